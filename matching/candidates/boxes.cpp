#include "matching/candidates/boxes.hpp"

#include <algorithm>
#include <cmath>

#include "matching/model/score.hpp"

namespace yui::matching {
namespace {

constexpr std::int64_t everywhere = std::int64_t{1} << 31;
constexpr std::size_t of_a_word = 64;   // people
constexpr std::size_t of_an_area = 64;  // words
// Of what nearness brings, in thousandths of a point.
constexpr auto a_point = pair_weights[static_cast<std::size_t>(PairTerm::distance)];
constexpr auto nearest = 1000 * a_point;
constexpr auto anywhere = 500 * a_point;  // to an unknown place
constexpr std::size_t drawers = 64;       // for words by what they may bring

}  // namespace

// Of the word that begins there, which widens the area.
Boxes::Box Boxes::box_of(const std::vector<Home>& homes, std::size_t begin, Area& area) {
    const auto& first = homes[begin];
    Box box{first.x, first.x, first.y, first.y, 0, -everywhere, 0};
    std::int64_t reach = 0;  // the longest of these people
    for (std::size_t i = begin; i < std::min(begin + of_a_word, homes.size()); ++i) {
        const auto& home = homes[i];
        box.west = std::min(box.west, home.x);
        box.east = std::max(box.east, home.x);
        box.south = std::min(box.south, home.y);
        box.north = std::max(box.north, home.y);
        reach = std::max(reach, home.reach == unlimited ? everywhere : std::int64_t{home.reach});
        box.worth = std::max<std::int64_t>(box.worth, home.worth);
    }
    box.beyond = (reach + 1) * (reach + 1);
    if (reach > 0 && reach < everywhere) box.lost_a_metre = nearest / static_cast<double>(reach);
    area.west = std::min(area.west, box.west - reach);
    area.east = std::max(area.east, box.east + reach);
    area.south = std::min(area.south, box.south - reach);
    area.north = std::max(area.north, box.north + reach);
    return box;
}

Boxes::Boxes(const std::vector<Home>& homes) : most_(-everywhere) {
    for (std::size_t begin = 0; begin < homes.size(); begin += of_a_word) {
        if (boxes_.size() % of_an_area == 0)
            areas_.push_back({2 * everywhere, -2 * everywhere, 2 * everywhere, -2 * everywhere});
        boxes_.push_back(box_of(homes, begin, areas_.back()));
        most_ = std::max(most_, boxes_.back().worth + nearest + a_point);
    }
}

void Boxes::look_at(std::size_t area, Point at, std::vector<Near>& near) const {
    const auto outside = [](std::int64_t from, std::int64_t to, std::int64_t here) {
        const auto before = from - here;
        const auto after = here - to;
        const auto way = before > after ? before : after;
        return way > 0 ? way : 0;
    };
    const auto begin = area * of_an_area;
    const auto end = std::min(begin + of_an_area, boxes_.size());
    for (auto word = begin; word < end; ++word) {
        const auto& box = boxes_[word];
        const auto dx = outside(box.west, box.east, at.x);
        const auto dy = outside(box.south, box.north, at.y);
        const auto square = dx * dx + dy * dy;
        if (square >= box.beyond) continue;
        const double metres = std::sqrt(static_cast<double>(square)) - 2;  // with a doubt fewer
        Near one{static_cast<Index>(word), 0, box.worth + nearest};
        if (metres > 0) {
            one.metres = static_cast<std::int32_t>(metres);
            one.most += a_point - static_cast<std::int64_t>(metres * box.lost_a_metre);
        }
        near.push_back(one);
    }
}

void Boxes::find(Point at, std::vector<Near>& near, std::vector<Near>& room) const {
    room.clear();
    if (!at.known)
        for (Index word = 0; word < boxes_.size(); ++word)
            room.push_back({word, 0, boxes_[word].worth + anywhere});
    for (std::size_t i = 0; at.known && i < areas_.size(); ++i) {
        const auto& area = areas_[i];
        if (at.x >= area.west && at.x <= area.east && at.y >= area.south && at.y <= area.north)
            look_at(i, at, room);
    }
    sort(room, near);
}

// Into drawers by what they may bring, which is at least what the last drawer begins with.
void Boxes::sort(std::vector<Near>& from, std::vector<Near>& to) const {
    std::array<std::uint32_t, drawers + 1> begin{};
    const auto drawer = [&](const Near& one) { return static_cast<std::size_t>((most_ - one.most) / slack); };
    for (auto& one : from) {
        one.most = std::max(one.most, most_ - slack * static_cast<std::int64_t>(drawers) + 1);
        ++begin[drawer(one) + 1];
    }
    for (std::size_t i = 1; i < begin.size(); ++i) begin[i] += begin[i - 1];
    to.resize(from.size());
    for (const auto& one : from) to[begin[drawer(one)]++] = one;
}

}  // namespace yui::matching
