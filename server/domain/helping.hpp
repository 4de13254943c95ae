// To help: offer, be asked, answer, be taken, not be able to come. What each step needs and what it leads to.
#pragma once

#include <cstdint>
#include <optional>

#include "protocol/result.hpp"
#include "server/domain/assignment_states.hpp"
#include "server/domain/role.hpp"

namespace yui::domain {

// All that is asked about one person and one role.
struct Pair {
    const Role& role;
    const Person& person;
    const Held& held;
};

// A state that somebody has to answer by a time; 0: nobody.
struct Standing {
    protocol::AssignmentState state;
    std::int64_t answer_by = 0;  // as people read it: not after the role has begun
    std::int64_t runs_out = 0;   // when a job looks at it
    friend bool operator==(const Standing&, const Standing&) = default;
};

// Confirmed if the role decides at once and surely fits; otherwise applied, until the organizer decides.
protocol::Result<Standing> offer(const Pair& pair,
                                 std::optional<protocol::AssignmentState> present,
                                 Mover by,
                                 std::int64_t now);

// A person who is telephoned has no time that runs out: `answer_by` is then only when the call is due.
protocol::Result<Standing> ask(const Pair& pair,
                               std::optional<protocol::AssignmentState> present,
                               std::optional<std::int64_t> answer_by,
                               std::int64_t now);

protocol::Result<protocol::AssignmentState> accept(const Pair& pair,
                                                   protocol::AssignmentState present,
                                                   Mover by,
                                                   std::int64_t now);
protocol::Result<protocol::AssignmentState> decline(protocol::AssignmentState present, Mover by);
// The organizer takes an offer, as long as nothing came in between.
protocol::Result<protocol::AssignmentState> confirm(const Pair& pair,
                                                    protocol::AssignmentState present,
                                                    std::int64_t now);
protocol::Result<protocol::AssignmentState> not_choose(protocol::AssignmentState present);
protocol::Result<protocol::AssignmentState> withdraw(const Role& role,
                                                     protocol::AssignmentState present,
                                                     Mover by,
                                                     std::int64_t now);

// Limit, block, refusal, age and what else fills a person's time are nobody's business: whoever asks on
// behalf of a role hears one answer for all of them.
protocol::Problem as_staff_hears(const protocol::Problem& problem);

}  // namespace yui::domain
