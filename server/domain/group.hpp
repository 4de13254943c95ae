// A group's way to the public pages, and the people who belong to it.
#pragma once

#include <cstdint>
#include <optional>

#include "protocol/messages.hpp"
#include "protocol/result.hpp"

namespace yui::domain {

// requested -> active, once the center has checked it; active <-> paused.
std::optional<protocol::Problem> check_group(protocol::GroupState state);
std::optional<protocol::Problem> pause_group(protocol::GroupState state);
std::optional<protocol::Problem> join_group(protocol::GroupState state);

// What a wish to belong becomes: members wait to be taken in, visitors and followers do not.
protocol::MemberState joined_as(protocol::MemberKind kind);

// A group is never left without anybody in charge.
std::optional<protocol::Problem> remove_member(bool is_organizer, std::int64_t organizers);

}  // namespace yui::domain
