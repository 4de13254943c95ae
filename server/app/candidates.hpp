// People for a role, ranked, under their display names; who was removed shows only as a number and a rule.
#pragma once

#include "server/app/doing.hpp"

namespace yui::app {

domain::Subject about(store::Connection& connection,
                      const domain::Actor& actor,
                      const protocol::PeopleForRole& query);
protocol::Result<protocol::CandidateList> answer(Asking& asking, const protocol::PeopleForRole& query);

}  // namespace yui::app
