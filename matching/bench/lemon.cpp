#include "matching/bench/lemon.hpp"

#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <stdexcept>

namespace yui::matching::bench {

std::int64_t least_cost(std::int32_t nodes,
                        const std::vector<Arc>& arcs,
                        std::int32_t source,
                        std::int32_t sink,
                        std::int32_t flow) {
    using Graph = lemon::SmartDigraph;
    Graph graph;
    graph.reserveNode(nodes);
    graph.reserveArc(static_cast<int>(arcs.size()));
    for (std::int32_t i = 0; i < nodes; ++i) graph.addNode();
    Graph::ArcMap<int> capacity(graph);
    Graph::ArcMap<std::int64_t> cost(graph);
    for (const auto& arc : arcs) {
        const auto added = graph.addArc(Graph::nodeFromId(arc.from), Graph::nodeFromId(arc.to));
        capacity[added] = arc.capacity;
        cost[added] = arc.cost;
    }
    lemon::NetworkSimplex<Graph, int, std::int64_t> simplex(graph);
    simplex.upperMap(capacity).costMap(cost);
    simplex.stSupply(Graph::nodeFromId(source), Graph::nodeFromId(sink), flow);
    if (simplex.run() != simplex.OPTIMAL) throw std::runtime_error("no flow");
    return simplex.totalCost<std::int64_t>();
}

}  // namespace yui::matching::bench
