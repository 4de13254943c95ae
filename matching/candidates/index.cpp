#include "matching/candidates/index.hpp"

#include <algorithm>
#include <numeric>

#include "matching/model/eligibility.hpp"
#include "matching/model/place.hpp"
#include "matching/model/score.hpp"

namespace yui::matching {
namespace {

constexpr std::int64_t cell = 250;  // metres

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
        Spot spot{person.at, person.reach, v, 0, 0, person.preferences.size > 0};
        const int rest = 500 - 125 * std::min(4, person.asked_week);
        spot.rest = static_cast<std::int16_t>(rest);
        spot.rest_at_newcomer_seat = static_cast<std::int16_t>(rest + (person.newcomer ? 500 : 0));
        spots_.push_back(spot);
    }
}

void CandidateIndex::set_boxes() {
    constexpr std::int64_t everywhere = std::int64_t{1} << 31;
    for (std::size_t begin = 0; begin < spots_.size(); begin += 64) {
        Box box{everywhere, -everywhere, everywhere, -everywhere, 0};
        for (std::size_t i = begin; i < std::min(begin + 64, spots_.size()); ++i) {
            const auto& spot = spots_[i];
            if (!spot.at.known || spot.reach == unlimited) box.reach = everywhere;
            box.west = std::min<std::int64_t>(box.west, spot.at.x);
            box.east = std::max<std::int64_t>(box.east, spot.at.x);
            box.south = std::min<std::int64_t>(box.south, spot.at.y);
            box.north = std::max<std::int64_t>(box.north, spot.at.y);
            box.reach = std::max<std::int64_t>(box.reach, spot.reach);
        }
        boxes_.push_back(box);
    }
}

void CandidateIndex::add_time_traits(const Shift& shift, Ask& ask) {
    for (Minutes t = shift.start / grain_ * grain_; t < shift.end; t += grain_) {
        ask.all_of.push_back(&bitmaps_->of({Trait::Kind::free, t, t + grain_, 0}));
        constexpr std::size_t most = 48;
        if (ask.all_of.size() >= most) break;
    }
    const bool all_covered = shift.end - shift.start <= 40 * grain_;
    if (!exact_time_ || !all_covered) ask.check_exactly = true;
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

std::int64_t CandidateIndex::score(const Spot& spot, Index role_index, std::int64_t metres) const {
    const auto& role = problem_->roles[role_index];
    PairTerms terms{600, 500, 500, role.newcomer_seats > 0 ? spot.rest_at_newcomer_seat : spot.rest};
    if (role.skills.size > 0 || spot.prefers) {
        return utility(*problem_, spot.volunteer, role_index);
    }
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

void CandidateIndex::collect(Index role, std::uint64_t bits, Index word, Query& query) const {
    const auto& ask = asks_[role];
    const auto& shift = problem_->shift_of(role);
    for (; bits != 0; bits &= bits - 1) {
        const auto& spot = spots_[std::size_t{word} * 64 + static_cast<std::size_t>(std::countr_zero(bits))];
        std::int64_t metres = -1;
        if (spot.at.known && shift.at.known) {
            const auto square = squared_distance(spot.at, shift.at);
            const std::int64_t beyond = std::int64_t{spot.reach} + 1;
            if (spot.reach != unlimited && square >= beyond * beyond) continue;
            metres = metres_between(spot.at, shift.at);
        }
        if (ask.check_exactly && !matching::eligible(*problem_, spot.volunteer, role)) continue;
        query.found.push_back({spot.volunteer, role, score(spot, role, metres), shift.length});
    }
}

const std::vector<Candidate>& CandidateIndex::eligible(Index role, Query& query) const {
    const Index shift = problem_->roles[role].shift;
    if (query.shift != shift) find_near(shift, query);
    query.found.clear();
    const auto& sets = asks_[role].all_of;
    const std::uint64_t tail =
        spots_.size() % 64 == 0 ? ~std::uint64_t{0} : (std::uint64_t{1} << spots_.size() % 64) - 1;
    for (const Index word : query.near_words) {
        std::uint64_t bits = word + 1 == boxes_.size() ? tail : ~std::uint64_t{0};
        for (const auto* set : sets) {
            bits &= (*set)[word];
            if (bits == 0) break;
        }
        if (bits != 0) collect(role, bits, word, query);
    }
    return query.found;
}

const std::vector<Candidate>& CandidateIndex::best(Index role, std::size_t count, Query& query) const {
    eligible(role, query);
    auto& found = query.found;
    query.eligible = found.size();
    const auto worth = [&](const Candidate& c) { return c.utility - load_cost(*problem_, c.volunteer, 1); };
    const auto better = [&](const Candidate& a, const Candidate& b) {
        const auto one = worth(a);
        const auto other = worth(b);
        return one != other ? one > other : a.volunteer < b.volunteer;
    };
    if (found.size() > count) {
        std::nth_element(
            found.begin(), found.begin() + static_cast<std::ptrdiff_t>(count), found.end(), better);
        found.resize(count);
    }
    std::sort(found.begin(), found.end(), better);
    return found;
}

std::size_t CandidateIndex::bytes() const {
    return bitmaps_->bytes() + spots_.size() * (sizeof(Spot) + sizeof(Index)) + boxes_.size() * sizeof(Box);
}

}  // namespace yui::matching
