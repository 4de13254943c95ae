// Assignments as staff read them: people of a need, calls to make, work on roles.
#pragma once

#include <map>
#include <vector>

#include "protocol/messages.hpp"
#include "server/store/role_state.hpp"
#include "server/store/sql.hpp"

namespace yui::store {

// Real name and contact only of the confirmed. In the order of roles, then of events.
std::vector<protocol::AssignmentRow> people_of_need(Connection& connection, std::int64_t need);

// Name and state of a group and how many wait to be let in.
struct DeskHead {
    protocol::Text3 name = {};
    protocol::GroupState state = protocol::GroupState::other;
    std::int64_t members_waiting = 0;
};
DeskHead desk_head(Connection& connection, std::int64_t group);
// Events that only their group sees yet, newest first, at their first date; those without a date are left
// out.
std::vector<protocol::EventCard> draft_cards(Connection& connection, std::int64_t group, int limit);

// Whoever must be rung up about an open role of a center, soonest answer first; roles that are over are left
// out.
std::vector<protocol::CallTask> calls_of_center(Connection& connection,
                                                std::int64_t center,
                                                std::int64_t now);

// Whoever has a right to the board of a center: its own staff, that of the city, and advisors of any area.
std::vector<protocol::Colleague> colleagues_of_center(Connection& connection,
                                                      std::int64_t center,
                                                      std::int64_t now);

// Work on each role by one statement, for boards.
struct RoleWaiting {
    Waiting waiting = {};
    bool overdue = false;        // a decision is late
    std::int64_t decide_by = 0;  // the earliest; 0: none waits
};
std::map<std::int64_t, RoleWaiting> waiting_of_center(Connection& connection,
                                                      std::int64_t center,
                                                      std::int64_t now);
std::map<std::int64_t, RoleWaiting> waiting_of_group(Connection& connection,
                                                     std::int64_t group,
                                                     std::int64_t now);

}  // namespace yui::store
