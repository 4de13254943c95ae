// Who is behind a session, and what they may do at this moment.
#pragma once

#include <optional>
#include <string>

#include "server/domain/access.hpp"
#include "server/domain/actor.hpp"
#include "server/store/sql.hpp"

namespace yui::store {

struct Session {
    domain::Actor actor;
    std::int64_t expires_at = 0;  // ms UTC
    // The first moment at which the actor may be another by time alone: the session ends, a grant begins or
    // ends.
    std::int64_t same_until = 0;
    bool shared = false;  // a shared computer
};

// nullopt: no such session, or it ended, or its account is not active. "" gives a visitor with actor.account
// 0.
std::optional<Session> session(Connection& connection, const std::string& token_hash, std::int64_t now);

// The area and all areas above it, for whoever advises; empty for everybody else, who need not wait for it.
std::vector<std::int64_t> areas_above(Connection& connection, const domain::Actor& actor, std::int64_t area);
// Group, center and (for advisors) areas of a group as the subject of an action.
domain::Subject subject_of_group(Connection& connection, const domain::Actor& actor, std::int64_t group);

}  // namespace yui::store
