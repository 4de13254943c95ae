// Who may do what: one table for every command, query and stream kind. `docs/access.md` is the same table for
// people, and the access test holds one against the other. A command or query without a row fails the build.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "protocol/result.hpp"
#include "server/domain/actor.hpp"

namespace yui::domain {

// What an action is about, as far as the right to it depends on it.
struct Subject {
    bool exists = true;      // ids of others answer as ids that do not exist
    bool public_now = true;  // everybody can see it (published event, open need, active group)
    std::int64_t owner = 0;  // account it belongs to
    std::int64_t group = 0;
    std::int64_t center = 0;               // of the group
    std::vector<std::int64_t> areas = {};  // of the group, with all areas above it; filled only for advisors
};

// Ways to have a right. An action is allowed if one of the ways of its row is open.
enum Right : unsigned {
    anyone = 1u << 0,       // what is public
    account = 1u << 1,      // logged in; what is public
    own = 1u << 2,          // the account that it belongs to
    organizer = 1u << 3,    // of the group
    staff = 1u << 4,        // desk of the center
    coordinator = 1u << 5,  // of the center or the city
    advisor = 1u << 6,      // of an area above the group
    admin = 1u << 7,        // of the city
};

// nullopt: allowed. Otherwise the refusal: log_in_first, not_allowed, or not_found where even the existence
// of the subject must not show.
std::optional<protocol::Problem> refused(const Actor& actor, std::string_view action, const Subject& subject);
// The ways that are open to this actor for this subject, as bits of Right.
unsigned open_ways(const Actor& actor, const Subject& subject);
// Since when the actor may do this, ms UTC: the first grant that opens it. 0: it is open without any.
std::int64_t right_began(const Actor& actor, std::string_view action, const Subject& subject);
// The row of an action; 0 if there is none.
unsigned row_of(std::string_view action);

}  // namespace yui::domain
