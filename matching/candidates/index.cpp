#include "matching/candidates/index.hpp"

#include <algorithm>
#include <numeric>

#include "matching/model/eligibility.hpp"
#include "matching/model/place.hpp"
#include "matching/model/score.hpp"

namespace yui::matching {
namespace {

constexpr std::int64_t cell = 250;            // metres
constexpr std::int64_t no_skill_asked = 600;  // the term; also of a level that is just enough

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
    set_boxes();
    bitmaps_ = std::make_unique<Bitmaps>(problem, order_);
    blocked_group_.assign(problem.names.groups.size(), 0);
    forbidden_role_.assign(problem.roles.size(), 0);
    for (const auto& pair : problem.forbidden) forbidden_role_[pair.role] = 1;
    bool hours = true;
    bool halves = true;
    for (const auto& free : problem.intervals) {
        hours = hours && free.from % 60 == 0 && free.to % 60 == 0;
        halves = halves && free.from % 30 == 0 && free.to % 30 == 0;
    }
    grain_ = hours || !halves ? 60 : 30;
    exact_time_ = hours || halves;
    for (const auto& person : problem.volunteers) {
        most_heads_ = std::max(most_heads_, person.heads);
        for (const Index group : problem.words_of(person.blocked_groups)) blocked_group_[group] = 1;
    }
    find_times();
    for (Index r = 0; r < problem.roles.size(); ++r) prepare(r);
}

void CandidateIndex::sort_by_place() {
    const auto& people = problem_->volunteers;
    std::vector<std::uint64_t> keys(people.size());
    for (std::size_t v = 0; v < people.size(); ++v) keys[v] = place_key(people[v].at);
    order_.resize(people.size());
    std::iota(order_.begin(), order_.end(), Index{0});
    std::sort(order_.begin(), order_.end(), [&](Index a, Index b) {
        return keys[a] != keys[b] ? keys[a] < keys[b] : a < b;
    });
    spots_.reserve(people.size());
    for (const Index v : order_) {
        const auto& person = people[v];
        Spot spot;
        spot.placed = person.at.known;
        homes_.push_back({person.at.x, person.at.y, person.at.known ? person.reach : unlimited});
        spot.reach = person.reach;
        spot.volunteer = v;
        spot.cost = static_cast<std::int32_t>(load_cost(*problem_, v, 1));
        spot.skills = {static_cast<Index>(skills_.size()), person.skills.size};
        for (const auto& own : problem_->skills_of(person.skills)) skills_.push_back(own);
        spot.preferences = {static_cast<Index>(preferences_.size()), person.preferences.size};
        for (const auto& own : problem_->preferences_of(person.preferences)) preferences_.push_back(own);
        const int rest = 500 - 125 * std::min(4, person.asked_week);
        spot.rest = static_cast<std::int16_t>(rest);
        spot.rest_at_newcomer_seat = static_cast<std::int16_t>(rest + (person.newcomer ? 500 : 0));
        spots_.push_back(spot);
    }
}

// The sets of who is free when, for all times at which there are shifts.
void CandidateIndex::find_times() {
    std::vector<Minutes> begins;
    for (const auto& shift : problem_->shifts) {
        if (!shift.timed) continue;
        const Minutes first = shift.start / grain_ * grain_;
        const Minutes last = std::min(shift.end, first + most_grains * grain_);
        for (Minutes t = first; t < last; t += grain_) begins.push_back(t);
    }
    std::sort(begins.begin(), begins.end());
    begins.erase(std::unique(begins.begin(), begins.end()), begins.end());
    bitmaps_->make_free(begins, grain_);
}

void CandidateIndex::set_boxes() {
    constexpr std::int64_t everywhere = std::int64_t{1} << 31;
    for (std::size_t begin = 0; begin < spots_.size(); begin += 64) {
        Box box{everywhere, -everywhere, everywhere, -everywhere, 0};
        for (std::size_t i = begin; i < std::min(begin + 64, spots_.size()); ++i) {
            const auto& home = homes_[i];
            if (home.reach == unlimited) box.reach = everywhere;
            box.west = std::min<std::int64_t>(box.west, home.x);
            box.east = std::max<std::int64_t>(box.east, home.x);
            box.south = std::min<std::int64_t>(box.south, home.y);
            box.north = std::max<std::int64_t>(box.north, home.y);
            box.reach = std::max<std::int64_t>(box.reach, home.reach);
        }
        boxes_.push_back(box);
    }
}

void CandidateIndex::add_time_traits(const Shift& shift, Ask& ask) {
    const Minutes first = shift.start / grain_ * grain_;
    const Minutes last = std::min(shift.end, first + most_grains * grain_);
    for (Minutes t = first; t < last; t += grain_) {
        ask.all_of.push_back(&bitmaps_->of({Trait::Kind::free, t, t + grain_, 0}));
    }
    if (!exact_time_ || last < shift.end) ask.check_exactly = true;
}

void CandidateIndex::add_traits(Index role_index, Ask& ask) {
    using Kind = Trait::Kind;
    const auto& role = problem_->roles[role_index];
    const auto& shift = problem_->shifts[role.shift];
    const auto ask_for = [&](const Trait& trait) { ask.all_of.push_back(&bitmaps_->of(trait)); };
    Day day = shift.day;
    if (day == no_day && problem_->has_now) day = problem_->now / day_length;
    const std::int64_t year = day == no_day ? -1 : year_of(day);
    Day last = shift.last_day;
    if (last == no_day && problem_->has_now) last = problem_->now / day_length;
    for (const auto& wanted : problem_->skills_of(role.skills))
        ask_for({Kind::skill, wanted.skill, wanted.level, 0});
    if (role.language != none) ask_for({Kind::language, role.language, 0, 0});
    for (const Index kind : problem_->words_of(role.certificates))
        ask_for({Kind::certificate, kind, last, 0});
    if (role.min_age >= 0 || role.max_age >= 0) ask_for({Kind::age, role.min_age, role.max_age, year});
    for (const Index need : problem_->words_of(role.needs)) ask_for({Kind::offer, need, 0, 0});
    if (shift.group != none && shift.group < blocked_group_.size() && blocked_group_[shift.group] != 0) {
        ask_for({Kind::welcome_by_group, shift.group, 0, 0});
    }
    if (most_heads_ > 1) {
        ask_for({Kind::few_enough, role.max, 0, 0});
        if (role.newcomer_seats + role.experienced_seats > 0) ask.check_exactly = true;
    } else if (role.newcomer_seats + role.experienced_seats == role.max) {
        ask.check_exactly = true;
    }
    if (forbidden_role_[role_index] != 0) ask.check_exactly = true;
    if (!shift.timed) return;
    const Minutes midnight = shift.start / day_length * day_length;
    if (shift.end > midnight + day_ends || shift.start < midnight + day_begins) {
        ask_for({Kind::home_by_eight, year, 0, 0});
    }
    add_time_traits(shift, ask);
}

void CandidateIndex::prepare(Index role) {
    if (asks_.size() <= role) asks_.resize(role + 1);
    if (forbidden_role_.size() <= role) forbidden_role_.resize(role + 1, 0);
    asks_[role] = {};
    add_traits(role, asks_[role]);
}

void CandidateIndex::update(Index volunteer) {
    exact_time_ = false;  // what is told later may begin at any minute
    for (auto& ask : asks_) ask.check_exactly = true;
    const auto bit = std::find(order_.begin(), order_.end(), volunteer) - order_.begin();
    bitmaps_->update(static_cast<std::size_t>(bit));
}

void CandidateIndex::find_near(Index shift_index, Query& query) const {
    query.shift = shift_index;
    query.near_words.clear();
    const Point at = problem_->shifts[shift_index].at;
    for (Index word = 0; word < boxes_.size(); ++word) {
        const auto& box = boxes_[word];
        const auto dx = std::max<std::int64_t>({0, box.west - at.x, at.x - box.east});
        const auto dy = std::max<std::int64_t>({0, box.south - at.y, at.y - box.north});
        const auto reach = box.reach + 1;
        if (!at.known || (dx <= reach && dy <= reach && dx * dx + dy * dy < reach * reach)) {
            query.near_words.push_back(word);
        }
    }
}

std::int64_t CandidateIndex::skill_fit(const Spot& spot, const Role& role) const {
    std::int64_t sum = 0;
    for (const auto& wanted : problem_->skills_of(role.skills)) {
        for (Index i = spot.skills.begin; i < spot.skills.begin + spot.skills.size; ++i) {
            if (skills_[i].skill != wanted.skill) continue;
            sum +=
                std::clamp<std::int64_t>(no_skill_asked + 200 * (skills_[i].level - wanted.level), 0, 1000);
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
    return std::clamp<std::int64_t>(500 + 250 * sum, 0, 1000);
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
            terms[1] = std::max<std::int64_t>(0, 1000 - metres / 10);
        } else if (metres == 0) {
            terms[1] = 1000;
        } else if (spot.reach == 0) {
            terms[1] = 0;
        } else {
            const auto far =
                static_cast<std::uint32_t>(1000 * metres) / static_cast<std::uint32_t>(spot.reach);
            terms[1] = 1000 - static_cast<std::int64_t>(far);
        }
    }
    return weigh(terms);
}

template <class Take>
void CandidateIndex::each_of_word(Index role_index, std::uint64_t bits, Index word, Take take) const {
    const bool check = asks_[role_index].check_exactly;
    const auto& role = problem_->roles[role_index];
    const auto& shift = problem_->shifts[role.shift];
    for (; bits != 0; bits &= bits - 1) {
        const std::size_t place = std::size_t{word} * 64 + static_cast<std::size_t>(std::countr_zero(bits));
        const auto& home = homes_[place];
        const auto square = squared_distance({home.x, home.y, true}, shift.at);
        const std::int64_t beyond = std::int64_t{home.reach} + 1;
        if (shift.at.known && home.reach != unlimited && square >= beyond * beyond) continue;
        const auto& spot = spots_[place];
        std::int64_t metres = -1;
        if (spot.placed && shift.at.known) metres = metres_between({home.x, home.y, true}, shift.at);
        if (check && !matching::eligible(*problem_, spot.volunteer, role_index)) continue;
        take(spot, score(spot, role, shift, metres));
    }
}

template <class Take>
void CandidateIndex::each(Index role, Query& query, Take take) const {
    const Index shift = problem_->roles[role].shift;
    if (query.shift != shift) find_near(shift, query);
    const auto& sets = asks_[role].all_of;
    const auto rest = spots_.size() % 64;
    const std::uint64_t tail = rest == 0 ? ~std::uint64_t{0} : (std::uint64_t{1} << rest) - 1;
    for (const Index word : query.near_words) {
        std::uint64_t bits = word + 1 == boxes_.size() ? tail : ~std::uint64_t{0};
        for (const auto* set : sets) {
            bits &= (*set)[word];
            if (bits == 0) break;
        }
        if (bits != 0) each_of_word(role, bits, word, take);
    }
}

const std::vector<Candidate>& CandidateIndex::eligible(Index role, Query& query) const {
    const Minutes length = problem_->shift_of(role).length;
    query.found.clear();
    each(role, query, [&](const Spot& spot, std::int64_t utility) {
        query.found.push_back({spot.volunteer, role, utility, length});
    });
    query.eligible = query.found.size();
    return query.found;
}

const std::vector<Candidate>& CandidateIndex::best(Index role, std::size_t count, Query& query) const {
    const Minutes length = problem_->shift_of(role).length;
    auto& ranks = query.ranks;
    ranks.clear();
    each(role, query, [&](const Spot& spot, std::int64_t utility) {
        ranks.push_back({utility - spot.cost, static_cast<std::int32_t>(utility), spot.volunteer});
    });
    query.eligible = ranks.size();
    if (ranks.size() > count) {
        std::nth_element(ranks.begin(), ranks.begin() + static_cast<std::ptrdiff_t>(count), ranks.end());
        ranks.resize(count);
    }
    std::sort(ranks.begin(), ranks.end());
    query.found.clear();
    for (const auto& one : ranks) query.found.push_back({one.volunteer, role, one.utility, length});
    return query.found;
}

std::size_t CandidateIndex::bytes() const {
    return bitmaps_->bytes() + spots_.size() * (sizeof(Spot) + sizeof(Home) + sizeof(Index)) +
           boxes_.size() * sizeof(Box);
}

}  // namespace yui::matching
