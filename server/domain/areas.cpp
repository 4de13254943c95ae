#include "server/domain/areas.hpp"

#include <algorithm>

namespace yui::domain {

std::vector<std::int64_t> AreaTree::districts_of(std::int64_t area) const {
    std::vector<std::int64_t> found;
    std::vector<std::int64_t> next{area};
    while (!next.empty()) {
        const auto one = next.back();
        next.pop_back();
        const auto above = parents_.find(one);
        if (above == parents_.end() || std::find(found.begin(), found.end(), one) != found.end()) continue;
        found.push_back(one);
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
