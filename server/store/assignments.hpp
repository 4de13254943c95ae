// Who helps where: people on roles, in every state.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "server/domain/role.hpp"
#include "server/store/sql.hpp"

namespace yui::store {

struct Assignment {
    std::int64_t id = 0;
    std::int64_t role = 0;
    std::int64_t need = 0;
    std::int64_t resident = 0;
    std::int64_t account = 0;   // of the resident; 0: none
    std::int64_t asked_by = 0;  // account; 0: nobody asked
    std::int64_t asked_at = 0;
    protocol::AssignmentState state = protocol::AssignmentState::other;
    std::int64_t answer_by = 0;
    bool by_call = false;
};
std::optional<Assignment> assignment(Connection& connection, std::int64_t id);
// Applied, invited or confirmed: at most one for each role and resident.
std::optional<Assignment> active_assignment(Connection& connection, std::int64_t role, std::int64_t resident);
// Up to `limit` of a role in one of the states that a shut role ends, oldest first.
std::vector<Assignment> assignments_to_end(Connection& connection,
                                           std::int64_t role,
                                           const std::vector<protocol::AssignmentState>& states,
                                           int limit);
// Up to `limit` who offer, are asked or are confirmed, by id, after one of them.
std::vector<Assignment> people_on_role(Connection& connection,
                                       std::int64_t role,
                                       std::int64_t after,
                                       int limit);
// Has said no to this role, by answer or by withdrawing: nobody asks again.
bool has_said_no(Connection& connection, std::int64_t role, std::int64_t resident);
// Offers on a role whose decision is late.
std::int64_t overdue_offers(Connection& connection, std::int64_t role, std::int64_t now);

// People whose help was confirmed since then and still is.
std::int64_t confirmed_since(Connection& connection, std::int64_t since);

struct NewAssignment {
    std::int64_t role = 0;
    std::int64_t resident = 0;
    protocol::AssignmentState state = protocol::AssignmentState::other;
    std::int64_t answer_by = 0;  // 0: none
    std::optional<std::int64_t> asked_by = {};
    std::optional<std::int64_t> entered_by = {};
    std::optional<protocol::Channel> channel = {};
    std::int64_t at = 0;
};
std::int64_t insert_assignment(Connection& connection, const NewAssignment& assignment);

void set_assignment_state(Connection& connection,
                          std::int64_t id,
                          protocol::AssignmentState state,
                          std::int64_t now);
// Who wrote down what was said, and how it was said.
void set_entered(Connection& connection,
                 std::int64_t id,
                 std::int64_t account,
                 protocol::Channel channel,
                 protocol::CallResult result);

// What the rules ask about one person.
std::optional<domain::Person> person(Connection& connection, std::int64_t resident, std::int64_t now);
// What fills this person's time around a role.
domain::Held held(Connection& connection, const domain::Role& role, std::int64_t resident, std::int64_t now);

struct Reached {
    std::int64_t account = 0;  // 0: none
    bool by_call = false;
};
// "" if there is no such resident.
std::string display_name(Connection& connection, std::int64_t resident);
// nullopt: no such resident.
std::optional<Reached> reached(Connection& connection, std::int64_t resident);

// Accounts that are told what happens on the needs of a group: its present organizers, at most the ten newest
// grants. The second one lists them whether or not their time has come, for guards.
std::vector<std::int64_t> organizers_of(Connection& connection, std::int64_t group, std::int64_t now);
std::vector<std::int64_t> all_organizers_of(Connection& connection, std::int64_t group);

}  // namespace yui::store
