#include "matching/plan/holding.hpp"

#include <algorithm>

namespace yui::matching {

Holding::Holding(const Graph& graph)
    : graph_(&graph),
      held_(graph.people(), 0),
      heads_(graph.posts(), 0),
      used_(graph.slots(), 0),
      mixed_(graph.mixes() ? graph.slots() : 0, 0),
      holder_(graph.units(), none),
      unit_of_(graph.edges(), none) {}

void Holding::note(Index edge, std::int32_t heads) {
    const Index v = graph_->volunteer_of(edge);
    held_[v] ^= Mask{1} << (edge - graph_->first(v));
    heads_[graph_->edge(edge).role] += heads;
    if (graph_->edge(edge).mix != 0) mixed_[graph_->edge(edge).mix_slot()] += heads;
}

std::int64_t Holding::changed_mix(Index leaves, Index comes) const {
    const Index from = leaves == none ? none : graph_->edge(leaves).mix_slot();
    const Index to = comes == none ? none : graph_->edge(comes).mix_slot();
    if (from == to) return 0;
    std::int64_t change = 0;
    if (from != none && mixed_[from] == graph_->person(graph_->volunteer_of(leaves)).heads)
        change -= graph_->slot(from).mix;
    if (to != none && mixed_[to] == 0) change += graph_->slot(to).mix;
    return change;
}

void Holding::occupy(Index edge, Index slot, std::int32_t count) {
    const auto& where = graph_->slot(slot);
    used_[slot] += count;
    const Index end = where.first_unit + static_cast<Index>(where.seats);
    for (Index unit = where.first_unit; unit < end && count > 0; ++unit) {
        if (holder_[unit] != none) continue;
        holder_[unit] = edge;
        if (unit_of_[edge] == none) unit_of_[edge] = unit;
        --count;
    }
}

void Holding::take(Index edge) {
    const Edge& e = graph_->edge(edge);
    const auto heads = graph_->person(graph_->volunteer_of(edge)).heads;
    auto left = heads;
    if (e.own_slot() != none) {
        const auto own = std::min(left, free_in(e.own_slot()));
        if (own > 0) occupy(edge, e.own_slot(), own);
        left -= own;
    }
    if (left > 0) occupy(edge, e.slot, left);
    note(edge, heads);
}

void Holding::take(Index edge, Index unit) {
    const Edge& e = graph_->edge(edge);
    const auto& open = graph_->slot(e.slot);
    const bool is_open = unit >= open.first_unit && unit < open.first_unit + static_cast<Index>(open.seats);
    ++used_[is_open ? e.slot : e.own_slot()];
    holder_[unit] = edge;
    unit_of_[edge] = unit;
    note(edge, 1);
}

void Holding::leave(Index edge) {
    const Edge& e = graph_->edge(edge);
    const auto heads = graph_->person(graph_->volunteer_of(edge)).heads;
    auto left = heads;
    for (const Index slot : {e.slot, e.own_slot()}) {
        if (slot == none || left == 0) continue;
        const auto& where = graph_->slot(slot);
        const Index end = where.first_unit + static_cast<Index>(where.seats);
        const Index first =
            unit_of_[edge] >= where.first_unit && unit_of_[edge] < end ? unit_of_[edge] : where.first_unit;
        for (Index unit = first; unit < end && left > 0; ++unit) {
            if (holder_[unit] != edge) continue;
            holder_[unit] = none;
            --used_[slot];
            --left;
        }
    }
    unit_of_[edge] = none;
    note(edge, -heads);
}

void Holding::grow() {
    heads_.resize(graph_->posts(), 0);
    used_.resize(graph_->slots(), 0);
    if (graph_->mixes()) mixed_.resize(graph_->slots(), 0);
    holder_.resize(graph_->units(), none);
    unit_of_.resize(graph_->edges(), none);
}

void Holding::clear() {
    std::fill(held_.begin(), held_.end(), 0);
    std::fill(heads_.begin(), heads_.end(), 0);
    std::fill(used_.begin(), used_.end(), 0);
    std::fill(mixed_.begin(), mixed_.end(), 0);
    std::fill(holder_.begin(), holder_.end(), none);
    std::fill(unit_of_.begin(), unit_of_.end(), none);
}

std::int64_t Holding::value() const {
    std::int64_t sum = 0;
    for (Index v = 0; v < graph_->people(); ++v) {
        std::int32_t k = 0;
        for (Mask rest = held_[v]; rest != 0; rest &= rest - 1) {
            sum += graph_->edges_of(v)[static_cast<std::size_t>(std::countr_zero(rest))].gain;
            sum -= graph_->burden(graph_->person(v), ++k);
        }
    }
    for (Index s = 0; s < mixed_.size(); ++s) sum += mixed_[s] > 0 ? graph_->slot(s).mix : 0;
    for (Index r = 0; r < graph_->posts(); ++r) {
        for (std::int32_t i = 0; i < heads_[r]; ++i) sum += graph_->bonus(graph_->post(r), i);
    }
    return sum;
}

std::vector<Assignment> Holding::assignments() const {
    const auto& problem = graph_->problem();
    std::vector<Assignment> plan;
    for (const auto& one : pinned_of(problem)) plan.push_back({one.volunteer, one.role, one.utility});
    for (Index v = 0; v < graph_->people(); ++v) {
        for (Mask rest = held_[v]; rest != 0; rest &= rest - 1) {
            const Edge& e = graph_->edges_of(v)[static_cast<std::size_t>(std::countr_zero(rest))];
            const Pair pair{v, e.role};
            const bool announced =
                std::binary_search(problem.announced.begin(), problem.announced.end(), pair);
            const auto gain = e.gain - (announced ? problem.options.stability : 0);
            plan.push_back({v, e.role, gain / graph_->person(v).heads});
        }
    }
    std::sort(plan.begin(), plan.end(), [](const Assignment& a, const Assignment& b) {
        return Pair{a.volunteer, a.role} < Pair{b.volunteer, b.role};
    });
    return plan;
}

}  // namespace yui::matching
