// The job that tells everybody who signed up, fifty a turn.
#pragma once

#include "server/app/job.hpp"
#include "server/domain/event_changes.hpp"

namespace yui::app {

// Puts the job down, due now.
void tell_people(store::Tx& tx, protocol::TellEvent told);
// Whoever comes and whoever helps is told what became of the event's page: taken_down or shown_again.
void tell_of_page(store::Tx& tx,
                  std::int64_t event,
                  protocol::NoticeKind kind,
                  const domain::FieldChange& change);

std::vector<std::string> guards_of_job(store::Connection& connection, const protocol::TellEvent& job);
JobEnd run_job(store::Tx& tx, const protocol::TellEvent& job);

}  // namespace yui::app
