#include "server/domain/helping.hpp"

#include <algorithm>

#include "server/domain/answer_time.hpp"
#include "server/domain/fit.hpp"

namespace yui::domain {
namespace {

using protocol::AssignmentState;
using protocol::Problem;
using protocol::ProblemCode;
using protocol::Result;

std::optional<Problem> not_possible(const Pair& pair, std::int64_t now) {
    if (auto no = takes_nobody(pair.role, now)) return no;
    return blocked(pair.role, pair.person, pair.held, now);
}

// An old page answers what is asked no more: say what happened instead of naming a state.
std::optional<Problem> asked_no_more(const Role& role, AssignmentState present, std::int64_t now) {
    if (present == AssignmentState::expired) return Problem{ProblemCode::answer_over};
    if (present == AssignmentState::dropped) return takes_nobody(role, now);
    return std::nullopt;
}

bool at_once(const Pair& pair, std::int64_t now) {
    return pair.role.deciding == protocol::Deciding::at_once && surely_fits(pair.role, pair.person, now);
}

}  // namespace

Result<Standing> offer(const Pair& pair, std::optional<AssignmentState> present, Mover by, std::int64_t now) {
    if (present) return Problem{ProblemCode::already_on_role};
    if (auto no = not_possible(pair, now)) return *no;
    if (at_once(pair, now)) {
        const auto state = moved(present, Move::offer_at_once, by);
        return state.has_error() ? Result<Standing>(state.error()) : Standing{*state};
    }
    const auto state = moved(present, Move::offer, by);
    if (state.has_error()) return state.error();
    const auto usual = decide_until(now, pair.role.decide_by);
    const auto until = std::min(usual, std::max(now, pair.role.starts_at.value_or(usual)));
    return Standing{*state, until, until};
}

Result<Standing> ask(const Pair& pair,
                     std::optional<AssignmentState> present,
                     std::optional<std::int64_t> answer_by,
                     std::int64_t now) {
    if (present) return Problem{ProblemCode::already_on_role};
    if (answer_by && *answer_by <= now) return Problem{ProblemCode::date_in_past, "/answer_by"};
    if (auto no = not_possible(pair, now)) return *no;
    const auto state = moved(present, Move::ask, Mover::organizer);
    if (state.has_error()) return state.error();
    const auto until = answer_until(now, answer_by, pair.role.starts_at);
    return Standing{*state, std::min(until, std::max(now, pair.role.starts_at.value_or(until))), until};
}

Result<AssignmentState> accept(const Pair& pair, AssignmentState present, Mover by, std::int64_t now) {
    if (auto no = asked_no_more(pair.role, present, now)) return *no;
    const auto state = moved(present, Move::accept, by);
    if (state.has_error()) return state;
    if (auto no = not_possible(pair, now)) return *no;
    return state;
}

Result<AssignmentState> decline(AssignmentState present, Mover by) {
    return moved(present, Move::decline, by);
}

Result<AssignmentState> confirm(const Pair& pair, AssignmentState present, std::int64_t now) {
    const auto state = moved(present, Move::confirm, Mover::organizer);
    if (state.has_error()) return state;
    if (auto no = not_possible(pair, now)) return *no;
    return state;
}

Result<AssignmentState> not_choose(AssignmentState present) {
    return moved(present, Move::not_choose, Mover::organizer);
}

Result<AssignmentState> withdraw(const Role& role, AssignmentState present, Mover by, std::int64_t now) {
    const auto state = moved(present, Move::withdraw, by);
    if (state.has_error()) return state;
    if (const auto end = over_at(role); end && now >= *end) return Problem{ProblemCode::already_over};
    return state;
}

Problem as_staff_hears(const Problem& problem) {
    switch (problem.code) {
        case ProblemCode::time_overlap:
        case ProblemCode::limit_reached:
        case ProblemCode::age_rule:
        case ProblemCode::certificate_needed:
        case ProblemCode::skill_needed:
            return Problem{ProblemCode::not_now};
        default:
            return problem;
    }
}

}  // namespace yui::domain
