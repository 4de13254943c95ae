#include "server/domain/group.hpp"

#include "server/domain/wrong_state.hpp"

namespace yui::domain {
namespace {

using protocol::GroupState;
using protocol::Problem;
using protocol::ProblemCode;

std::optional<Problem> only_from(GroupState state, bool allowed) {
    if (allowed) return std::nullopt;
    return wrong_state(state);
}

}  // namespace

std::optional<Problem> check_group(GroupState state) {
    return only_from(state, state == GroupState::requested || state == GroupState::paused);
}

std::optional<Problem> pause_group(GroupState state) { return only_from(state, state == GroupState::active); }

std::optional<Problem> join_group(GroupState state) { return only_from(state, state == GroupState::active); }

protocol::MemberState joined_as(protocol::MemberKind kind) {
    return kind == protocol::MemberKind::follower ? protocol::MemberState::active
                                                  : protocol::MemberState::requested;
}

std::optional<Problem> remove_member(bool is_organizer, std::int64_t organizers) {
    if (is_organizer && organizers <= 1) return Problem{ProblemCode::last_admin};
    return std::nullopt;
}

}  // namespace yui::domain
