#include "matching/plan/mixing.hpp"

#include <algorithm>

namespace yui::matching {

// A generation that is not there, and of which somebody could come.
bool Mixing::lacks_somebody(Index role) const {
    const auto& arcs = graph_->edges_to(role);
    return std::any_of(arcs.begin(), arcs.end(), [&](const Arc& arc) {
        return holding_->mix_change(none, arc.edge) > 0 && graph_->person(arc.volunteer).heads == 1;
    });
}

// Those who hold a seat and are not the only ones of their generation, who gains least first.
std::vector<Index> Mixing::replaceable(Index role) const {
    std::vector<Index> edges;
    for (const Arc& arc : graph_->edges_to(role)) {
        const bool moves = holding_->holds(arc.edge) && !chains_->locked(arc.edge) &&
                           graph_->person(arc.volunteer).heads == 1;
        if (moves && holding_->mix_change(arc.edge, none) == 0) edges.push_back(arc.edge);
    }
    std::sort(edges.begin(), edges.end(), [&](Index a, Index b) {
        const auto one = graph_->edge(a).gain;
        const auto other = graph_->edge(b).gain;
        return one != other ? one < other : a < b;
    });
    return edges;
}

std::int64_t Mixing::replace(Index edge, int effort) {
    const Index v = graph_->volunteer_of(edge);
    const Index role = graph_->edge(edge).role;
    const auto mark = chains_->mark();
    const auto& person = graph_->person(v);
    auto gained = graph_->burden(person, holding_->shifts(v)) - graph_->edge(edge).gain -
                  graph_->bonus(graph_->post(role), holding_->heads(role) - 1);
    chains_->leave_noted(edge);
    gained += chains_->fill(role, effort);
    gained += chains_->insert(v, effort);
    if (gained > 0) return gained;
    chains_->put_back(mark);
    return 0;
}

std::int64_t Mixing::about(Index role, int effort) {
    constexpr std::size_t most = 4;  // who are asked to make room
    if (graph_->post(role).mixes == 0) return 0;
    std::int64_t sum = 0;
    for (Index generation = 0; generation < graph_->post(role).mixes && lacks_somebody(role); ++generation) {
        auto edges = replaceable(role);
        edges.resize(std::min(edges.size(), most));
        std::int64_t gained = 0;
        for (std::size_t i = 0; i < edges.size() && gained == 0; ++i) gained = replace(edges[i], effort);
        if (gained == 0) break;
        sum += gained;
    }
    return sum;
}

std::int64_t Mixing::about_all() {
    if (!graph_->mixes()) return 0;
    std::int64_t sum = 0;
    for (Index r = 0; r < graph_->posts(); ++r) sum += about(r);
    return sum;
}

}  // namespace yui::matching
