// What follows later from what happened on a role: jobs, as a pure function. app writes them in the same
// transaction.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "protocol/messages.hpp"

namespace yui::domain {

struct Consequence {
    protocol::Job job;
    std::string key;       // the same key is the same job
    std::int64_t due = 0;  // ms UTC
    friend bool operator==(const Consequence&, const Consequence&) = default;
};

// A person has a new state on a role.
struct AssignmentMoved {
    std::int64_t role = 0;
    std::int64_t assignment = 0;
    protocol::AssignmentState state = protocol::AssignmentState::other;
    std::int64_t runs_out = 0;
    bool by_call = false;    // reached by telephone, at the desk or on paper: never expires
    bool role_full = false;  // after this
};
std::vector<Consequence> consequences(const AssignmentMoved& moved, std::int64_t now);

// A role takes nobody more for another reason: fewer heads wanted, its need closed, its event cancelled.
struct RoleShut {
    std::int64_t role = 0;
};
std::vector<Consequence> consequences(const RoleShut& shut, std::int64_t now);

}  // namespace yui::domain
