#include "matching/plan/flow.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace yui::matching {
namespace {

std::size_t at(std::int32_t index) { return static_cast<std::size_t>(index); }

}  // namespace

std::int32_t Flow::add_arc(std::int32_t from, std::int32_t to, std::int64_t capacity, std::int64_t cost) {
    given_.push_back({from, to, capacity, cost});
    return static_cast<std::int32_t>(given_.size()) - 1;
}

void Flow::build() {
    first_.assign(at(nodes_) + 1, 0);
    for (const auto& arc : given_) {
        ++first_[at(arc.from) + 1];
        ++first_[at(arc.to) + 1];
    }
    for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
    arcs_.resize(given_.size() * 2);
    auto next = first_;
    const std::int64_t scale = std::int64_t{nodes_} + 1;
    for (const auto& arc : given_) {
        const auto there = next[at(arc.from)]++;
        const auto back = next[at(arc.to)]++;
        arcs_[at(there)] = {arc.to, back, arc.capacity, arc.cost * scale};
        arcs_[at(back)] = {arc.from, there, 0, -arc.cost * scale};
        place_.push_back(there);
    }
    price_.assign(at(nodes_), 0);
    excess_.assign(at(nodes_), 0);
}

std::int64_t Flow::sent(std::int32_t arc) const { return arcs_[at(arcs_[at(place_[at(arc)])].back)].left; }

// Fills every arc that is worth more than nothing, so that no arc that is left is.
void Flow::saturate() {
    for (std::int32_t node = 0; node < nodes_; ++node) {
        for (auto i = first_[at(node)]; i < first_[at(node) + 1]; ++i) {
            auto& arc = arcs_[at(i)];
            if (arc.left == 0 || reduced(node, arc) >= 0) continue;
            excess_[at(node)] -= arc.left;
            excess_[at(arc.to)] += arc.left;
            arcs_[at(arc.back)].left += arc.left;
            arc.left = 0;
        }
    }
}

void Flow::relabel(std::int32_t node, std::int64_t step) {
    auto best = std::numeric_limits<std::int64_t>::min();
    for (auto i = first_[at(node)]; i < first_[at(node) + 1]; ++i) {
        const auto& arc = arcs_[at(i)];
        if (arc.left > 0) best = std::max(best, price_[at(arc.to)] - arc.cost);
    }
    price_[at(node)] = best - step;
    current_[at(node)] = first_[at(node)];
}

void Flow::discharge(std::int32_t node, std::int64_t step) {
    while (excess_[at(node)] > 0) {
        if (current_[at(node)] == first_[at(node) + 1]) relabel(node, step);
        auto& arc = arcs_[at(current_[at(node)])];
        if (arc.left == 0 || reduced(node, arc) >= 0) {
            ++current_[at(node)];
            continue;
        }
        const auto amount = std::min(arc.left, excess_[at(node)]);
        arc.left -= amount;
        arcs_[at(arc.back)].left += amount;
        excess_[at(node)] -= amount;
        auto& there = excess_[at(arc.to)];
        if (there <= 0 && there + amount > 0) active_.push_back(arc.to);
        there += amount;
    }
}

bool Flow::refine(std::int64_t step, const std::function<bool()>& stop) {
    saturate();
    current_.assign(first_.begin(), first_.end() - 1);
    active_.clear();
    for (std::int32_t node = 0; node < nodes_; ++node) {
        if (excess_[at(node)] > 0) active_.push_back(node);
    }
    constexpr std::size_t between_looks = 65536;
    for (std::size_t next = 0; next < active_.size(); ++next) {
        if (next % between_looks == between_looks - 1) {
            if (stop()) return false;
            active_.erase(active_.begin(), active_.begin() + static_cast<std::ptrdiff_t>(next));
            next = 0;
        }
        discharge(active_[next], step);
    }
    return true;
}

bool Flow::solve(const std::function<bool()>& stop) {
    constexpr std::int64_t finer = 8;
    build();
    std::int64_t step = 1;
    for (const auto& arc : arcs_) step = std::max(step, std::abs(arc.cost));
    while (step > 1) {
        step = std::max<std::int64_t>(1, step / finer);
        if (!refine(step, stop)) return false;
    }
    return true;
}

}  // namespace yui::matching
