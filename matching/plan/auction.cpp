#include "matching/plan/auction.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "matching/plan/random.hpp"

namespace yui::matching {
namespace {

constexpr std::int64_t beyond = std::numeric_limits<std::int64_t>::max() / 4;  // dearer than anything

}  // namespace

Auction::Auction(const Graph& graph)
    : graph_(&graph),
      bonus_(graph.units()),
      price_(graph.units()),
      best_(graph.slots()),
      mix_(graph.mixes() ? graph.slots() : 0, 0),
      fixed_(graph.units(), 0),
      queued_(graph.people(), 0) {
    for (Index r = 0; r < graph.posts(); ++r) {
        const auto& post = graph.post(r);
        std::int32_t head = 0;
        for (Index s = post.first_slot; s < post.first_slot + post.slots; ++s) {
            const auto& slot = graph.slot(s);
            for (std::int32_t i = 0; i < slot.seats; ++i) {
                bonus_[slot.first_unit + static_cast<Index>(i)] = graph.bonus(post, head++);
            }
        }
    }
}

void Auction::reset_prices() {
    std::fill(price_.begin(), price_.end(), 0);
    std::fill(mix_.begin(), mix_.end(), 0);
    for (Index s = 0; s < graph_->slots(); ++s) find_best(s);
}

void Auction::set_prices(const std::vector<double>& rewards) {
    for (Index s = 0; s < graph_->slots(); ++s) {
        const auto& slot = graph_->slot(s);
        const auto reward = static_cast<std::int64_t>(std::floor(rewards[s]));
        if (slot.is_mix()) mix_[s] = reward;
        for (Index u = slot.first_unit; u < slot.first_unit + static_cast<Index>(slot.seats); ++u) {
            price_[u] = std::max<std::int64_t>(0, bonus_[u] - reward);
        }
        find_best(s);
    }
}

std::vector<double> Auction::rewards() const {
    std::vector<double> rewards(graph_->slots());
    for (Index s = 0; s < graph_->slots(); ++s) {
        if (graph_->slot(s).is_mix())
            rewards[s] = static_cast<double>(mix_[s]);
        else
            rewards[s] = best_[s].unit == none ? 0 : -static_cast<double>(best_[s].net);
    }
    return rewards;
}

void Auction::find_best(Index s) {
    const auto& slot = graph_->slot(s);
    Best best{beyond, none};
    for (Index u = slot.first_unit; u < slot.first_unit + static_cast<Index>(slot.seats); ++u) {
        if (fixed_[u] != 0) continue;
        const auto net = price_[u] - bonus_[u];
        if (net < best.net) best = {net, u};
    }
    best_[s] = best;
}

Auction::Bid Auction::best_bid(const Holding& holding, Index volunteer) const {
    const Mask held = holding.held(volunteer);
    const auto burden = graph_->burden(graph_->person(volunteer), size_of(held) + 1);
    Bid bid;
    const auto edges = graph_->edges_of(volunteer);
    for (Index i = 0; i < edges.size(); ++i) {
        const Edge& edge = edges[i];
        if ((edge.clash & held) != 0) continue;
        Index slot = edge.slot;
        if (edge.own_slot() != none && best_[edge.own_slot()].net < best_[slot].net) slot = edge.own_slot();
        const auto cost = best_[slot].net;
        const auto mix = edge.mix == 0 ? 0 : mix_[edge.mix_slot()];
        const auto value = edge.gain + mix - cost - burden;
        if (value <= bid.second || !graph_->fits(volunteer, held, i)) continue;
        if (value <= bid.value) {
            bid.second = value;
            continue;
        }
        bid = {value, bid.value, graph_->first(volunteer) + i, slot};
    }
    return bid;
}

void Auction::place(Holding& holding, const Bid& bid, std::int64_t increment) {
    const Index unit = best_[bid.slot].unit;
    const Index outbid = holding.holder(unit);
    if (outbid != none) {
        holding.leave(outbid);
        const Index loser = graph_->volunteer_of(outbid);
        if (queued_[loser] == 0) {
            queued_[loser] = 1;
            queue_.push_back(loser);
        }
    }
    holding.take(bid.edge, unit);
    price_[unit] += bid.value - bid.second + increment;
    find_best(bid.slot);
}

std::vector<Index> Auction::order(std::uint64_t seed) const {
    std::vector<Index> order;
    for (Index v = 0; v < graph_->people(); ++v) {
        if (graph_->degree(v) > 0 && graph_->person(v).heads == 1) order.push_back(v);
    }
    Shuffler(seed).shuffle(order, bid_together);
    return order;
}

void Auction::run(Holding& holding,
                  std::int64_t increment,
                  std::uint64_t seed,
                  const std::function<bool()>& stop) {
    for (Index u = 0; u < graph_->units(); ++u) {
        const Index edge = holding.holder(u);
        fixed_[u] = edge != none && graph_->person(graph_->volunteer_of(edge)).heads > 1 ? 1 : 0;
    }
    for (const Index edge : kept_)
        if (graph_->person(graph_->volunteer_of(edge)).heads == 1) fixed_[holding.unit_of(edge)] = 1;
    for (Index s = 0; s < graph_->slots(); ++s) find_best(s);
    const auto people = order(seed);
    std::fill(queued_.begin(), queued_.end(), 0);
    for (const Index v : people) queued_[v] = 1;
    for (std::size_t begin = 0; begin < people.size(); begin += bid_together) {
        const auto first = people.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto count = std::min(bid_together, people.size() - begin);
        queue_.assign(first, first + static_cast<std::ptrdiff_t>(count));
        if (!settle(holding, increment, stop)) return;
    }
}

// Until nobody of the queue bids any more; false if told to stop.
bool Auction::settle(Holding& holding, std::int64_t increment, const std::function<bool()>& stop) {
    constexpr std::size_t between_looks = 4096;
    for (std::size_t next = 0; next < queue_.size(); ++next) {
        if (next % between_looks == 0 && stop()) return false;
        const Index v = queue_[next];
        queued_[v] = 0;
        for (auto bid = best_bid(holding, v); bid.edge != none; bid = best_bid(holding, v)) {
            place(holding, bid, increment);
        }
    }
    return true;
}

}  // namespace yui::matching
