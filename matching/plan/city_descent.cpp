#include "matching/plan/city_descent.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

#include "matching/model/clash.hpp"

namespace yui::matching {
namespace {

constexpr Index people_of_part = 1024;  // people

}  // namespace

CityDescent::CityDescent(const Graph& graph,
                         const Crew& crew,
                         const std::vector<Candidate>& pairs,
                         const Rewards& start)
    : graph_(&graph),
      crew_(&crew),
      pairs_(&pairs),
      start_(start),
      posts_(graph, crew),
      desks_(crew.threads()),
      direction_(graph.slots(), 0) {}

bool CityDescent::fits(Index volunteer, const Pick& pick, const std::vector<Pick>& chosen) const {
    const auto& problem = graph_->problem();
    const auto& limits = graph_->person(volunteer).limits;
    const Index shift = problem.roles[pick.role].shift;
    std::int64_t shifts = 1;
    std::int64_t minutes = pick.length;
    for (const auto& other : chosen) {
        const Index held = problem.roles[other.role].shift;
        if (clash(problem, held, shift)) return false;
        if (problem.shifts[held].week != problem.shifts[shift].week) continue;
        ++shifts;
        minutes += other.length;
    }
    return shifts <= limits.shifts_week && minutes <= limits.minutes_week;
}

// One good schedule after the other's best: a direction needs no more than that.
double CityDescent::choose(Index volunteer, Desk& desk) const {
    const auto& person = graph_->person(volunteer);
    auto& picks = desk.picks;
    desk.chosen.clear();
    double sum = 0;
    const auto worse = [](const Pick& a, const Pick& b) {
        return a.value != b.value ? a.value < b.value : a.role > b.role;
    };
    std::make_heap(picks.begin(), picks.end(), worse);
    while (!picks.empty()) {
        std::pop_heap(picks.begin(), picks.end(), worse);
        const Pick pick = picks.back();
        picks.pop_back();
        const auto burden = graph_->burden(person, static_cast<std::int32_t>(desk.chosen.size()) + 1);
        if (pick.value <= static_cast<double>(burden)) break;
        if (!fits(volunteer, pick, desk.chosen)) continue;
        sum += pick.value - static_cast<double>(burden);
        desk.chosen.push_back(pick);
        desk.came[pick.slot] += person.heads;
        if (pick.mix != none) desk.came[pick.mix] += person.heads;
    }
    return sum;
}

double CityDescent::serve(std::size_t part, Desk& desk, const Rewards& rewards) const {
    const auto before = [](const Candidate& pair, Index v) { return pair.volunteer < v; };
    const auto last = static_cast<Index>(part + 1) * people_of_part;
    auto next =
        std::lower_bound(pairs_->begin(), pairs_->end(), static_cast<Index>(part) * people_of_part, before);
    double sum = 0;
    while (next != pairs_->end() && next->volunteer < last) {
        const Index v = next->volunteer;
        const auto& person = graph_->person(v);
        const auto least = static_cast<double>(graph_->burden(person, 1));
        desk.picks.clear();
        for (; next != pairs_->end() && next->volunteer == v; ++next) {
            const auto& post = graph_->post(next->role);
            Index slot = post.first_slot;
            const Index own = reserved_slot(graph_->problem(), post, v, next->role);
            if (own != none && rewards[own] > rewards[slot]) slot = own;
            const Index mix = mix_slot(graph_->problem(), post, v, next->role);
            const double reward = rewards[slot] + (mix == none ? 0 : rewards[mix]);
            const double value = static_cast<double>(graph_->gain(*next)) + person.heads * reward;
            if (value > least) desk.picks.push_back({value, next->role, next->length, slot, mix});
        }
        sum += choose(v, desk);
    }
    return sum;
}

double CityDescent::evaluate(const Rewards& rewards) {
    for (auto& desk : desks_) desk.came.assign(graph_->slots(), 0);
    std::vector<double> worth((graph_->people() + people_of_part - 1) / people_of_part, 0);
    crew_->share(worth.size(), [&](std::size_t part, unsigned thread) {
        worth[part] = serve(part, desks_[thread], rewards);
    });
    std::vector<std::int32_t> came(graph_->slots(), 0);
    for (const auto& desk : desks_)
        for (Index s = 0; s < graph_->slots(); ++s) came[s] += desk.came[s];
    surplus_ = posts_.surplus_of(came, rewards);
    return static_cast<double>(graph_->base()) + posts_.posts(rewards) +
           std::accumulate(worth.begin(), worth.end(), 0.0);
}

void CityDescent::move(Rewards& rewards, double distance) {
    constexpr double fresh = 0.7;
    double square = 0;
    for (Index s = 0; s < graph_->slots(); ++s) {
        direction_[s] = fresh * surplus_[s] + (1 - fresh) * direction_[s];
        square += direction_[s] * direction_[s];
    }
    if (square <= 0) return;
    const double length = scale_ * distance / square;
    for (Index s = 0; s < graph_->slots(); ++s)
        rewards[s] = std::min(posts_.allowed(s, rewards[s] - length * direction_[s]), start_[s] + margin);
}

Rewards CityDescent::run(int steps, double plan) {
    constexpr int patience = 5;
    Rewards now = start_;
    Rewards best = start_;
    double least = std::numeric_limits<double>::infinity();
    int failures = 0;
    for (int i = 0; i < steps; ++i) {
        const double bound = evaluate(now);
        if (bound < least) {
            least = bound;
            best = now;
            failures = 0;
        } else if (++failures >= patience) {
            failures = 0;
            scale_ *= 0.6;
            now = best;
            continue;
        }
        move(now, std::max(1.0, bound - plan));
    }
    return best;
}

}  // namespace yui::matching
