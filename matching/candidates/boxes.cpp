#include "matching/candidates/boxes.hpp"

#include <algorithm>
#include <cmath>

namespace yui::matching {
namespace {

constexpr std::int64_t everywhere = std::int64_t{1} << 31;
constexpr std::size_t of_a_word = 64;     // people
constexpr std::size_t of_an_area = 64;    // words
constexpr std::int64_t nearest = 1000;    // nearness of all
constexpr std::int64_t anywhere = 500;    // nearness to an unknown place
constexpr std::int64_t beside_it = 1000;  // metres: looked at first

}  // namespace

Boxes::Boxes(const std::vector<Home>& homes) {
    for (std::size_t begin = 0; begin < homes.size(); begin += of_a_word) {
        Box box{{everywhere, -everywhere, everywhere, -everywhere}, 0, -everywhere};
        for (std::size_t i = begin; i < std::min(begin + of_a_word, homes.size()); ++i) {
            const auto& home = homes[i];
            const auto reach = home.reach == unlimited ? everywhere : std::int64_t{home.reach};
            box.west = std::min<std::int64_t>(box.west, home.x);
            box.east = std::max<std::int64_t>(box.east, home.x);
            box.south = std::min<std::int64_t>(box.south, home.y);
            box.north = std::max<std::int64_t>(box.north, home.y);
            box.reach = std::max(box.reach, reach);
            box.worth = std::max<std::int64_t>(box.worth, home.worth);
        }
        boxes_.push_back(box);
    }
    for (std::size_t begin = 0; begin < boxes_.size(); begin += of_an_area) {
        Area area{2 * everywhere, -2 * everywhere, 2 * everywhere, -2 * everywhere};
        for (std::size_t word = begin; word < std::min(begin + of_an_area, boxes_.size()); ++word) {
            const auto& box = boxes_[word];
            area.west = std::min(area.west, box.west - box.reach);
            area.east = std::max(area.east, box.east + box.reach);
            area.south = std::min(area.south, box.south - box.reach);
            area.north = std::max(area.north, box.north + box.reach);
        }
        areas_.push_back(area);
    }
}

void Boxes::look_at(Index word, Point at, std::vector<Near>& near, std::vector<Near>& far) const {
    const auto& box = boxes_[word];
    const auto dx = std::max<std::int64_t>({0, box.west - at.x, at.x - box.east});
    const auto dy = std::max<std::int64_t>({0, box.south - at.y, at.y - box.north});
    const auto reach = box.reach + 1;
    if (dx > reach || dy > reach || dx * dx + dy * dy >= reach * reach) return;
    Near one{word, nearest};
    const auto least = static_cast<std::int64_t>(std::sqrt(static_cast<double>(dx * dx + dy * dy)));
    if (least > 1 && box.reach < unlimited)
        one.nearness = static_cast<std::int32_t>(nearest - nearest * (least - 1) / box.reach);
    (least < beside_it ? near : far).push_back(one);
}

void Boxes::find(Point at, std::vector<Near>& near, std::vector<Near>& far) const {
    near.clear();
    far.clear();
    for (std::size_t a = 0; a < areas_.size(); ++a) {
        const auto& area = areas_[a];
        if (at.known && (at.x < area.west || at.x > area.east || at.y < area.south || at.y > area.north))
            continue;
        const auto begin = static_cast<Index>(a * of_an_area);
        const auto end = std::min(begin + static_cast<Index>(of_an_area), static_cast<Index>(boxes_.size()));
        for (Index word = begin; word < end; ++word) {
            if (at.known) {
                look_at(word, at, near, far);
            } else {
                near.push_back({word, anywhere});
            }
        }
    }
    near.insert(near.end(), far.begin(), far.end());
}

}  // namespace yui::matching
