// The laminar relaxation of a graph as a flow: a person's shifts a week, and of shifts that all clash with
// each other at most one. It forgets hours and all other clashes, so its optimum is a bound.
#pragma once

#include "matching/bench/lemon.hpp"
#include "matching/plan/graph.hpp"

namespace yui::matching::bench {

struct Flow {
    std::vector<Arc> arcs;
    std::int32_t nodes = 0;
    std::int32_t source = 0;
    std::int32_t sink = 1;
    std::int32_t amount = 0;
};

Flow laminar(const Graph& graph);

}  // namespace yui::matching::bench
