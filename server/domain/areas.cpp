#include "server/domain/areas.hpp"

#include <algorithm>

namespace yui::domain {

std::vector<District> AreaTree::districts_of(std::int64_t area) const {
    std::vector<District> found;
    std::vector<std::int64_t> next{area};
    while (!next.empty()) {
        const auto one = next.back();
        next.pop_back();
        const auto above = parents_.find(one);
        const bool known =
            std::any_of(found.begin(), found.end(), [&](const auto& other) { return other.id == one; });
        if (above == parents_.end() || known) continue;
        found.push_back({one, names_.at(one)});
        next.insert(next.end(), above->second.begin(), above->second.end());
    }
    return found;
}

bool AreaTree::lies_in(std::int64_t area, std::int64_t wider) const {
    if (area == wider) return true;
    const auto above = parents_.find(area);
    if (above == parents_.end()) return false;
    return std::any_of(
        above->second.begin(), above->second.end(), [&](auto parent) { return lies_in(parent, wider); });
}

}  // namespace yui::domain
