// Needs ranked for one person: rules first, then the best role of each need, then, if that is little, what is
// near.
#pragma once

#include <vector>

#include "server/app/viewer.hpp"

namespace yui::app {

struct Suggested {
    const store::RoleRow* row = nullptr;
    std::int64_t more_roles = 0;
};
// At most `limit`, best first, each need once; filled up to five with needs that only their time or distance
// keeps from fitting. `fitting` is how many needs fit in all.
struct Suggestions {
    std::vector<Suggested> needs = {};
    std::int64_t fitting = 0;
};
Suggestions suggest(const Viewer& viewer,
                    const std::vector<store::RoleRow>& rows,
                    std::size_t limit,
                    std::int64_t now);

}  // namespace yui::app
