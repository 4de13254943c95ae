#include "server/domain/consequences.hpp"

namespace yui::domain {
namespace {

std::string key(std::string_view kind, std::int64_t id) {
    return std::string(kind) + ':' + std::to_string(id);
}

}  // namespace

std::vector<Consequence> consequences(const AssignmentMoved& moved, std::int64_t now) {
    using enum protocol::AssignmentState;
    using namespace protocol;
    if (moved.state == invited && !moved.by_call)
        return {{ExpireInvitation{moved.assignment},
                 key(ExpireInvitation::kind, moved.assignment),
                 moved.runs_out}};
    if (moved.state == applied)
        return {{OverdueDecision{moved.role},
                 key(OverdueDecision::kind, moved.role) + ':' + std::to_string(moved.runs_out),
                 moved.runs_out}};
    if (moved.state == confirmed && moved.role_full)
        return {{WithdrawInvitations{moved.role}, key("filled", moved.assignment), now}};
    return {};
}

std::vector<Consequence> consequences(const RoleShut& shut, std::int64_t now) {
    return {
        {protocol::WithdrawInvitations{shut.role}, key("shut", shut.role) + ':' + std::to_string(now), now}};
}

}  // namespace yui::domain
