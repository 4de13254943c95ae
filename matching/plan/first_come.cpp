#include "matching/plan/first_come.hpp"

#include <algorithm>
#include <numeric>

#include "matching/plan/random.hpp"

namespace yui::matching {
namespace {

// The free edge this person likes best, or none.
Index favourite(const Holding& holding, Index volunteer) {
    const Graph& graph = holding.graph();
    Index best = none;
    for (Index e = graph.first(volunteer); e < graph.first(volunteer) + graph.degree(volunteer); ++e) {
        if (holding.holds(e) || !holding.fits(e)) continue;
        if (holding.room(e) < graph.person(volunteer).heads) continue;
        if (graph.edge(e).gain <= 0) continue;
        if (best == none || graph.edge(e).gain > graph.edge(best).gain) best = e;
    }
    return best;
}

}  // namespace

std::int64_t first_come(const Graph& graph, std::uint64_t seed) {
    std::vector<Index> order(graph.people());
    std::iota(order.begin(), order.end(), Index{0});
    Shuffler(seed).shuffle(order);
    Holding holding(graph);
    for (const Index v : order) {
        for (Index e = favourite(holding, v); e != none; e = favourite(holding, v)) holding.take(e);
    }
    return graph.base() + holding.value();
}

}  // namespace yui::matching
