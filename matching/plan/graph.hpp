// The allowed pairs of a problem as a graph that plans are made on: at most 64 edges a person, so that every
// question about what one person can hold is a few operations on one machine word.
//
// What is pinned is not in the graph: its seats, hours and burden are taken off beforehand, and its worth is
// in `base`. Plain data after building; readable from any thread.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <span>
#include <vector>

#include "matching/model/problem.hpp"

namespace yui::matching {

using Mask = std::uint64_t;  // edges of one person by their position among them

// How many are in it, where few are.
constexpr std::int32_t size_of(Mask mask) {
    std::int32_t size = 0;
    for (; mask != 0; mask &= mask - 1) ++size;
    return size;
}

// Whether so many are in it.
constexpr bool at_least(Mask mask, std::int32_t count) {
    for (; count > 0 && mask != 0; --count) mask &= mask - 1;
    return count <= 0;
}

constexpr Index degree_limit = 64;

// A pair that could be in a plan, before the graph is made of it.
struct Candidate {
    Index volunteer = 0;
    Index role = 0;
    std::int64_t utility = 0;  // per head
    Minutes length = 0;
};

struct Edge {
    std::int64_t gain = 0;  // utility of all heads, and stability if announced
    Mask clash = 0;         // edges of the same person that exclude this one; itself among them
    Mask same_week = 0;     // itself among them
    Mask same_month = 0;    // likewise
    Index role = 0;
    Index slot = 0;        // the role's open seats
    std::uint8_t own = 0;  // how far behind are seats reserved for such people; 0: there are none
    std::uint8_t mix = 0;  // how far behind is what the person's generation brings; 0: nothing
    Minutes length = 0;
    Index own_slot() const { return own == 0 ? none : slot + own; }
    Index mix_slot() const { return mix == 0 ? none : slot + mix; }
};

// An edge as its role sees it: what a look at all of them needs lies side by side.
struct Arc {
    Index edge = 0;
    Index volunteer = 0;
    std::int64_t gain = 0;  // of the edge
};

// What somebody may still take beside what is pinned.
struct Person {
    Limits limits;
    std::int32_t heads = 1;
    std::int32_t past = 0;    // 0..12
    std::int32_t pinned = 0;  // shifts that are fixed
    enum class Limited { shifts_week, week, month, beside_pinned };
    Limited limited = Limited::shifts_week;  // what must be looked at beside clashes
};

// Seats of one kind in one role; or, without seats, one generation of a role that asks for a mix of ages.
struct Slot {
    Index role = 0;
    Index first_unit = 0;
    std::int32_t seats = 0;
    std::int64_t mix = -1;  // what the first head of the generation adds; -1: these are seats
    bool is_mix() const { return mix >= 0; }
};

struct Post {  // a role
    Index first_slot = 0;
    Index slots = 1;         // of seats
    Index mixes = 0;         // slots of generations, which stand behind those of seats
    std::int32_t taken = 0;  // heads that are pinned
    std::int32_t min = 0;
    std::int32_t max = 0;  // as in the problem
    std::int64_t bonus_min = 0;
    std::int64_t bonus_extra = 0;
};

class Graph {
public:
    // Candidates in any order, no pair twice; people with more than 64 lose those of the best-supplied roles,
    // those in `keep` (sorted) last.
    Graph(const Problem& problem, std::vector<Candidate> candidates, const std::vector<Pair>& keep = {});

    // For a plan that lives; whoever holds edges or slots by their numbers must know.
    // Room for as many edges and roles again as there are, so that no change has to move all of them.
    void expect_changes();
    // The person's edges become these, at most 64, under new numbers; the old numbers lead nowhere.
    void replace_edges(Index volunteer, std::vector<Candidate> candidates);
    // One edge more for somebody with less than 64, to a role after all others of theirs. REQUIRES: room for
    // it behind the person's edges, or make_room() before.
    void append_edge(const Candidate& candidate);
    bool has_room(Index volunteer) const { return degree_[volunteer] < capacity(volunteer); }
    // The person's edges get new numbers, with room for some more behind them; their positions stay.
    void make_room(Index volunteer);
    // An edge that nobody holds leads elsewhere from now on, under its number.
    void exchange_edge(Index edge, const Candidate& candidate);
    void add_role(Index role);  // that the problem has by now, and which is the first that is not here
    void set_gain(Index edge, std::int64_t gain);
    std::int64_t gain(const Candidate& candidate) const;  // of an edge

    const Problem& problem() const { return *problem_; }
    // Worth of what is pinned alone; less a great penalty for every head that must come and is not pinned,
    // which the bonuses of such heads bring back.
    std::int64_t base() const { return base_; }

    std::int64_t required() const { return required_; }  // that penalty for one head

    Index people() const { return static_cast<Index>(persons_.size()); }
    Index posts() const { return static_cast<Index>(posts_.size()); }
    Index slots() const { return static_cast<Index>(slots_.size()); }
    Index units() const { return units_; }
    bool mixes() const { return mixes_; }  // whether any role asks for a mix of ages
    // What one more head brings in a slot of a role without any: where prices begin.
    double first_reward(Index slot) const {
        const auto& one = slots_[slot];
        return one.is_mix() ? 0 : static_cast<double>(bonus(posts_[one.role], 0));
    }
    Index edges() const { return static_cast<Index>(edges_.size()); }
    Index dropped() const { return dropped_; }  // candidates beyond 64 a person

    const Person& person(Index volunteer) const { return persons_[volunteer]; }
    const Post& post(Index role) const { return posts_[role]; }
    const Slot& slot(Index slot) const { return slots_[slot]; }
    const Edge& edge(Index edge) const { return edges_[edge]; }
    Index first(Index volunteer) const { return first_[volunteer]; }
    Index degree(Index volunteer) const { return degree_[volunteer]; }
    std::span<const Edge> edges_of(Index volunteer) const {
        return {edges_.data() + first_[volunteer], degree(volunteer)};
    }
    Index volunteer_of(Index edge) const { return volunteer_of_[edge]; }
    std::span<const Arc> edges_to(Index role) const { return to_role_[role]; }

    // What the k-th shift costs that somebody takes beside pinned ones, from 1.
    std::int64_t burden(const Person& person, std::int32_t k) const {
        const auto column = static_cast<std::size_t>(std::min(person.pinned + k, burden_columns)) - 1;
        return burden_[static_cast<std::size_t>(person.past * burden_columns) + column];
    }
    // What one more head is worth in a role that has `heads` beside the pinned ones.
    std::int64_t bonus(const Post& post, std::int32_t heads) const {
        const auto head = post.taken + heads + 1;
        if (head > post.max) return 0;
        return head <= post.min ? post.bonus_min : post.bonus_extra;
    }

    // Whether somebody who holds `held` (a mask) may take the edge at `position` too.
    bool fits(Index volunteer, Mask held, Index position) const {
        const Edge& edge = edges_[first_[volunteer] + position];
        if ((edge.clash & held) != 0) return false;
        const Person& person = persons_[volunteer];
        if (person.limited == Person::Limited::beside_pinned)
            return fits_beside_pinned(volunteer, held, position);
        const Mask week = held & edge.same_week;
        if (at_least(week, person.limits.shifts_week)) return false;
        if (person.limited == Person::Limited::shifts_week) return true;
        if (edge.length + minutes(volunteer, week) > person.limits.minutes_week) return false;
        if (person.limited == Person::Limited::week) return true;
        const Mask month = held & edge.same_month;
        if (at_least(month, person.limits.shifts_month)) return false;
        return person.limits.minutes_month == unlimited ||
               edge.length + minutes(volunteer, month) <= person.limits.minutes_month;
    }
    // Whether somebody who holds nothing may take it.
    bool fits_alone(Index volunteer, Index position) const {
        const Person& person = persons_[volunteer];
        if (person.limited == Person::Limited::beside_pinned)
            return fits_beside_pinned(volunteer, 0, position);
        if (person.limits.shifts_week <= 0) return false;
        if (person.limited == Person::Limited::shifts_week) return true;
        const auto length = edges_[first_[volunteer] + position].length;
        return length <= person.limits.minutes_week && length <= person.limits.minutes_month &&
               person.limits.shifts_month > 0;
    }
    // Of what somebody holds, that of which something must be left for the edge: by numbers of shifts alone.
    Mask too_many_with(Index volunteer, Mask held, const Edge& edge) const {
        const auto& limits = persons_[volunteer].limits;
        const Mask week = held & edge.same_week;
        const Mask month = held & edge.same_month;
        if (at_least(week, limits.shifts_week)) held = week;
        return at_least(month, limits.shifts_month) ? held & month : held;
    }

private:
    static constexpr std::int32_t burden_columns = 256;

    void keep_the_scarce(std::vector<Candidate>& candidates, const std::vector<Pair>& keep);
    Edge make(const Candidate& candidate) const;
    void add_post(Index role);
    void set_required();
    void set_people();
    void set_posts();
    void take_pinned();
    void set_burden();
    void set_edges(const std::vector<Candidate>& candidates);
    void set_masks(Index volunteer);
    void relate(Index volunteer, Index one, Index other);
    Index capacity(Index volunteer) const {
        return volunteer < capacity_.size() ? std::max(capacity_[volunteer], degree_[volunteer])
                                            : degree_[volunteer];
    }
    void set_roles();
    void add_arc(Index edge);
    void drop_arc(Index edge);
    std::int64_t minutes(Index volunteer, Mask held) const {
        std::int64_t sum = 0;
        for (; held != 0; held &= held - 1)
            sum += edges_[first_[volunteer] + static_cast<Index>(std::countr_zero(held))].length;
        return sum;
    }
    bool fits_beside_pinned(Index volunteer, Mask held, Index position) const;
    bool clashes_with_pinned(Index volunteer, Index role) const;

    struct Use {  // of somebody's limits, by what is pinned
        Index volunteer = 0;
        Index shift = 0;
        Minutes length = 0;
    };

    const Problem* problem_;
    std::int64_t base_ = 0;
    std::int64_t required_ = 0;  // added for every head that must come
    Index units_ = 0;
    Index dropped_ = 0;
    bool mixes_ = false;
    std::vector<Person> persons_;
    std::vector<Post> posts_;
    std::vector<Slot> slots_;
    std::vector<Index> first_;
    std::vector<Index> degree_;
    std::vector<Index> capacity_;  // where it is more than the degree; empty until somebody needs room
    std::vector<Edge> edges_;
    std::vector<Index> volunteer_of_;
    std::vector<std::vector<Arc>> to_role_;
    std::vector<Index> arc_of_;  // by edge: its place in its role's list
    std::vector<std::int64_t> burden_;
    std::vector<Use> uses_;  // sorted by volunteer
};

// The slot of a role that is reserved for such people, or none.
Index reserved_slot(const Problem& problem, const Post& post, Index volunteer, Index role);

// The slot of the person's generation in a role that asks for a mix, or none.
Index mix_slot(const Problem& problem, const Post& post, Index volunteer, Index role);

// What is pinned, as assignments with their utility.
struct Pinned {
    Index volunteer = 0;
    Index role = 0;
    std::int64_t utility = 0;
    Minutes length = 0;
};
std::vector<Pinned> pinned_of(const Problem& problem);

}  // namespace yui::matching
