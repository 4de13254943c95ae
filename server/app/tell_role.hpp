// The job that tells everybody on a role that its time or place, or its event, was changed, taken down or
// shown again: fifty a turn.
#pragma once

#include <string>
#include <vector>

#include "server/app/job.hpp"
#include "server/domain/event_changes.hpp"

namespace yui::app {

// People on the role are told of each of these changes.
void tell_role(store::Tx& tx, std::int64_t role, const std::vector<domain::FieldChange>& changes);
// People on the roles of this event are told that the event was changed; the times of their roles are their
// own.
void tell_roles_of_event(store::Tx& tx, std::int64_t event, const std::vector<domain::FieldChange>& changes);

// People on this role, or on those of this event, are told what became of its page: taken_down or
// shown_again.
void tell_role_of_page(store::Tx& tx,
                       std::int64_t role,
                       protocol::NoticeKind kind,
                       const domain::FieldChange& change);
void tell_roles_of_page(store::Tx& tx,
                        std::int64_t event,
                        protocol::NoticeKind kind,
                        const domain::FieldChange& change);

std::vector<std::string> guards_of_job(store::Connection& connection, const protocol::TellRole& job);
JobEnd run_job(store::Tx& tx, const protocol::TellRole& job);

}  // namespace yui::app
