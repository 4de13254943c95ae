// Life of a person on a role: every legal step, and who may take it, in one table.
#pragma once

#include <optional>

#include "protocol/messages.hpp"
#include "protocol/result.hpp"

namespace yui::domain {

enum class Move {
    offer,          // 手伝います, the organizer decides
    offer_at_once,  // 手伝います, all rules fit
    ask,            // お願い
    accept,         // 引き受けます
    decline,        // 今回は見送ります
    confirm,        // the organizer takes an offer
    not_choose,     // the organizer does not
    withdraw,       // 行けなくなりました, or the offer is taken back
    expire,         // nobody answered in time
    drop,           // the role needs nobody more, or does not take place
};

// By whom: the person, staff of the group (organizer, or coordinator for it), the desk that writes down what
// a person said by telephone or on paper, a job.
enum class Mover { person, organizer, desk, system };

// The state after a step. nullopt as `from`: not on this role (or not any more).
// Whatever the table does not list is refused: wrong_state with the name of the present state.
protocol::Result<protocol::AssignmentState> moved(std::optional<protocol::AssignmentState> from,
                                                  Move move,
                                                  Mover by);

// Applied, invited or confirmed: counts as being on the role.
bool active(protocol::AssignmentState state);

}  // namespace yui::domain
