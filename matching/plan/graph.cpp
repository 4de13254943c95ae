#include "matching/plan/graph.hpp"

#include <algorithm>
#include <cmath>

#include "matching/model/age.hpp"
#include "matching/model/clash.hpp"
#include "matching/model/eligibility.hpp"
#include "matching/model/score.hpp"

namespace yui::matching {

std::vector<Pinned> pinned_of(const Problem& problem) {
    std::vector<Pinned> list;
    for (const auto& pair : problem.pinned) {
        Pinned one{pair.volunteer, pair.role, 0, problem.shift_of(pair.role).length};
        if (!problem.lists_edges) one.utility = utility(problem, pair.volunteer, pair.role);
        const auto before = [](const ListedEdge& edge, const Pair& wanted) {
            return Pair{edge.volunteer, edge.role} < wanted;
        };
        const auto found = std::lower_bound(problem.edges.begin(), problem.edges.end(), pair, before);
        if (found != problem.edges.end() && Pair{found->volunteer, found->role} == pair) {
            one.utility = found->utility;
            one.length = found->length;
        }
        list.push_back(one);
    }
    return list;
}

Graph::Graph(const Problem& problem, std::vector<Candidate> candidates, const std::vector<Pair>& keep)
    : problem_(&problem) {
    if (problem.options.all_roles_required || problem.options.compact_crew) set_required();
    set_people();
    set_posts();
    take_pinned();
    set_burden();
    const auto hopeless = [&](const Candidate& c) { return clashes_with_pinned(c.volunteer, c.role); };
    if (!uses_.empty()) std::erase_if(candidates, hopeless);
    keep_the_scarce(candidates, keep);
    set_edges(candidates);
    set_roles();
}

// More than anything that a head below a minimum could be traded for; the same for any candidates.
void Graph::set_required() {
    std::int32_t heads = 1;
    for (const auto& person : problem_->volunteers) heads = std::max(heads, person.heads);
    std::int64_t greatest = problem_->lists_edges ? 1 : 1000;
    for (const auto& edge : problem_->edges) greatest = std::max(greatest, std::abs(edge.utility));
    greatest *= heads;
    for (Index r = 0; r < problem_->roles.size(); ++r) {
        greatest = std::max(greatest, std::abs(head_bonus(*problem_, r, 1)) + mix_bonus(*problem_, r));
    }
    required_ = 20 * (greatest + problem_->options.stability);
}

void Graph::set_people() {
    persons_.reserve(problem_->volunteers.size());
    for (const auto& volunteer : problem_->volunteers) {
        Person person;
        person.limits = volunteer.limits;
        person.heads = volunteer.heads;
        person.past = std::min(volunteer.past_load, 12);
        const auto& l = person.limits;
        if (l.minutes_week != unlimited) person.limited = Person::Limited::week;
        if (l.shifts_month != unlimited || l.minutes_month != unlimited)
            person.limited = Person::Limited::month;
        persons_.push_back(person);
    }
}

void Graph::add_post(Index r) {
    const auto& role = problem_->roles[r];
    Post post;
    post.min = role.min;
    post.max = role.max;
    post.bonus_min = role.min > 0 ? head_bonus(*problem_, r, 1) : 0;
    post.bonus_min += required_;
    post.bonus_extra = role.max > role.min ? head_bonus(*problem_, r, role.min + 1) : 0;
    post.first_slot = static_cast<Index>(slots_.size());
    slots_.push_back({r, 0, open_seats(role), -1});
    for (const auto kind : {Seat::newcomer, Seat::experienced}) {
        const auto reserved = reserved_seats(role, kind);
        slots_.push_back({r, 0, reserved, -1});
        if (reserved == 0) slots_.pop_back();
    }
    post.slots = static_cast<Index>(slots_.size()) - post.first_slot;
    if (const auto mix = mix_bonus(*problem_, r); mix > 0) {
        mixes_ = true;
        post.mixes = generations;
        for (Index i = 0; i < generations; ++i) slots_.push_back({r, 0, 0, mix});
    }
    posts_.push_back(post);
}

void Graph::set_posts() {
    for (Index r = 0; r < problem_->roles.size(); ++r) add_post(r);
}

// The slot reserved for such people, or none. Newcomers' seats come before those of the experienced.
Index reserved_slot(const Problem& problem, const Post& post, Index volunteer, Index role_index) {
    const auto& role = problem.roles[role_index];
    if (role.newcomer_seats == 0 && role.experienced_seats == 0) return none;
    const auto kind = seat_of(problem, volunteer, role_index);
    if (reserved_seats(role, kind) == 0) return none;
    return post.first_slot + 1 + (kind == Seat::experienced && role.newcomer_seats > 0 ? 1 : 0);
}

Index mix_slot(const Problem& problem, const Post& post, Index volunteer, Index role) {
    if (post.mixes == 0) return none;
    const Index generation = generation_of(problem, volunteer, role);
    return generation == none ? none : post.first_slot + post.slots + generation;
}

void Graph::take_pinned() {
    std::vector<Assignment> plan;
    for (const auto& one : pinned_of(*problem_)) {
        plan.push_back({one.volunteer, one.role, one.utility});
        uses_.push_back({one.volunteer, problem_->roles[one.role].shift, one.length});
        auto& person = persons_[one.volunteer];
        auto& post = posts_[one.role];
        ++person.pinned;
        person.limited = Person::Limited::beside_pinned;
        post.taken += person.heads;
        auto left = person.heads;
        if (const Index own = reserved_slot(*problem_, post, one.volunteer, one.role); own != none) {
            const auto there = std::min(left, slots_[own].seats);
            slots_[own].seats -= there;
            left -= there;
        }
        if (const Index mix = mix_slot(*problem_, post, one.volunteer, one.role); mix != none)
            slots_[mix].mix = 0;
        auto& open = slots_[post.first_slot].seats;
        open = std::max(0, open - left);
    }
    base_ = worth(*problem_, plan).objective;
    for (const auto& post : posts_) base_ -= required_ * std::max(0, post.min - post.taken);
    for (auto& slot : slots_) {
        slot.first_unit = units_;
        units_ += static_cast<Index>(slot.seats);
    }
}

void Graph::set_burden() {
    constexpr std::int32_t greatest_past = 12;
    const double fairness = problem_->options.fairness;
    for (std::int32_t past = 0; past <= greatest_past; ++past) {
        for (std::int32_t k = 0; k < burden_columns; ++k) {
            burden_.push_back(std::llround(fairness * static_cast<double>(25 * past + 120 * k)));
        }
    }
}

bool Graph::clashes_with_pinned(Index volunteer, Index role) const {
    const auto before = [](const Use& use, Index v) { return use.volunteer < v; };
    auto use = std::lower_bound(uses_.begin(), uses_.end(), volunteer, before);
    for (; use != uses_.end() && use->volunteer == volunteer; ++use) {
        if (clash(*problem_, use->shift, problem_->roles[role].shift)) return true;
    }
    return false;
}

namespace {

bool kept_by(const std::vector<Pair>& keep, const Candidate& c) {
    return std::binary_search(keep.begin(), keep.end(), Pair{c.volunteer, c.role});
}

}  // namespace

void Graph::keep_the_scarce(std::vector<Candidate>& candidates, const std::vector<Pair>& keep) {
    std::vector<std::int32_t> supply(posts_.size(), 0);
    std::vector<Index> degree(persons_.size(), 0);
    for (const auto& one : candidates) {
        ++supply[one.role];
        ++degree[one.volunteer];
    }
    const auto ease = [&](Index role) {  // candidates a seat
        return static_cast<double>(supply[role]) / std::max(1, posts_[role].max);
    };
    const auto scarce_first = [&](const Candidate& a, const Candidate& b) {
        if (a.volunteer != b.volunteer) return a.volunteer < b.volunteer;
        if (degree[a.volunteer] > degree_limit) {
            const bool keep_one = kept_by(keep, a);
            if (keep_one != kept_by(keep, b)) return keep_one;
            const double one = ease(a.role);
            const double other = ease(b.role);
            if (one != other) return one < other;
        }
        return a.role < b.role;
    };
    std::sort(candidates.begin(), candidates.end(), scarce_first);
    std::size_t kept = 0;
    Index rank = 0;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        rank = i > 0 && candidates[i].volunteer == candidates[i - 1].volunteer ? rank + 1 : 0;
        if (rank < degree_limit) candidates[kept++] = candidates[i];
    }
    dropped_ = static_cast<Index>(candidates.size() - kept);
    candidates.resize(kept);
    if (dropped_ == 0) return;
    std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
        return Pair{a.volunteer, a.role} < Pair{b.volunteer, b.role};
    });
}

std::int64_t Graph::gain(const Candidate& one) const {
    const auto& announced = problem_->announced;
    const Pair pair{one.volunteer, one.role};
    const bool kept = !announced.empty() && std::binary_search(announced.begin(), announced.end(), pair);
    return persons_[one.volunteer].heads * one.utility + (kept ? problem_->options.stability : 0);
}

Edge Graph::make(const Candidate& one) const {
    Edge edge;
    edge.role = one.role;
    edge.slot = posts_[one.role].first_slot;
    const auto behind = [&](Index slot) {
        return static_cast<std::uint8_t>(slot == none ? 0 : slot - edge.slot);
    };
    edge.own = behind(reserved_slot(*problem_, posts_[one.role], one.volunteer, one.role));
    edge.mix = behind(mix_slot(*problem_, posts_[one.role], one.volunteer, one.role));
    edge.length = one.length;
    edge.gain = gain(one);
    return edge;
}

void Graph::set_edges(const std::vector<Candidate>& candidates) {
    edges_.reserve(candidates.size());
    volunteer_of_.reserve(candidates.size());
    first_.assign(persons_.size(), 0);
    degree_.assign(persons_.size(), 0);
    for (const auto& one : candidates) {
        ++degree_[one.volunteer];
        edges_.push_back(make(one));
        volunteer_of_.push_back(one.volunteer);
    }
    for (std::size_t v = 1; v < first_.size(); ++v) first_[v] = first_[v - 1] + degree_[v - 1];
    for (Index v = 0; v < people(); ++v) set_masks(v);
}

// Whether two edges of somebody, by position, exclude each other or share a week or month.
void Graph::relate(Index volunteer, Index i, Index j) {
    Edge& one = edges_[first_[volunteer] + i];
    Edge& other = edges_[first_[volunteer] + j];
    const Index shift = problem_->roles[one.role].shift;
    const Index other_shift = problem_->roles[other.role].shift;
    if (clash(*problem_, shift, other_shift)) {
        one.clash |= Mask{1} << j;
        other.clash |= Mask{1} << i;
    }
    if (problem_->shifts[shift].week == problem_->shifts[other_shift].week) {
        one.same_week |= Mask{1} << j;
        other.same_week |= Mask{1} << i;
    }
    if (problem_->shifts[shift].month == problem_->shifts[other_shift].month) {
        one.same_month |= Mask{1} << j;
        other.same_month |= Mask{1} << i;
    }
}

void Graph::set_masks(Index volunteer) {
    const Index count = degree(volunteer);
    for (Index i = 0; i < count; ++i) {
        for (Index j = i; j < count; ++j) relate(volunteer, i, j);
    }
}

void Graph::set_roles() {
    std::vector<Index> count(posts_.size(), 0);
    for (const auto& edge : edges_) ++count[edge.role];
    to_role_.resize(posts_.size());
    for (std::size_t r = 0; r < count.size(); ++r) to_role_[r].reserve(count[r]);
    for (Index e = 0; e < edges(); ++e) add_arc(e);
}

bool Graph::fits_beside_pinned(Index volunteer, Mask held, Index position) const {
    const auto& limits = persons_[volunteer].limits;
    const Edge& edge = edges_[first_[volunteer] + position];
    const Mask week = held & edge.same_week;
    const Mask month = held & edge.same_month;
    std::int32_t shifts_week = size_of(week) + 1;
    std::int32_t shifts_month = size_of(month) + 1;
    std::int64_t minutes_week = edge.length + minutes(volunteer, week);
    std::int64_t minutes_month = edge.length + minutes(volunteer, month);
    const auto& wanted = problem_->shift_of(edge.role);
    const auto before = [](const Use& use, Index v) { return use.volunteer < v; };
    auto use = std::lower_bound(uses_.begin(), uses_.end(), volunteer, before);
    for (; use != uses_.end() && use->volunteer == volunteer; ++use) {
        const auto& shift = problem_->shifts[use->shift];
        if (shift.week == wanted.week) {
            ++shifts_week;
            minutes_week += use->length;
        }
        if (shift.month == wanted.month) {
            ++shifts_month;
            minutes_month += use->length;
        }
    }
    return shifts_week <= limits.shifts_week && minutes_week <= limits.minutes_week &&
           shifts_month <= limits.shifts_month && minutes_month <= limits.minutes_month;
}

}  // namespace yui::matching
