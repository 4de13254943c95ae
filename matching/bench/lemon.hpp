// LEMON's network simplex behind plain arrays: LEMON 1.3.1 compiles as C++17 only, so it stays in one file.
#pragma once

#include <cstdint>
#include <vector>

namespace yui::matching::bench {

struct Arc {
    std::int32_t from = 0;
    std::int32_t to = 0;
    std::int32_t capacity = 0;
    std::int64_t cost = 0;
};

// Least cost of sending `flow` from node `source` to node `sink`; builds LEMON's graph and solves.
std::int64_t least_cost(std::int32_t nodes,
                        const std::vector<Arc>& arcs,
                        std::int32_t source,
                        std::int32_t sink,
                        std::int32_t flow);

}  // namespace yui::matching::bench
