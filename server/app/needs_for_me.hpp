// Needs ranked for one person by the roster: rules first, then the best role of each need, then, if that is
// little, what is near.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "server/domain/roster.hpp"

namespace yui::app {

// Who reads: a visitor has told nothing but, perhaps, an area; a resident without an area takes this one.
struct Reader {
    std::int64_t resident = 0;  // 0: a visitor
    std::optional<std::int64_t> area = {};
};

struct Suggested {
    std::int64_t role = 0;
    std::int64_t more_roles = 0;  // of the same need, that take people
};
// At most `limit`, best first, each need once; filled up to five with needs that only their time or distance
// keeps from fitting. `fitting` is how many needs fit in all.
struct Suggestions {
    std::vector<Suggested> needs = {};
    std::int64_t fitting = 0;
};
Suggestions suggest(domain::Roster& roster, const Reader& reader, std::size_t limit, std::int64_t now);

}  // namespace yui::app
