// Asking the index: people of the words near a shift, the best of them.
#include <algorithm>
#include <cmath>

#include "matching/candidates/index.hpp"
#include "matching/model/eligibility.hpp"
#include "matching/model/place.hpp"
#include "matching/model/score.hpp"

namespace yui::matching {
namespace {

constexpr std::int64_t no_skill_asked = 600;  // the term; also of a level that is just enough
constexpr std::int64_t no_wish = 500;
constexpr std::int64_t welcome = 500;  // of a newcomer at a newcomer's seat
constexpr std::int64_t most = 1000;    // of a term
constexpr std::int64_t nobody_is_hopeless = -(std::int64_t{1} << 60);
constexpr auto weight = [](PairTerm term) { return pair_weights[static_cast<std::size_t>(term)]; };

}  // namespace

struct CandidateIndex::Look {
    const Role* role;
    const Shift* shift;
    Index role_index;
    std::int64_t beside;  // the most that anybody brings beside their own worth, wishes and nearness
    Index word;
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

struct CandidateIndex::Best {
    std::vector<Rank>* ranks;
    std::size_t count;
    std::int64_t floor_ = nobody_is_hopeless;

    // Thousandths of a point below which nobody is among the best.
    std::int64_t floor() const { return floor_; }
    void operator()(const Spot& spot, std::int64_t utility) {
        ranks->push_back({utility - spot.cost, static_cast<std::int32_t>(utility), spot.volunteer});
        if (ranks->size() >= 2 * count + 32) keep();
    }
    void keep() {
        if (ranks->size() <= count || count == 0) return;
        const auto last = ranks->begin() + static_cast<std::ptrdiff_t>(count) - 1;
        std::nth_element(ranks->begin(), last, ranks->end());
        floor_ = 1000 * last->key;
        ranks->resize(count);
    }
};

std::int64_t CandidateIndex::skill_fit(const Spot& spot, const Role& role) const {
    std::int64_t sum = 0;
    for (const auto& wanted : problem_->skills_of(role.skills)) {
        for (Index i = spot.skills.begin; i < spot.skills.begin + spot.skills.size; ++i) {
            if (skills_[i].skill != wanted.skill) continue;
            sum +=
                std::clamp<std::int64_t>(no_skill_asked + 200 * (skills_[i].level - wanted.level), 0, most);
        }
    }
    return role.skills.size == 1 ? sum : sum / role.skills.size;
}

std::int64_t CandidateIndex::preference(const Spot& spot, const Shift& shift) const {
    std::int64_t sum = 0;
    for (Index i = spot.preferences.begin; i < spot.preferences.begin + spot.preferences.size; ++i) {
        const auto& wish = preferences_[i];
        const Index name = wish.kind == Preference::Kind::group ? shift.group : shift.area;
        if (name != none && name == wish.name) sum += wish.value;
    }
    return std::clamp<std::int64_t>(no_wish + 250 * sum, 0, most);
}

// The same as utility(), from what lies side by side.
std::int64_t CandidateIndex::score(const Spot& spot,
                                   const Role& role,
                                   const Shift& shift,
                                   std::int64_t metres) const {
    PairTerms terms{role.skills.size == 0 ? no_skill_asked : skill_fit(spot, role),
                    500,
                    preference(spot, shift),
                    role.newcomer_seats > 0 ? spot.rest_at_newcomer_seat : spot.rest};
    if (metres >= 0) {
        if (spot.reach == unlimited) {
            terms[1] = std::max<std::int64_t>(0, most - metres / 10);
        } else if (metres == 0) {
            terms[1] = most;
        } else if (spot.reach == 0) {
            terms[1] = 0;
        } else {
            const auto far =
                static_cast<std::uint32_t>(1000 * metres) / static_cast<std::uint32_t>(spot.reach);
            terms[1] = most - static_cast<std::int64_t>(far);
        }
    }
    return weigh(terms);
}

// What no bitmap says: seats that only some may take, who is forbidden, and what came too late for bitmaps.
bool CandidateIndex::refuses(const Look& look, const Spot& spot) const {
    if (look.check_exactly) return !matching::eligible(*problem_, spot.volunteer, look.role_index);
    const auto because = [&](Reason reason) {
        return fails(*problem_, spot.volunteer, look.role_index, reason);
    };
    return (spot.heads > look.open_seats && because(Reason::too_many_heads)) ||
           (look.forbids_somebody && because(Reason::forbidden));
}

// Skips whoever cannot come up to the floor even at the greatest, or from so far away; with a doubt nobody.
template <class Take>
void CandidateIndex::each_of_word(const Look& look, std::uint64_t bits, Take& take) const {
    constexpr auto per_point = weight(PairTerm::distance);
    constexpr auto wish = weight(PairTerm::preference) * (most - no_wish);
    const Point at = look.shift->at;
    const auto to_spare_beside =
        look.beside + per_point * most + weight(PairTerm::preference) * no_wish - take.floor();
    for (; bits != 0; bits &= bits - 1) {
        const auto bit = static_cast<unsigned>(std::countr_zero(bits));
        const std::size_t place = std::size_t{look.word} * 64 + bit;
        const auto& home = homes_[place];
        const auto wishing = static_cast<std::int64_t>(look.wishing >> bit & 1U);
        const auto to_spare = to_spare_beside + home.worth + wishing * wish;
        if (to_spare < 0) continue;
        if (at.known && home.reach != unlimited) {
            const auto square = squared_distance({home.x, home.y, true}, at);
            const std::int64_t beyond = std::int64_t{home.reach} + 1;
            if (square >= beyond * beyond) continue;
            const auto share = static_cast<double>(to_spare) / per_point + 1;
            const double farthest = share * home.reach / most + 2;
            if (static_cast<double>(square) > farthest * farthest) continue;
        }
        const auto& spot = spots_[place];
        if (refuses(look, spot)) continue;
        std::int64_t metres = -1;
        if (spot.placed && at.known) metres = metres_between({home.x, home.y, true}, at);
        take(spot, score(spot, *look.role, *look.shift, metres));
    }
}

template <class Take>
void CandidateIndex::each(Index role_index, Query& query, Take& take) const {
    const auto& role = problem_->roles[role_index];
    const auto& ask = asks_[role_index];
    const auto rest = spots_.size() % 64;
    const std::uint64_t tail = rest == 0 ? ~std::uint64_t{0} : (std::uint64_t{1} << rest) - 1;
    const auto& shift = problem_->shifts[role.shift];
    if (query.shift != role.shift) boxes_->find(shift.at, query.near_words, query.far_words);
    query.shift = role.shift;
    const auto beside = weight(PairTerm::skill) * (role.skills.size == 0 ? no_skill_asked : most) +
                        weight(PairTerm::rest) * (role.newcomer_seats > 0 ? welcome : 0) + 500;
    Look look{
        &role, &shift, role_index, beside, 0, 0, open_seats(role), ask.forbids_somebody, ask.check_exactly};
    for (const auto& near : query.near_words) {
        std::uint64_t bits = near.word + 1 == boxes_->words() ? tail : ~std::uint64_t{0};
        if (!away_.empty()) bits &= ~away_[near.word];
        for (const auto* set : ask.all_of) {
            bits &= (*set)[near.word];
            if (bits == 0) break;
        }
        if (bits == 0) continue;
        look.word = near.word;
        look.wishing = ask.knows_wishes ? 0 : ~std::uint64_t{0};
        if (ask.group_wish != nullptr) look.wishing |= (*ask.group_wish)[near.word];
        if (ask.area_wish != nullptr) look.wishing |= (*ask.area_wish)[near.word];
        const auto wish = weight(PairTerm::preference) * ((bits & look.wishing) != 0 ? most : no_wish);
        const auto greatest =
            beside + wish + boxes_->worth(near.word) + weight(PairTerm::distance) * near.nearness;
        if (greatest >= take.floor()) each_of_word(look, bits, take);
    }
}

const std::vector<Candidate>& CandidateIndex::eligible(Index role, Query& query) const {
    query.found.clear();
    Everyone everyone{&query.found, role, problem_->shift_of(role).length};
    each(role, query, everyone);
    return query.found;
}

const std::vector<Candidate>& CandidateIndex::best(Index role, std::size_t count, Query& query) const {
    const Minutes length = problem_->shift_of(role).length;
    auto& ranks = query.ranks;
    ranks.clear();
    Best best{&ranks, count};
    each(role, query, best);
    best.keep();
    if (count == 0) ranks.clear();
    std::sort(ranks.begin(), ranks.end());
    query.left_out = count == 0 || best.floor() != nobody_is_hopeless;
    query.found.clear();
    for (const auto& one : ranks) query.found.push_back({one.volunteer, role, one.utility, length});
    return query.found;
}

}  // namespace yui::matching
