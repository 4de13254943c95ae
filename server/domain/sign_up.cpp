#include "server/domain/sign_up.hpp"

#include <algorithm>

#include "server/domain/time.hpp"
#include "server/domain/wrong_state.hpp"

namespace yui::domain {
namespace {

using protocol::Problem;
using protocol::ProblemCode;

std::string when(std::int64_t instant) { return std::to_string(instant); }

std::optional<Problem> not_taking_part(const OccurrenceView& occurrence, By by, std::int64_t now) {
    if (occurrence.event_state == protocol::EventState::cancelled ||
        occurrence.state == protocol::OccurrenceState::cancelled)
        return Problem{ProblemCode::event_cancelled};
    if (occurrence.event_state != protocol::EventState::published || !occurrence.group_active)
        return Problem{ProblemCode::not_published};
    if (now >= occurrence.ends_at) return Problem{ProblemCode::already_over};
    if (by == By::desk) return std::nullopt;
    if (occurrence.way != protocol::SignUpWay::here) return Problem{ProblemCode::not_here};
    if (occurrence.opens_at && now < *occurrence.opens_at)
        return Problem{ProblemCode::not_open_yet, {}, {{"date", when(*occurrence.opens_at)}}};
    const auto closes = occurrence.closes_at.value_or(occurrence.starts_at);
    if (now >= closes) return Problem{ProblemCode::deadline_passed, {}, {{"date", when(closes)}}};
    return std::nullopt;
}

}  // namespace

const Commitment* overlapping(std::span<const Commitment> held,
                              std::int64_t starts_at,
                              std::int64_t ends_at) {
    const auto found = std::find_if(held.begin(), held.end(), [&](const Commitment& other) {
        return other.starts_at < ends_at && starts_at < other.ends_at;
    });
    return found == held.end() ? nullptr : &*found;
}

protocol::Result<std::int64_t> sign_up(const OccurrenceView& occurrence,
                                       const protocol::SignUp& command,
                                       By by,
                                       bool already,
                                       std::span<const Commitment> held,
                                       std::int64_t now) {
    if (auto no = not_taking_part(occurrence, by, now)) return *no;
    const std::int64_t heads = command.adults + command.children;
    if (heads < 1) return Problem{ProblemCode::nobody, "/adults"};
    if (already) return Problem{ProblemCode::already_signed_up};
    const auto* other =
        occurrence.undecided ? nullptr : overlapping(held, occurrence.starts_at, occurrence.ends_at);
    if (other != nullptr) return Problem{ProblemCode::time_overlap, {}, {{"name", other->title}}};
    if (!occurrence.capacity) return heads;
    const auto left = std::max<std::int64_t>(0, *occurrence.capacity - occurrence.taken);
    if (left == 0) return Problem{ProblemCode::event_full};
    if (heads > left) return Problem{ProblemCode::too_few_seats, "/adults", {{"left", std::to_string(left)}}};
    return heads;
}

std::optional<Problem> wait_for_places(const OccurrenceView& occurrence, std::int64_t now) {
    if (!occurrence.capacity) return Problem{ProblemCode::not_here};
    return not_taking_part(occurrence, By::self, now);
}

bool has_places(const OccurrenceView& occurrence, std::int64_t now) {
    return !not_taking_part(occurrence, By::self, now) &&
           (!occurrence.capacity || occurrence.taken < *occurrence.capacity);
}

std::optional<Problem> withdraw_sign_up(const OccurrenceView& occurrence,
                                        protocol::SignUpState state,
                                        By by,
                                        std::int64_t now) {
    if (state != protocol::SignUpState::active) return wrong_state(state);
    if (now >= occurrence.ends_at) return Problem{ProblemCode::already_over};
    if (by == By::self && occurrence.cancel_until && now >= *occurrence.cancel_until)
        return Problem{ProblemCode::cancel_deadline_passed, {}, {{"date", when(*occurrence.cancel_until)}}};
    return std::nullopt;
}

}  // namespace yui::domain
