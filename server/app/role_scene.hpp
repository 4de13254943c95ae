// What every command about one person on one role shares: reading both alone, guards, and writing the step.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/app/doing.hpp"
#include "server/domain/helping.hpp"
#include "server/store/assignments.hpp"
#include "server/store/roles.hpp"

namespace yui::app {

// A role and a person, read alone.
struct Scene {
    store::RoleRow row;
    domain::Person person;
    domain::Held held;

    domain::Pair pair() const { return {row.role, person, held}; }
};

Scene scene(Doing& doing, std::int64_t role, std::int64_t resident);
// The state of this person on this role, if they are on it.
std::optional<protocol::AssignmentState> state_on_role(Doing& doing,
                                                       std::int64_t role,
                                                       std::int64_t resident);

// A subject that does not exist.
Prepared no_subject();
// The need first: a crowd on one need occupies one writer.
std::vector<std::string> guards_of_place(const store::RoleRow& row, std::int64_t resident);
// Whoever gets a notice is guarded; nothing for account 0.
void add_account(std::vector<std::string>& guards, std::int64_t account);
void add_organizers(store::Connection& connection, std::vector<std::string>& guards, std::int64_t group);
// What is about one person's place on a role: it does not exist for a stranger.
Prepared prepare_assignment(store::Connection& connection, const domain::Actor& actor, std::int64_t id);

// A person who asks for somebody else hears less about what stands in the way.
protocol::Problem heard(Doing& doing, const store::Assignment& who, const protocol::Problem& problem);

// Somebody who is not on the role yet, without id and state.
store::Assignment new_on(const store::RoleRow& row, std::int64_t resident, const store::Reached& reached);
// Puts somebody on a role who was not there; `who` gets id and state.
void put_on_role(Doing& doing,
                 const store::RoleRow& row,
                 store::Assignment& who,
                 const domain::Standing& standing);
// Writes the step of somebody who is on the role already.
void take_step(Doing& doing,
               const store::RoleRow& row,
               store::Assignment& who,
               protocol::AssignmentState state);

inline protocol::Assigned assigned(const store::Assignment& who) { return {who.id, who.role, who.state}; }

}  // namespace yui::app
