#include "server/domain/assignment_states.hpp"

#include <array>

#include "server/domain/wrong_state.hpp"

namespace yui::domain {
namespace {

using protocol::AssignmentState;
using enum protocol::AssignmentState;

constexpr unsigned bit(Mover mover) { return 1u << static_cast<unsigned>(mover); }
constexpr unsigned person = bit(Mover::person);
constexpr unsigned organizer = bit(Mover::organizer);
constexpr unsigned desk = bit(Mover::desk);
constexpr unsigned system_job = bit(Mover::system);

struct Step {
    std::optional<AssignmentState> from;
    Move move;
    AssignmentState to;
    unsigned movers;
};

constexpr std::array steps = std::to_array<Step>({
    {std::nullopt, Move::offer, applied, person | desk},
    {std::nullopt, Move::offer_at_once, confirmed, person | desk},
    {std::nullopt, Move::ask, invited, organizer},
    {invited, Move::accept, confirmed, person | desk},
    {invited, Move::decline, declined, person | desk},
    {invited, Move::expire, expired, system_job},
    {invited, Move::drop, dropped, system_job},
    {applied, Move::confirm, confirmed, organizer},
    {applied, Move::not_choose, not_chosen, organizer | system_job},
    {applied, Move::withdraw, withdrawn, person | desk},
    {applied, Move::drop, dropped, system_job},
    {confirmed, Move::withdraw, withdrawn, person | desk},
    {confirmed, Move::drop, dropped, system_job},
});

}  // namespace

protocol::Result<AssignmentState> moved(std::optional<AssignmentState> from, Move move, Mover by) {
    for (const auto& step : steps)
        if (step.from == from && step.move == move && (step.movers & bit(by)) != 0) return step.to;
    if (from) return wrong_state(*from);
    return protocol::Problem{protocol::ProblemCode::wrong_state, {}, {{"state", "none"}}};
}

bool active(AssignmentState state) { return state == applied || state == invited || state == confirmed; }

}  // namespace yui::domain
