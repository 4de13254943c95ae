// The auction: every seat has a price, every person bids for the best addition to what they hold, and whoever
// is outbid bids again. It ends when nobody wants anything at the prices; the prices then say what a head is
// worth.
//
// Only for people who come with one head; groups keep what they hold, and nobody can outbid them.
// Owned by one thread. The same holding, prices and seed give the same result.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "matching/plan/holding.hpp"

namespace yui::matching {

class Auction {
public:
    explicit Auction(const Graph& graph);

    // Every unit costs nothing.
    void reset_prices();
    // Prices at which a head in a slot, or of a generation, brings whoever fills it `rewards[slot]`; never
    // below nothing.
    void set_prices(const std::vector<double>& rewards);
    // What a head brings at the prices: bonus less price of the slot's cheapest unit.
    std::vector<double> rewards() const;

    // Nobody may outbid this one.
    void keep(Index edge) { kept_.push_back(edge); }

    // So many people, whose numbers follow one another, bid in random order until nobody bids, before the
    // next ones join them: what they look at stays in the caches, and a person costs no more in a larger
    // city.
    static constexpr std::size_t bid_together = 16384;
    // Bids until nobody bids, or until `stop` (asked every some thousand bids) says so.
    void run(Holding& holding, std::int64_t increment, std::uint64_t seed, const std::function<bool()>& stop);

private:
    struct Best {              // the cheapest unit of a slot
        std::int64_t net = 0;  // price less bonus
        Index unit = none;
    };
    struct Bid {
        std::int64_t value = 0;   // of the best addition
        std::int64_t second = 0;  // of the best one in another slot, or of none: seats of a slot are alike
        Index edge = none;
        Index slot = none;
    };

    void find_best(Index slot);
    Bid best_bid(const Holding& holding, Index volunteer) const;
    void place(Holding& holding, const Bid& bid, std::int64_t increment);
    bool settle(Holding& holding, std::int64_t increment, const std::function<bool()>& stop);
    std::vector<Index> order(std::uint64_t seed) const;

    const Graph* graph_;
    std::vector<std::int64_t> bonus_;  // by unit
    std::vector<std::int64_t> price_;  // by unit
    std::vector<Best> best_;           // by slot
    std::vector<std::int64_t>
        mix_;                   // by slot of a generation: what a head brings; empty without a mix of ages
    std::vector<Index> fixed_;  // by unit: 1 if a group sits there
    std::vector<Index> kept_;   // edges
    std::vector<Index> queue_;
    std::vector<char> queued_;
};

}  // namespace yui::matching
