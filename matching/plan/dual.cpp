#include "matching/plan/dual.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace yui::matching {
namespace {

constexpr Index part_size = 2048;  // people
constexpr double grain = 64;

std::size_t parts_of(const Graph& graph) { return (graph.people() + part_size - 1) / part_size; }

// The slots of a role from the one that asks least for a head; a role has at most three.
struct Order {
    std::array<Index, 3> slots{};
    Index count = 0;
};

Order cheapest_first(const Post& post, const Rewards& rewards) {
    Order order;
    order.count = post.slots;
    for (Index i = 0; i < post.slots; ++i) order.slots[i] = post.first_slot + i;
    std::stable_sort(order.slots.begin(), order.slots.begin() + order.count, [&](Index a, Index b) {
        return rewards[a] < rewards[b];
    });
    return order;
}

}  // namespace

Dual::Dual(const Graph& graph, const Crew& crew)
    : graph_(&graph),
      crew_(&crew),
      schedulers_(crew.threads(), Scheduler(graph)),
      chosen_(graph.people(), 0),
      surplus_(graph.slots(), 0),
      worth_(parts_of(graph), 0),
      came_(crew.threads(), std::vector<std::int32_t>(graph.slots(), 0)) {}

double Dual::allowed(Index slot, double reward) const {
    return rounded(graph_->slot(slot).is_mix() ? std::max(0.0, reward) : reward);
}

double Dual::rounded(double reward) { return std::floor(reward * grain + 0.5) / grain; }

void Dual::serve(std::size_t part, unsigned thread, const Rewards& rewards) {
    const auto begin = static_cast<Index>(part) * part_size;
    const Index end = std::min(graph_->people(), begin + part_size);
    auto& scheduler = schedulers_[thread];
    auto& came = came_[thread];
    double sum = 0;
    for (Index v = begin; v < end; ++v) {
        const auto schedule = scheduler.best(v, rewards);
        chosen_[v] = schedule.chosen;
        sum += schedule.value;
        const auto edges = graph_->edges_of(v);
        for (Mask rest = schedule.chosen; rest != 0; rest &= rest - 1) {
            const Edge& edge = edges[static_cast<std::size_t>(std::countr_zero(rest))];
            const bool own = edge.own_slot() != none && rewards[edge.own_slot()] > rewards[edge.slot];
            came[own ? edge.own_slot() : edge.slot] += graph_->person(v).heads;
            if (edge.mix != 0) came[edge.mix_slot()] += graph_->person(v).heads;
        }
    }
    worth_[part] = sum;
}

double Dual::posts(const Rewards& rewards) const {
    double sum = 0;
    for (Index r = 0; r < graph_->posts(); ++r) {
        const auto& post = graph_->post(r);
        const auto order = cheapest_first(post, rewards);
        for (Index s = post.first_slot + post.slots; s < post.first_slot + post.slots + post.mixes; ++s)
            sum += std::max(0.0, static_cast<double>(graph_->slot(s).mix) - rewards[s]);
        std::int32_t head = 0;
        for (Index i = 0; i < order.count; ++i) {
            const auto& slot = graph_->slot(order.slots[i]);
            for (std::int32_t seat = 0; seat < slot.seats; ++seat) {
                const double kept = static_cast<double>(graph_->bonus(post, head)) - rewards[order.slots[i]];
                if (kept <= 0) break;
                sum += kept;
                ++head;
            }
        }
    }
    return sum;
}

// surplus_ holds who came; takes off who was wanted. Where a head is worth exactly its reward, as many are
// wanted as came.
void Dual::demand(const Rewards& rewards) {
    for (Index r = 0; r < graph_->posts(); ++r) {
        const auto& post = graph_->post(r);
        const auto order = cheapest_first(post, rewards);
        std::int32_t head = 0;
        for (Index i = 0; i < order.count; ++i) {
            const Index s = order.slots[i];
            std::int32_t least = 0;
            std::int32_t most = 0;
            for (std::int32_t seat = 0; seat < graph_->slot(s).seats; ++seat) {
                const double kept = static_cast<double>(graph_->bonus(post, head)) - rewards[s];
                if (kept < 0) break;
                if (kept > 0) ++least;
                ++most;
                ++head;
            }
            surplus_[s] -= std::clamp<double>(surplus_[s], least, most);
        }
        for (Index s = post.first_slot + post.slots; s < post.first_slot + post.slots + post.mixes; ++s) {
            const double kept = static_cast<double>(graph_->slot(s).mix) - rewards[s];
            surplus_[s] -= std::clamp<double>(surplus_[s], kept > 0 ? 1 : 0, kept < 0 ? 0 : 1);
        }
    }
}

const std::vector<double>& Dual::surplus_of(const std::vector<std::int32_t>& came, const Rewards& rewards) {
    surplus_.assign(came.begin(), came.end());
    demand(rewards);
    return surplus_;
}

Dual::Answer Dual::evaluate(const Rewards& rewards) {
    for (auto& came : came_) std::fill(came.begin(), came.end(), 0);
    crew_->share(parts_of(*graph_), [&](std::size_t part, unsigned thread) { serve(part, thread, rewards); });
    Answer answer;
    for (const double worth : worth_) answer.people += worth;
    for (Index s = 0; s < graph_->slots(); ++s) {
        surplus_[s] = 0;
        for (const auto& came : came_) surplus_[s] += came[s];
    }
    demand(rewards);
    answer.bound = static_cast<double>(graph_->base()) + answer.people + posts(rewards);
    return answer;
}

Descent::Descent(const Graph& graph, Dual& dual, Rewards start)
    : graph_(&graph),
      dual_(&dual),
      now_(std::move(start)),
      direction_(graph.slots(), 0),
      bound_(std::numeric_limits<double>::infinity()) {
    for (auto& reward : now_) reward = Dual::rounded(reward);
    best_ = now_;
    schedules_.assign(graph.people(), 0);
}

void Descent::step(double plan) {
    constexpr int patience = 12;
    constexpr double growth = 1.04;
    constexpr double longest = 1;
    const double bound = dual_->evaluate(now_).bound;
    if (bound < bound_) {
        bound_ = bound;
        best_ = now_;
        for (Index v = 0; v < graph_->people(); ++v) schedules_[v] = dual_->chosen(v);
        failures_ = 0;
        scale_ = std::min(longest, scale_ * growth);
    } else if (++failures_ >= patience) {
        failures_ = 0;
        scale_ *= 0.6;
        now_ = best_;
        return;
    }
    move(std::max(1.0, bound - plan));
}

void Descent::move(double distance) {
    constexpr double fresh = 0.7;
    double square = 0;
    const auto& surplus = dual_->surplus();
    for (Index s = 0; s < graph_->slots(); ++s) {
        direction_[s] = fresh * surplus[s] + (1 - fresh) * direction_[s];
        square += direction_[s] * direction_[s];
    }
    if (square <= 0) return;
    const double length = scale_ * distance / square;
    for (Index s = 0; s < graph_->slots(); ++s) now_[s] = dual_->allowed(s, now_[s] - length * direction_[s]);
}

}  // namespace yui::matching
