// Keeps what roles pay near what people could have elsewhere, where a live plan has changed: a role with an
// open seat pays what a head is worth to it; a full one what brings as many as it has, and no more than what
// would bring one more. A price that moves makes others move; a few of those are looked at after each event.
//
// Only roles without reserved seats. Owned by one thread.
#pragma once

#include <vector>

#include "matching/plan/chains.hpp"

namespace yui::matching {

class Prices {
public:
    // All outlive this.
    Prices(const Holding& holding, Chains& chains, Rewards& rewards)
        : holding_(&holding), graph_(&holding.graph()), chains_(&chains), rewards_(&rewards) {}

    void changed(Index role);  // somebody came or left
    void settle(int most);     // looks at so many others at most; what is left waits for the next time

private:
    struct Pull {  // the least price at which somebody comes or stays
        double price = 0;
        Index role = none;  // where they are instead
    };

    void touch(Index role);
    void look_at(Index role);
    void set(Index role, double price);
    double clearing(Index role, double now);
    void look_at_holders(Index role);
    void look_at_others(Index role, double most, std::size_t wanted);
    void spread(double low, double high);
    Pull to_bring_in(Index edge) const;
    Pull to_keep(Index edge) const;
    double worth(Index edge) const { return static_cast<double>(graph_->edge(edge).gain) + price(edge); }
    double price(Index edge) const { return Scheduler::reward(graph_->edge(edge), *rewards_); }

    const Holding* holding_;
    const Graph* graph_;
    Chains* chains_;
    Rewards* rewards_;
    std::vector<Index> waiting_;
    std::vector<char> waits_;  // by role
    std::vector<Pull> pulls_;
};

}  // namespace yui::matching
