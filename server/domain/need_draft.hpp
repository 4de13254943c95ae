// What a need must be before it is posted, and what may change afterwards.
#pragma once

#include <cstdint>
#include <optional>

#include "protocol/result.hpp"
#include "server/domain/profile.hpp"
#include "server/domain/role.hpp"

namespace yui::domain {

// What a need hangs on.
struct NeedOwner {
    protocol::GroupState group = protocol::GroupState::other;
    std::optional<protocol::EventState> event = {};
};
// Skills and certificates by the codes of the city profile: what the city does not know, nobody can have.
struct CityWords {
    Codes skills;
    Codes certificates;
};
// Only active groups post. A shift has hours, a task or an office a last day, help at any time neither; they
// lie in the future, heads and ages are in order, and by_organizer says until when, before the help begins.
std::optional<protocol::Problem> post_need(const protocol::PostNeed& need,
                                           const NeedOwner& owner,
                                           const CityWords& known,
                                           std::int64_t now);

// Never fewer heads than people who were told that they may come; a time that is changed lies ahead.
std::optional<protocol::Problem> change_role(const Role& role,
                                             const protocol::ChangeRole& change,
                                             std::int64_t now);
std::optional<protocol::Problem> close_need(protocol::NeedState state);
// Off the pages once, and on them again once; `off`: it is off now.
std::optional<protocol::Problem> unpublish_need(bool off);
std::optional<protocol::Problem> publish_need(protocol::NeedState state, bool off);

}  // namespace yui::domain
