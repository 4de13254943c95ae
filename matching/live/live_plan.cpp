#include "matching/live/live_plan.hpp"

#include <algorithm>

#include "matching/model/eligibility.hpp"

namespace yui::matching {

LivePlan::LivePlan(Problem problem, const Plan& plan, std::vector<Index> absent)
    : problem_(std::make_unique<Problem>(std::move(problem))),
      absent_(problem_->volunteers.size(), 0),
      closed_(problem_->shifts.size(), 0) {
    for (const Index v : absent) absent_[v] = 1;
    per_role_ = usual_candidates_per_role(*problem_);
    if (!problem_->lists_edges) {
        index_ = std::make_unique<CandidateIndex>(*problem_);
        agenda_.emplace(*problem_);
        for (const Index v : absent) index_->set_away(v, true);
        seen_.assign(absent_.size(), 0);
    }
    const auto pinned = pinned_of(*problem_);
    make_room_for_pinned();
    problem_->pinned.clear();  // from here on they are held and locked
    std::vector<Pair> keep;
    for (const auto& one : plan.assignments) keep.push_back({one.volunteer, one.role});
    std::sort(keep.begin(), keep.end());
    graph_ = std::make_unique<Graph>(*problem_, first_choices(plan), keep);
    holding_ = std::make_unique<Holding>(*graph_);
    rewards_.assign(graph_->slots(), 0);
    for (Index s = 0; s < graph_->slots(); ++s) {
        const Index role = graph_->slot(s).role;
        if (role < plan.rewards.size() && !graph_->slot(s).is_mix()) rewards_[s] = plan.rewards[role];
    }
    chains_ = std::make_unique<Chains>(*holding_, rewards_);
    prices_ = std::make_unique<Prices>(*holding_, *chains_, rewards_);
    rethink_ = std::make_unique<Rethink>(*holding_, *chains_, rewards_);
    mixing_ = std::make_unique<Mixing>(*holding_, *chains_);
    expect_changes();
    hold(plan);
    for (const auto& one : pinned) confirm(one.volunteer, one.role);
    for (const Index v : absent) {
        for (Index e = graph_->first(v); e < graph_->first(v) + graph_->degree(v); ++e) bar(e);
    }
    for (Index r = 0; r < graph_->posts(); ++r)
        enough_.push_back(static_cast<Index>(graph_->edges_to(r).size() * 3 / 4));
    is_put_off_.assign(graph_->posts(), 0);
}

// Whatever may grow has room, so that no event waits for all of it to be moved.
void LivePlan::expect_changes() {
    graph_->expect_changes();
    holding_->expect_changes();
    chains_->expect_changes();
    problem_->shifts.reserve(2 * problem_->shifts.size());
    problem_->roles.reserve(2 * problem_->roles.size());
    problem_->intervals.reserve(2 * problem_->intervals.size());
}

// Whoever is confirmed keeps a seat, also where there are more of them than seats.
void LivePlan::make_room_for_pinned() {
    std::vector<std::int32_t> heads(problem_->roles.size(), 0);
    for (const auto& pair : problem_->pinned) heads[pair.role] += problem_->volunteers[pair.volunteer].heads;
    for (std::size_t r = 0; r < heads.size(); ++r) {
        auto& role = problem_->roles[r];
        const auto reserved = role.newcomer_seats + role.experienced_seats;
        if (heads[r] > role.max - reserved) role.max = std::max(role.max, heads[r] + reserved);
    }
}

void LivePlan::hold(const Plan& plan) {
    for (const auto& one : plan.assignments) {
        const Index edge = edge_of(one.volunteer, one.role);
        if (edge != none && absent_[one.volunteer] == 0) chains_->take(edge);
    }
}

Index LivePlan::edge_of(Index volunteer, Index role) const {
    for (Index e = graph_->first(volunteer); e < graph_->first(volunteer) + graph_->degree(volunteer); ++e) {
        if (graph_->edge(e).role == role) return e;
    }
    return none;
}

bool LivePlan::gave_up(Index volunteer, Index role) const {
    return std::binary_search(given_up_.begin(), given_up_.end(), Pair{volunteer, role});
}

bool LivePlan::may(Index volunteer, Index role) const {
    if (absent_[volunteer] != 0 || closed_[problem_->roles[role].shift] != 0) return false;
    if (gave_up(volunteer, role)) return false;
    return problem_->lists_edges || eligible(*problem_, volunteer, role);
}

void LivePlan::bar(Index edge) { graph_->set_gain(edge, barred); }

void LivePlan::open(Index edge) {
    const Index v = graph_->volunteer_of(edge);
    const Index role = graph_->edge(edge).role;
    Candidate one{v, role, 0, graph_->edge(edge).length};
    if (problem_->lists_edges) {
        const auto found = std::lower_bound(problem_->edges.begin(),
                                            problem_->edges.end(),
                                            Pair{v, role},
                                            [](const ListedEdge& e, const Pair& p) {
                                                return Pair{e.volunteer, e.role} < p;
                                            });
        if (found != problem_->edges.end()) one.utility = found->utility;
    } else {
        one.utility = utility(*problem_, v, role);
    }
    graph_->set_gain(edge, graph_->gain(one));
}

void LivePlan::leave(Index edge, Repair& repair) {
    chains_->unlock(edge);
    chains_->leave(edge);
    repair.left.push_back({graph_->volunteer_of(edge), graph_->edge(edge).role});
}

void LivePlan::fill(Index role, Repair& repair) {
    if (closed_[problem_->roles[role].shift] != 0) return;
    note(repair);
    top_up(role);
    const auto& post = graph_->post(role);
    while (holding_->heads(role) < post.max) {
        const int effort = std::min(Chains::usual_effort, effort_left_);
        const auto gained = effort > 0 ? chains_->fill(role, effort) : 0;
        const bool cut_short = effort == 0 || chains_->spent() == effort;
        effort_left_ -= effort > 0 ? chains_->spent() : 0;
        repair.gain += gained;
        if (gained > 0) continue;
        if (cut_short && effort < Chains::usual_effort) put_off(role);
        return;
    }
}

void LivePlan::put_off(Index role) {
    if (is_put_off_[role] != 0) return;
    is_put_off_[role] = 1;
    put_off_.push_back(role);
}

void LivePlan::insert(Index volunteer, Repair& repair) {
    while (effort_left_ > 0) {
        const auto gained = chains_->insert(volunteer, std::min(Chains::usual_effort, effort_left_));
        effort_left_ -= chains_->spent();
        if (gained <= 0) return;
        repair.gain += gained;
    }
}

// As pairs, before edges get to lead elsewhere.
void LivePlan::note(Repair& repair) {
    const auto pair = [&](Index edge) { return Pair{graph_->volunteer_of(edge), graph_->edge(edge).role}; };
    for (const Index edge : chains_->left()) repair.left.push_back(pair(edge));
    for (const Index edge : chains_->taken()) repair.taken.push_back(pair(edge));
    chains_->forget();
}

Repair LivePlan::cancel(Index volunteer, Index role) {
    Repair repair;
    const Pair pair{volunteer, role};
    const auto place = std::lower_bound(given_up_.begin(), given_up_.end(), pair);
    if (place != given_up_.end() && *place == pair) return repair;
    given_up_.insert(place, pair);
    const Index edge = edge_of(volunteer, role);
    if (edge == none) return repair;
    const bool held = holding_->holds(edge);
    if (held) leave(edge, repair);
    bar(edge);
    if (held) {
        fill(role, repair);
        insert(volunteer, repair);
    }
    return finish(std::move(repair));
}

Repair LivePlan::sign_up(Index volunteer) {
    Repair repair;
    if (absent_[volunteer] == 0) return repair;
    absent_[volunteer] = 0;
    if (index_ != nullptr) {
        index_->set_away(volunteer, false);
        replace(volunteer, choices_of(volunteer));
    } else {
        for (Index e = graph_->first(volunteer); e < graph_->first(volunteer) + graph_->degree(volunteer);
             ++e)
            if (may(volunteer, graph_->edge(e).role)) open(e);
    }
    insert(volunteer, repair);
    return finish(std::move(repair));
}

Repair LivePlan::drop_out(Index volunteer) {
    Repair repair;
    if (absent_[volunteer] != 0) return repair;
    absent_[volunteer] = 1;
    if (index_ != nullptr) index_->set_away(volunteer, true);
    std::vector<Index> roles;
    for (Index e = graph_->first(volunteer); e < graph_->first(volunteer) + graph_->degree(volunteer); ++e) {
        if (holding_->holds(e)) {
            roles.push_back(graph_->edge(e).role);
            leave(e, repair);
        }
        bar(e);
    }
    for (const Index role : roles) fill(role, repair);
    return finish(std::move(repair));
}

Repair LivePlan::close_need(Index shift) {
    Repair repair;
    if (closed_[shift] != 0) return repair;
    closed_[shift] = 1;
    std::vector<Index> freed;
    const auto& closing = problem_->shifts[shift];
    for (Index r = closing.first_role; r < closing.first_role + closing.roles; ++r) {
        for (const Arc& arc : graph_->edges_to(r)) {
            if (holding_->holds(arc.edge)) {
                freed.push_back(arc.volunteer);
                leave(arc.edge, repair);
            }
            bar(arc.edge);
        }
    }
    for (const Index v : freed) insert(v, repair);
    return finish(std::move(repair));
}

Repair LivePlan::open_need(Index shift) {
    Repair repair;
    if (closed_[shift] == 0) return repair;
    closed_[shift] = 0;
    const auto& opening = problem_->shifts[shift];
    for (Index r = opening.first_role; r < opening.first_role + opening.roles; ++r) {
        for (const Arc& arc : graph_->edges_to(r)) {
            if (may(arc.volunteer, r)) open(arc.edge);
        }
        enough_[r] = none;  // who came meanwhile is no candidate yet
        fill(r, repair);
    }
    return finish(std::move(repair));
}

bool LivePlan::confirm(Index volunteer, Index role) {
    const Index edge = edge_of(volunteer, role);
    if (edge == none || !holding_->holds(edge)) return false;
    chains_->lock(edge);
    return true;
}

bool LivePlan::release(Index volunteer, Index role) {
    const Index edge = edge_of(volunteer, role);
    if (edge == none || !holding_->holds(edge)) return false;
    chains_->unlock(edge);
    return true;
}

std::vector<Assignment> LivePlan::assignments() const { return holding_->assignments(); }

Worth LivePlan::worth() const { return matching::worth(*problem_, assignments()); }

Problem LivePlan::as_it_stands() const {
    Problem now = *problem_;
    for (Index v = 0; v < absent_.size(); ++v) {
        if (absent_[v] == 0) continue;
        now.volunteers[v].limits.shifts_week = 0;
        now.volunteers[v].tells_availability = true;
        now.volunteers[v].available.size = 0;
    }
    for (auto& role : now.roles)
        if (closed_[role.shift] != 0) role.min = role.max = role.newcomer_seats = role.experienced_seats = 0;
    now.forbidden.insert(now.forbidden.end(), given_up_.begin(), given_up_.end());
    std::sort(now.forbidden.begin(), now.forbidden.end());
    now.forbidden.erase(std::unique(now.forbidden.begin(), now.forbidden.end()), now.forbidden.end());
    for (const auto& one : assignments())
        if (chains_->locked(edge_of(one.volunteer, one.role)))
            now.pinned.push_back({one.volunteer, one.role});
    return now;
}

}  // namespace yui::matching
