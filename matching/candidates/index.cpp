// Building the index: the order of people, and the sets that roles ask for.
#include "matching/candidates/index.hpp"

#include <algorithm>
#include <limits>

#include "matching/model/score.hpp"

namespace yui::matching {
namespace {

constexpr std::int64_t cell = 500;  // metres
constexpr std::int64_t thousand = 1000;

std::uint64_t spread(std::uint64_t x) {
    x &= 0xFFFFFFFFU;
    x = (x | x << 16U) & 0x0000FFFF0000FFFFU;
    x = (x | x << 8U) & 0x00FF00FF00FF00FFU;
    x = (x | x << 4U) & 0x0F0F0F0F0F0F0F0FU;
    x = (x | x << 2U) & 0x3333333333333333U;
    return (x | x << 1U) & 0x5555555555555555U;
}

// Neighbours on the plane are near in this order (Morton).
std::uint64_t place_key(Point at) {
    if (!at.known) return ~std::uint64_t{0};
    const auto number = [](std::int64_t metres) {
        return static_cast<std::uint64_t>((metres + (1LL << 30)) / cell);
    };
    return spread(number(at.x)) | spread(number(at.y)) << 1U;
}
// By place, and within a place by how far people travel, so that those of one word are reached together.
std::vector<Index> people_by_place(const Problem& problem) {
    struct Key {
        std::uint64_t place;
        std::int32_t reach;
        Index volunteer;
        // NOLINTNEXTLINE(modernize-use-nullptr): version 14 takes the 0 in it for a pointer.
        auto operator<=>(const Key&) const = default;
    };
    const auto& people = problem.volunteers;
    std::vector<Key> keys;
    keys.reserve(people.size());
    for (const auto& person : people)
        keys.push_back({place_key(person.at), person.reach, static_cast<Index>(keys.size())});
    std::sort(keys.begin(), keys.end());
    std::vector<Index> order;
    order.reserve(people.size());
    for (const auto& key : keys) order.push_back(key.volunteer);
    return order;
}

template <class Amount>
std::vector<std::int32_t> each_of(const std::vector<Home>& homes, Amount amount) {
    std::vector<std::int32_t> amounts(homes.size());
    std::transform(homes.begin(), homes.end(), amounts.begin(), amount);
    return amounts;
}

}  // namespace

CandidateIndex::CandidateIndex(const Problem& problem)
    : problem_(&problem),
      order_(people_by_place(problem)),
      spots_(problem, order_),
      boxes_(spots_.homes()),
      worths_(each_of(spots_.homes(), [](const Home& home) { return home.worth; })),
      reaches_(each_of(spots_.homes(), [](const Home& home) { return home.reach; })),
      pieces_(problem),
      bitmaps_(problem, order_),
      blocked_group_(problem.names.groups.size(), 0),
      forbidden_role_(problem.roles.size(), 0) {
    for (const auto& pair : problem.forbidden) forbidden_role_[pair.role] = 1;
    learn_people();
    for (Index r = 0; r < problem.roles.size(); ++r) prepare(r);
    bitmaps_.make();
    built_ = true;
}

void CandidateIndex::learn_people() {
    for (std::size_t place = 0; place < order_.size(); ++place) {
        const auto& person = problem_->volunteers[order_[place]];
        most_heads_ = std::max(most_heads_, person.heads);
        for (const Index group : problem_->words_of(person.blocked_groups)) blocked_group_[group] = 1;
        if (!pieces_.say_all_of_everybody() && !pieces_.say_all(problem_->intervals_of(person.available)))
            spots_.check_exactly(place);
    }
}

std::size_t CandidateIndex::place_of(Index volunteer) {
    if (places_.empty()) {
        places_.resize(order_.size());
        for (std::size_t i = 0; i < order_.size(); ++i) places_[order_[i]] = static_cast<Index>(i);
    }
    return places_[volunteer];
}

void CandidateIndex::update(Index volunteer) {
    const auto free = problem_->intervals_of(problem_->volunteers[volunteer].available);
    if (!pieces_.say_all(free)) spots_.check_exactly(place_of(volunteer));
    bitmaps_.update(place_of(volunteer));
}

void CandidateIndex::set_away(Index volunteer, bool away) {
    if (away_.empty()) {
        if (!away) return;
        away_.assign(boxes_.words(), 0);
    }
    const auto place = place_of(volunteer);
    const auto bit = std::uint64_t{1} << (place % 64);
    auto& word = away_[place / 64];
    word = away ? word | bit : word & ~bit;
}

std::size_t CandidateIndex::bytes() const {
    return bitmaps_.bytes() + spots_.bytes() + order_.size() * sizeof(Index) + boxes_.bytes() +
           worths_.bytes() + reaches_.bytes();
}

}  // namespace yui::matching
