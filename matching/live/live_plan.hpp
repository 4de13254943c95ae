// A plan that lives: people come, give up and drop out, needs open and close, and each event repairs the plan
// in place by short chains that the prices guide. Nobody who is confirmed is ever moved; what is announced
// moves only for more than the stability it costs.
//
// Keeps a copy of the problem, to which needs are added and in which availability changes. Owned by one
// thread. Deterministic: the same events give the same plan.
#pragma once

#include <deque>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "matching/candidates/index.hpp"
#include "matching/live/prices.hpp"
#include "matching/live/rethink.hpp"
#include "matching/plan/chains.hpp"
#include "matching/plan/crew.hpp"
#include "matching/plan/mixing.hpp"
#include "matching/plan/plan.hpp"
#include "matching/rank/agenda.hpp"

namespace yui::matching {

// What an event changed beside what it said itself.
struct Repair {
    std::vector<Pair> taken;
    std::vector<Pair> left;
    std::int64_t gain = 0;  // of the repair, after the event
};

class LivePlan {
public:
    // `absent` people (sorted) take part only after sign_up. Pinned pairs are confirmed.
    LivePlan(Problem problem, const Plan& plan, std::vector<Index> absent = {});

    // REQUIRES of all: indices of the problem. An event that says nothing new changes nothing.

    Repair cancel(Index volunteer, Index role);  // this person will not do this, now or later
    Repair sign_up(Index volunteer);             // takes part from now on
    Repair drop_out(Index volunteer);            // no longer takes part, nor does what was confirmed
    Repair close_need(Index shift);
    Repair open_need(Index shift);  // one that was closed
    // Appends the shift and its roles, whose slices point into the problem's pools (problem() shows them; a
    // need like another copies its slices). The new shift is the last one.
    Repair add_need(Shift shift, std::vector<Role> roles);
    Repair change_availability(Index volunteer, std::span<const Interval> free);  // any order, may overlap

    // What is held becomes fixed, or may move again. False if it is not held.
    bool confirm(Index volunteer, Index role);
    bool release(Index volunteer, Index role);

    // New prices from twice so many evaluations, everybody's choices at them, and a plan from there, if that
    // is worth more. Takes as long as a few hundred events: for idle moments.
    Repair refresh(int iterations);

    const Problem& problem() const { return *problem_; }
    std::vector<Assignment> assignments() const;  // by volunteer, then role
    Worth worth() const;
    // The problem as events have left it: what is confirmed is pinned, who is gone can do nothing, what is
    // closed wants nobody. A plan of it is what this one may be compared with.
    Problem as_it_stands() const;

private:
    static constexpr std::int64_t barred = -1'000'000'000'000;  // a gain that nothing makes good
    static constexpr int effort_an_event = 80;                  // of chains; the rest is put off

    struct Held {
        Index role = 0;
        bool locked = false;
    };

    Index edge_of(Index volunteer, Index role) const;  // or none
    void hold(const Plan& plan);
    void expect_changes();
    void make_room_for_pinned();
    std::vector<Candidate> choices_of(Index volunteer) const;
    std::vector<Candidate> first_choices(const Plan& plan) const;
    double appeal(const Candidate& one) const;
    double appeal(Index edge) const;
    std::size_t usual_choice(Index role) const;
    void top_up(Index role);
    void offer(const Candidate& candidate);
    bool gave_up(Index volunteer, Index role) const;
    std::vector<Held> put_down(Index volunteer);
    void take_up(Index volunteer, const std::vector<Held>& held);
    void replace(Index volunteer, std::vector<Candidate> candidates);
    void open(Index edge);
    void bar(Index edge);
    bool may(Index volunteer, Index role) const;
    void leave(Index edge, Repair& repair);
    void fill(Index role, Repair& repair);
    void put_off(Index role);
    void catch_up(Repair& repair);
    void reconsider(Repair& repair);
    void insert(Index volunteer, Repair& repair);
    void mix(Repair& repair);
    std::vector<Mask> reprice(int iterations);
    void choose_anew();
    Holding made_anew(const std::vector<Mask>& schedules) const;
    void adopt(const Holding& next, Repair& repair);
    void note(Repair& repair);
    Repair finish(Repair repair);

    std::unique_ptr<Problem> problem_;
    std::unique_ptr<CandidateIndex> index_;
    std::optional<Agenda> agenda_;  // both not with listed edges
    std::size_t per_role_ = 0;
    CandidateIndex::Query query_;
    Crew crew_{1};
    std::vector<char> absent_;
    std::vector<char> closed_;    // shifts
    std::vector<Pair> given_up_;  // sorted
    int effort_left_ = effort_an_event;
    std::deque<Index> put_off_;  // roles with an open seat that no event had the time to fill
    std::vector<char> is_put_off_;
    std::vector<Index> enough_;        // by role: edges below which more are looked for
    std::vector<std::uint32_t> seen_;  // by person: the last look that found them already there
    std::uint32_t look_ = 0;
    std::unique_ptr<Graph> graph_;
    std::unique_ptr<Holding> holding_;
    Rewards rewards_;
    std::unique_ptr<Chains> chains_;
    std::unique_ptr<Prices> prices_;
    std::unique_ptr<Rethink> rethink_;
    std::unique_ptr<Mixing> mixing_;
    Index next_person_ = 0;  // to think about again
};

}  // namespace yui::matching
