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

constexpr Minutes most_grains = 40;  // of one shift in bitmaps; the rest of a longer one is checked exactly
constexpr Minutes day_ends = 20 * 60;
constexpr Minutes day_begins = 5 * 60;

}  // namespace

CandidateIndex::CandidateIndex(const Problem& problem) : problem_(&problem) {
    sort_by_place();
    set_spots();
    boxes_ = std::make_unique<Boxes>(homes_);
    bitmaps_ = std::make_unique<Bitmaps>(problem, order_);
    blocked_group_.assign(problem.names.groups.size(), 0);
    forbidden_role_.assign(problem.roles.size(), 0);
    for (const auto& pair : problem.forbidden) forbidden_role_[pair.role] = 1;
    learn_time_grain();
    for (const auto& person : problem.volunteers) {
        most_heads_ = std::max(most_heads_, person.heads);
        for (const Index group : problem.words_of(person.blocked_groups)) blocked_group_[group] = 1;
    }
    for (Index r = 0; r < problem.roles.size(); ++r) prepare(r);
    bitmaps_->make();
    built_ = true;
}

void CandidateIndex::learn_time_grain() {
    bool hours = true;
    bool halves = true;
    for (const auto& free : problem_->intervals) {
        hours = hours && free.from % 60 == 0 && free.to % 60 == 0;
        halves = halves && free.from % 30 == 0 && free.to % 30 == 0;
    }
    grain_ = hours || !halves ? 60 : 30;
    exact_time_ = hours || halves;
}

// By place, and within a place by how far people travel, so that those of one word are reached together.
void CandidateIndex::sort_by_place() {
    struct Key {
        std::uint64_t place;
        std::int32_t reach;
        Index volunteer;
        // NOLINTNEXTLINE(modernize-use-nullptr): version 14 takes the 0 in it for a pointer.
        auto operator<=>(const Key&) const = default;
    };
    const auto& people = problem_->volunteers;
    std::vector<Key> keys;
    keys.reserve(people.size());
    for (const auto& person : people)
        keys.push_back({place_key(person.at), person.reach, static_cast<Index>(keys.size())});
    std::sort(keys.begin(), keys.end());
    order_.reserve(people.size());
    for (const auto& key : keys) order_.push_back(key.volunteer);
}

void CandidateIndex::set_spots() {
    const auto& people = problem_->volunteers;
    constexpr auto weight = pair_weights[static_cast<std::size_t>(PairTerm::rest)];
    constexpr std::int64_t least = std::numeric_limits<std::int32_t>::min();
    spots_.reserve(people.size());
    homes_.reserve(people.size());
    for (const Index v : order_) {
        const auto& person = people[v];
        Spot spot;
        spot.placed = person.at.known;
        spot.reach = person.reach;
        spot.volunteer = v;
        spot.cost = static_cast<std::int32_t>(load_cost(*problem_, v, 1));
        spot.heads = person.heads;
        spot.skills = {static_cast<Index>(skills_.size()), person.skills.size};
        for (const auto& own : problem_->skills_of(person.skills)) skills_.push_back(own);
        spot.preferences = {static_cast<Index>(preferences_.size()), person.preferences.size};
        for (const auto& own : problem_->preferences_of(person.preferences)) preferences_.push_back(own);
        const int rest = 500 - 125 * std::min(4, person.asked_week);
        spot.rest = static_cast<std::int16_t>(rest);
        spot.rest_at_newcomer_seat = static_cast<std::int16_t>(rest + (person.newcomer ? 500 : 0));
        const auto worth = std::max(weight * spot.rest - thousand * spot.cost, least);  // never too little
        homes_.push_back({person.at.x,
                          person.at.y,
                          person.at.known ? person.reach : unlimited,
                          static_cast<std::int32_t>(worth)});
        spots_.push_back(spot);
    }
}

// Making a set means a look at everybody, which is too long for a role that comes late: what nobody asked for
// before is checked person by person.
void CandidateIndex::ask_for(const Trait& trait, Ask& ask) {
    const auto* bits = built_ ? bitmaps_->known(trait) : bitmaps_->want(trait);
    if (bits == nullptr) {
        ask.check_exactly = true;
    } else {
        ask.all_of.push_back(bits);
    }
}

void CandidateIndex::add_time_traits(const Shift& shift, Ask& ask) {
    const Minutes first = shift.start / grain_ * grain_;
    const Minutes last = std::min(shift.end, first + most_grains * grain_);
    for (Minutes t = first; t < last; t += grain_) ask_for({Trait::Kind::free, t, t + grain_, 0}, ask);
    if (!exact_time_ || last < shift.end) ask.check_exactly = true;
}

void CandidateIndex::add_wishes(const Shift& shift, Ask& ask) {
    const auto wish = [&](Trait::Kind kind, Index name) -> const Bits* {
        if (name == none) return nullptr;
        const Trait trait{kind, name, 0, 0};
        const auto* bits = built_ ? bitmaps_->known(trait) : bitmaps_->want(trait);
        if (bits == nullptr) ask.knows_wishes = false;
        return bits;
    };
    ask.group_wish = wish(Trait::Kind::group_wish, shift.group);
    ask.area_wish = wish(Trait::Kind::area_wish, shift.area);
}

void CandidateIndex::add_traits(Index role_index, Ask& ask) {
    using Kind = Trait::Kind;
    const auto& role = problem_->roles[role_index];
    const auto& shift = problem_->shifts[role.shift];
    Day day = shift.day;
    if (day == no_day && problem_->has_now) day = problem_->now / day_length;
    const std::int64_t year = day == no_day ? -1 : year_of(day);
    Day last = shift.last_day;
    if (last == no_day && problem_->has_now) last = problem_->now / day_length;
    for (const auto& wanted : problem_->skills_of(role.skills))
        ask_for({Kind::skill, wanted.skill, wanted.level, 0}, ask);
    if (role.language != none) ask_for({Kind::language, role.language, 0, 0}, ask);
    for (const Index kind : problem_->words_of(role.certificates))
        ask_for({Kind::certificate, kind, last, 0}, ask);
    if (role.min_age >= 0 || role.max_age >= 0) ask_for({Kind::age, role.min_age, role.max_age, year}, ask);
    for (const Index need : problem_->words_of(role.needs)) ask_for({Kind::offer, need, 0, 0}, ask);
    if (shift.group != none && shift.group < blocked_group_.size() && blocked_group_[shift.group] != 0) {
        ask_for({Kind::welcome_by_group, shift.group, 0, 0}, ask);
    }
    if (most_heads_ > 1) ask_for({Kind::few_enough, role.max, 0, 0}, ask);
    ask.forbids_somebody = forbidden_role_[role_index] != 0;
    add_wishes(shift, ask);
    if (!shift.timed) return;
    const Minutes midnight = shift.start / day_length * day_length;
    if (shift.end > midnight + day_ends || shift.start < midnight + day_begins) {
        ask_for({Kind::home_by_eight, year, 0, 0}, ask);
    }
    add_time_traits(shift, ask);
}

void CandidateIndex::prepare(Index role) {
    if (asks_.size() <= role) asks_.resize(role + 1);
    if (forbidden_role_.size() <= role) forbidden_role_.resize(role + 1, 0);
    asks_[role] = {};
    add_traits(role, asks_[role]);
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
    const bool fits_grain = std::all_of(free.begin(), free.end(), [&](const Interval& one) {
        return one.from % grain_ == 0 && one.to % grain_ == 0;
    });
    if (!fits_grain) {
        exact_time_ = false;
        for (auto& ask : asks_) ask.check_exactly = true;
    }
    bitmaps_->update(place_of(volunteer));
}

void CandidateIndex::set_away(Index volunteer, bool away) {
    if (away_.empty()) {
        if (!away) return;
        away_.assign(boxes_->words(), 0);
    }
    const auto place = place_of(volunteer);
    const auto bit = std::uint64_t{1} << (place % 64);
    auto& word = away_[place / 64];
    word = away ? word | bit : word & ~bit;
}

std::size_t CandidateIndex::bytes() const {
    return bitmaps_->bytes() + spots_.size() * (sizeof(Spot) + sizeof(Home) + sizeof(Index)) +
           boxes_->bytes();
}

}  // namespace yui::matching
