// Events that change the problem itself: new needs, and new free time.
#include <algorithm>

#include "matching/live/live_plan.hpp"
#include "matching/model/eligibility.hpp"

namespace yui::matching {

// What somebody holds, put down while their edges get new numbers.
std::vector<LivePlan::Held> LivePlan::put_down(Index volunteer) {
    std::vector<Held> held;
    for (Index e = graph_->first(volunteer); e < graph_->first(volunteer) + graph_->degree(volunteer); ++e) {
        if (!holding_->holds(e)) continue;
        held.push_back({graph_->edge(e).role, chains_->locked(e)});
        chains_->unlock(e);
        chains_->leave(e);
    }
    return held;
}

// Taken up again where there still is an edge for it.
void LivePlan::take_up(Index volunteer, const std::vector<Held>& held) {
    holding_->grow();
    chains_->grow();
    for (const auto& one : held) {
        const Index edge = edge_of(volunteer, one.role);
        if (edge == none) continue;
        chains_->take(edge);
        if (one.locked) chains_->lock(edge);
    }
}

// New edges in place of the old ones.
void LivePlan::replace(Index volunteer, std::vector<Candidate> candidates) {
    const auto held = put_down(volunteer);
    graph_->replace_edges(volunteer, std::move(candidates));
    take_up(volunteer, held);
    for (Index e = graph_->first(volunteer); e < graph_->first(volunteer) + graph_->degree(volunteer); ++e) {
        if (!holding_->holds(e) && !may(volunteer, graph_->edge(e).role)) bar(e);
    }
}

Repair LivePlan::add_need(Shift shift, std::vector<Role> roles) {
    Repair repair;
    if (problem_->lists_edges) return repair;
    const auto place = static_cast<Index>(problem_->shifts.size());
    shift.first_role = static_cast<Index>(problem_->roles.size());
    shift.roles = static_cast<Index>(roles.size());
    problem_->shifts.push_back(shift);
    closed_.push_back(0);
    for (auto& role : roles) {
        role.shift = place;
        problem_->roles.push_back(role);
    }
    agenda_->add(place);
    chains_->costs().shift_added(place);
    for (Index r = shift.first_role; r < shift.first_role + shift.roles; ++r) {
        graph_->add_role(r);
        holding_->grow();
        for (auto s = static_cast<Index>(rewards_.size()); s < graph_->slots(); ++s)
            rewards_.push_back(graph_->first_reward(s));
        index_->prepare(r);
        enough_.push_back(1);
        is_put_off_.push_back(0);
    }
    // Every step of a search for seats that are all open looks at more people than elsewhere.
    effort_left_ = effort_left_ * 5 / 8;
    for (Index r = shift.first_role; r < shift.first_role + shift.roles; ++r) fill(r, repair);
    return finish(std::move(repair));
}

Repair LivePlan::change_availability(Index volunteer, std::span<const Interval> free) {
    Repair repair;
    if (problem_->lists_edges) return repair;
    auto& person = problem_->volunteers[volunteer];
    std::vector<Interval> merged(free.begin(), free.end());
    std::sort(merged.begin(), merged.end(), [](Interval a, Interval b) { return a.from < b.from; });
    person.tells_availability = true;
    person.available = {static_cast<Index>(problem_->intervals.size()), 0};
    for (const auto& one : merged) {
        if (person.available.size > 0 && one.from <= problem_->intervals.back().to) {
            problem_->intervals.back().to = std::max(problem_->intervals.back().to, one.to);
            continue;
        }
        problem_->intervals.push_back(one);
        ++person.available.size;
    }
    index_->update(volunteer);
    std::vector<Index> lost;
    for (Index e = graph_->first(volunteer); e < graph_->first(volunteer) + graph_->degree(volunteer); ++e) {
        const Index role = graph_->edge(e).role;
        if (!holding_->holds(e) || chains_->locked(e) || eligible(*problem_, volunteer, role)) continue;
        leave(e, repair);
        lost.push_back(role);
    }
    replace(volunteer, choices_of(volunteer));
    for (const Index role : lost) fill(role, repair);
    insert(volunteer, repair);
    return finish(std::move(repair));
}

}  // namespace yui::matching
