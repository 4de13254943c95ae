// Which pairs a live plan looks at: the graph has room for 64 edges a person, so these are the ones that
// count at the prices; a role that has lost many of its candidates looks for others.
#include <algorithm>

#include "matching/live/live_plan.hpp"
#include "matching/model/eligibility.hpp"

namespace yui::matching {
namespace {

constexpr double kept = 1e12;  // what is held stays, whatever else would appeal

}  // namespace

// What the pair is worth to its person: that, and what the role pays.
double LivePlan::appeal(const Candidate& one) const {
    const auto heads = problem_->volunteers[one.volunteer].heads;
    return static_cast<double>(graph_->gain(one)) + heads * rewards_[graph_->post(one.role).first_slot];
}

double LivePlan::appeal(Index edge) const {
    const auto& e = graph_->edge(edge);
    if (holding_->holds(edge)) return kept;
    return static_cast<double>(e.gain) +
           graph_->person(graph_->volunteer_of(edge)).heads * Scheduler::reward(e, rewards_);
}

// A new role begins with half as many: whoever brings it waits for that.
std::size_t LivePlan::usual_choice(Index role) const {
    const auto usual = graph_->edges_to(role).empty() ? per_role_ / 2 : per_role_;
    return std::max(usual, 4 * static_cast<std::size_t>(problem_->roles[role].max));
}

// The candidates of a plan; of people with more than there is room for those that appeal most to them.
std::vector<Candidate> LivePlan::first_choices(const Plan& plan) const {
    auto list = candidates(*problem_, index_.get(), per_role_, crew_);
    std::vector<Pair> there;
    for (const auto& one : list) there.push_back({one.volunteer, one.role});
    std::sort(there.begin(), there.end());
    for (const auto& one : plan.assignments) {
        if (!std::binary_search(there.begin(), there.end(), Pair{one.volunteer, one.role}))
            list.push_back({one.volunteer, one.role, one.utility, problem_->shift_of(one.role).length});
    }
    if (index_ == nullptr) return list;
    const auto held = [&](const Candidate& one) {
        const auto before = [](const Assignment& a, const Candidate& c) {
            return Pair{a.volunteer, a.role} < Pair{c.volunteer, c.role};
        };
        const auto found = std::lower_bound(plan.assignments.begin(), plan.assignments.end(), one, before);
        return found != plan.assignments.end() && found->volunteer == one.volunteer &&
               found->role == one.role;
    };
    const auto appeal_of = [&](const Candidate& one) {
        if (held(one)) return kept;
        const auto heads = problem_->volunteers[one.volunteer].heads;
        const double reward = one.role < plan.rewards.size() ? plan.rewards[one.role] : 0;
        return heads * (static_cast<double>(one.utility) + reward);
    };
    struct Choice {
        double appeal;
        Candidate one;
    };
    std::vector<Choice> choices;
    choices.reserve(list.size());
    for (const auto& one : list) choices.push_back({appeal_of(one), one});
    std::sort(choices.begin(), choices.end(), [](const Choice& a, const Choice& b) {
        if (a.one.volunteer != b.one.volunteer) return a.one.volunteer < b.one.volunteer;
        return a.appeal != b.appeal ? a.appeal > b.appeal : a.one.role < b.one.role;
    });
    list.clear();
    Index rank = 0;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const auto& one = choices[i].one;
        rank = i > 0 && choices[i - 1].one.volunteer == one.volunteer ? rank + 1 : 0;
        if (rank < degree_limit) list.push_back(one);
    }
    return list;
}

// The best 64 roles at the prices; those that are held come first.
std::vector<Candidate> LivePlan::choices_of(Index volunteer) const {
    struct Choice {
        double appeal;
        Candidate candidate;
    };
    std::vector<Choice> choices;
    const auto consider = [&](Index role, double least) {
        const Candidate one{
            volunteer, role, utility(*problem_, volunteer, role), problem_->shift_of(role).length};
        choices.push_back({std::max(least, appeal(one)), one});
    };
    std::vector<Index> held;
    for (Index e = graph_->first(volunteer); e < graph_->first(volunteer) + graph_->degree(volunteer); ++e)
        if (holding_->holds(e)) held.push_back(graph_->edge(e).role);
    for (const Index role : held) consider(role, kept);
    agenda_->each(volunteer, [&](Index role) {
        if (closed_[problem_->roles[role].shift] != 0 || !suits(*problem_, volunteer, role)) return;
        if (gave_up(volunteer, role)) return;
        if (std::find(held.begin(), held.end(), role) == held.end()) consider(role, -kept);
    });
    std::sort(choices.begin(), choices.end(), [](const Choice& a, const Choice& b) {
        return a.appeal != b.appeal ? a.appeal > b.appeal : a.candidate.role < b.candidate.role;
    });
    if (choices.size() > degree_limit) choices.resize(degree_limit);
    std::vector<Candidate> list;
    for (const auto& choice : choices) list.push_back(choice.candidate);
    return list;
}

// Takes the place of what appeals least to the person, where all 64 are taken.
void LivePlan::offer(const Candidate& candidate) {
    const Index v = candidate.volunteer;
    if (graph_->degree(v) < degree_limit) {
        if (!graph_->has_room(v)) {
            const auto held = put_down(v);
            graph_->make_room(v);
            take_up(v, held);
        }
        graph_->append_edge(candidate);
        holding_->grow();
        chains_->grow();
        return;
    }
    Index worst = none;
    double least = appeal(candidate);
    for (Index e = graph_->first(v); e < graph_->first(v) + graph_->degree(v); ++e) {
        const double own = appeal(e);
        if (own >= least) continue;
        least = own;
        worst = e;
    }
    if (worst == none) return;
    graph_->exchange_edge(worst, candidate);
}

// A role that has lost a quarter of the edges that it had after the last look.
void LivePlan::top_up(Index role) {
    if (index_ == nullptr || closed_[problem_->roles[role].shift] != 0) return;
    const auto usable = [&] {
        const auto edges = graph_->edges_to(role);
        return static_cast<Index>(
            std::count_if(edges.begin(), edges.end(), [](const Arc& arc) { return arc.gain > barred; }));
    };
    if (usable() >= enough_[role]) return;
    ++look_;
    for (const Arc& arc : graph_->edges_to(role)) seen_[arc.volunteer] = look_;
    query_.shift = none;
    for (const auto& one : index_->best(role, usual_choice(role), query_)) {
        if (seen_[one.volunteer] != look_ && !gave_up(one.volunteer, role)) offer(one);
    }
    enough_[role] = usable() * 3 / 4;
}

}  // namespace yui::matching
