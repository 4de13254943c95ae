// Building the index: the order of people, and the sets that roles ask for.
#include "matching/candidates/index.hpp"

#include <algorithm>
#include <limits>

#include "matching/model/by_place.hpp"

namespace yui::matching {
namespace {

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
