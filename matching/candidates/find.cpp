// Asking the index: people of the words near a shift, the best of them.
#include <algorithm>
#include <cmath>

#include "matching/candidates/index.hpp"
#include "matching/model/eligibility.hpp"
#include "matching/model/place.hpp"
#include "matching/model/score.hpp"

namespace yui::matching {
namespace {

constexpr std::int64_t welcome = 500;  // of a newcomer at a newcomer's seat
constexpr auto weight = [](PairTerm term) { return pair_weights[static_cast<std::size_t>(term)]; };
constexpr auto a_wish = weight(PairTerm::preference) * (greatest_term - no_wish);  // the most that it adds

}  // namespace

struct CandidateIndex::Look {
    const Role* role;
    const Shift* shift;
    Index role_index;
    std::int64_t beside;    // the most that anybody brings beside their own worth, a wish and nearness
    std::uint64_t wishing;  // who may like the group or area more, or less, than others do
    std::int32_t open_seats;
    bool forbids_somebody;
    bool check_exactly;
};

struct CandidateIndex::Everyone {
    std::vector<Candidate>* found;
    Index role;
    Minutes length;

    static std::int64_t floor() { return nobody_is_hopeless; }
    void operator()(const Spot& spot, std::int64_t utility) {
        found->push_back({spot.volunteer, role, utility, length});
    }
};

struct CandidateIndex::Few {
    Best best;

    std::int64_t floor() const { return best.floor(); }
    void operator()(const Spot& spot, std::int64_t utility) {
        best.add({utility - spot.cost, static_cast<std::int32_t>(utility), spot.volunteer});
    }
};

// What no bitmap says: seats that only some may take, who is forbidden, and what came too late for bitmaps.
bool CandidateIndex::refuses(const Look& look, const Spot& spot) const {
    if (look.check_exactly || spot.exactly)
        return !matching::eligible(*problem_, spot.volunteer, look.role_index);
    const auto because = [&](Reason reason) {
        return fails(*problem_, spot.volunteer, look.role_index, reason);
    };
    return (spot.heads > look.open_seats && because(Reason::too_many_heads)) ||
           (look.forbids_somebody && because(Reason::forbidden));
}

// Who of a word could come up to the floor by what they are worth and by how far they travel; with a doubt
// all.
std::uint64_t CandidateIndex::could(const Look& look, const Near& near, std::int64_t floor) const {
    const auto least = floor - look.beside - (near.most - boxes_.worth(near.word));
    auto bits = worths_.at_least(near.word, least);
    if (look.wishing != 0) bits |= look.wishing & worths_.at_least(near.word, least - a_wish);
    if (near.metres == 0) return bits;
    const auto to_spare = look.beside + (look.wishing != 0 ? a_wish : 0) + boxes_.worth(near.word) +
                          weight(PairTerm::distance) * greatest_term - floor;
    const auto share = std::clamp<std::int64_t>(to_spare / weight(PairTerm::distance) + 1, 1, greatest_term);
    const auto least_reach = greatest_term * static_cast<double>(near.metres) / static_cast<double>(share);
    return bits & reaches_.at_least(near.word, static_cast<std::int64_t>(least_reach));
}

// Skips whoever cannot come up to the floor even at the greatest, or from so far away; with a doubt nobody.
template <class Take>
void CandidateIndex::each_of_word(const Look& look, const Near& near, std::uint64_t bits, Take& take) const {
    constexpr auto per_point = weight(PairTerm::distance);
    constexpr double a_share = 1.0 / (per_point * greatest_term);
    const Point at = look.shift->at;
    for (; bits != 0; bits &= bits - 1) {
        const auto bit = static_cast<unsigned>(std::countr_zero(bits));
        const std::size_t place = std::size_t{near.word} * 64 + bit;
        const auto& home = spots_.homes()[place];
        const auto wishing = static_cast<std::int64_t>(look.wishing >> bit & 1U);
        const auto to_spare =
            look.beside + per_point * greatest_term - take.floor() + home.worth + wishing * a_wish;
        if (at.known && home.reach != unlimited) {
            const auto square = squared_distance({home.x, home.y, true}, at);
            const std::int64_t beyond = std::int64_t{home.reach} + 1;
            const double farthest = static_cast<double>(to_spare + per_point) * a_share * home.reach + 2;
            const bool too_far = square >= beyond * beyond;
            if (too_far | (farthest < 0) | (static_cast<double>(square) > farthest * farthest)) continue;
        } else if (to_spare < 0) {
            continue;
        }
        const auto& spot = spots_[place];
        if (refuses(look, spot)) continue;
        std::int64_t metres = -1;
        if (spot.placed && at.known) metres = metres_between({home.x, home.y, true}, at);
        take(spot, spots_.utility(spot, *look.role, *look.shift, metres, wishing != 0));
    }
}

template <class Take>
void CandidateIndex::each(Index role_index, Query& query, Take& take) const {
    const auto& role = problem_->roles[role_index];
    const auto& ask = asks_[role_index];
    const auto rest = spots_.size() % 64;
    const std::uint64_t tail = rest == 0 ? ~std::uint64_t{0} : (std::uint64_t{1} << rest) - 1;
    const auto& shift = problem_->shifts[role.shift];
    if (query.shift != role.shift) boxes_.find(shift.at, query.near_words, query.near_room);
    query.shift = role.shift;
    const auto beside = weight(PairTerm::skill) * (role.skills.size == 0 ? no_skill_asked : greatest_term) +
                        weight(PairTerm::preference) * no_wish +
                        weight(PairTerm::rest) * (role.newcomer_seats > 0 ? welcome : 0) + 500;
    Look look{
        &role, &shift, role_index, beside, 0, open_seats(role), ask.forbids_somebody, ask.check_exactly};
    for (const auto& near : query.near_words) {
        if (beside + a_wish + near.most + Boxes::slack < take.floor()) break;
        std::uint64_t bits = near.word + 1 == boxes_.words() ? tail : ~std::uint64_t{0};
        if (!away_.empty()) bits &= ~away_[near.word];
        for (const auto* set : ask.all_of) bits &= set[near.word];
        if (bits == 0) continue;
        look.wishing = ask.knows_wishes ? 0 : ~std::uint64_t{0};
        if (ask.group_wish != nullptr) look.wishing |= ask.group_wish[near.word];
        if (ask.area_wish != nullptr) look.wishing |= ask.area_wish[near.word];
        look.wishing &= bits;
        if (beside + (look.wishing != 0 ? a_wish : 0) + near.most < take.floor()) continue;
        each_of_word(look, near, bits & could(look, near, take.floor()), take);
    }
}

const std::vector<Candidate>& CandidateIndex::eligible(Index role, Query& query) const {
    query.found.clear();
    Everyone everyone{&query.found, role, problem_->shift_of(role).length};
    each(role, query, everyone);
    return query.found;
}

const std::vector<Candidate>& CandidateIndex::best(Index role, std::size_t count, Query& query) const {
    query.found.clear();
    query.left_out = true;
    if (count == 0) return query.found;
    const Minutes length = problem_->shift_of(role).length;
    Few few{Best(query.best, count)};
    each(role, query, few);
    query.left_out = few.best.left_out();
    for (const auto& one : few.best.sorted())
        query.found.push_back({one.volunteer, role, one.utility, length});
    return query.found;
}

}  // namespace yui::matching
