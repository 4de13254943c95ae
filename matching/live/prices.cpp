#include "matching/live/prices.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace yui::matching {
namespace {

constexpr double never = std::numeric_limits<double>::infinity();
constexpr double notable = 20;  // a change of price that others should know of

}  // namespace

void Prices::changed(Index role) {
    waits_.resize(graph_->posts(), 0);
    look_at(role);
}

void Prices::touch(Index role) {
    if (waits_[role] != 0) return;
    waits_[role] = 1;
    waiting_.push_back(role);
}

void Prices::settle(int most) {
    std::size_t next = 0;
    for (; next < waiting_.size() && most > 0; ++next, --most) {
        const Index role = waiting_[next];
        waits_[role] = 0;
        look_at(role);
    }
    waiting_.erase(waiting_.begin(), waiting_.begin() + static_cast<std::ptrdiff_t>(next));
}

Prices::Pull Prices::to_bring_in(Index edge) const {
    const Index v = graph_->volunteer_of(edge);
    const auto& person = graph_->person(v);
    const Edge& e = graph_->edge(edge);
    const Mask held = holding_->held(v);
    const Index position = edge - graph_->first(v);
    const auto gain = static_cast<double>(e.gain);
    if (person.heads != 1) return {never, none};
    if (graph_->fits(v, held, position))
        return {static_cast<double>(graph_->burden(person, size_of(held) + 1)) - gain, none};
    const Mask in_the_way = e.clash & held;
    if (size_of(in_the_way) > 1) return {never, none};
    Pull best{never, none};
    for (Mask rest = in_the_way != 0 ? in_the_way : held; rest != 0; rest &= rest - 1) {
        const auto other = static_cast<Index>(std::countr_zero(rest));
        const Index left = graph_->first(v) + other;
        const double price = worth(left) - gain;
        if (price >= best.price || chains_->locked(left)) continue;
        if (graph_->fits(v, held & ~(Mask{1} << other), position)) best = {price, graph_->edge(left).role};
    }
    return best;
}

Prices::Pull Prices::to_keep(Index edge) const {
    const Index v = graph_->volunteer_of(edge);
    const auto& person = graph_->person(v);
    if (person.heads != 1 || chains_->locked(edge)) return {-never, none};
    const Index first = graph_->first(v);
    const Mask rest = holding_->held(v) & ~(Mask{1} << (edge - first));
    auto best = static_cast<double>(graph_->burden(person, size_of(rest) + 1));
    Index role = none;
    for (Index i = 0; i < graph_->degree(v); ++i) {
        if (first + i == edge || (rest >> i & 1U) != 0 || worth(first + i) <= best) continue;
        if (!graph_->fits(v, rest, i)) continue;
        best = worth(first + i);
        role = graph_->edge(first + i).role;
    }
    return {best - static_cast<double>(graph_->edge(edge).gain), role};
}

void Prices::look_at_holders(Index role) {
    const auto& slot = graph_->slot(graph_->post(role).first_slot);
    for (Index u = slot.first_unit; u < slot.first_unit + static_cast<Index>(slot.seats); ++u) {
        const Index edge = holding_->holder(u);
        if (edge != none && holding_->unit_of(edge) == u) pulls_.push_back(to_keep(edge));
    }
}

// Everybody who asks for no more than `most`, or than the cheapest `wanted` of those who are in pulls_ by
// then.
void Prices::look_at_others(Index role, double most, std::size_t wanted) {
    const auto& costs = chains_->costs();
    const Mask week = costs.week_bit(role);
    const auto cheaper = [](const Pull& a, const Pull& b) { return a.price < b.price; };
    std::size_t known = 0;
    for (const Arc& arc : graph_->edges_to(role)) {
        if (costs.of(arc.volunteer, week) - static_cast<double>(arc.gain) > most + notable) continue;
        if (holding_->holds(arc.edge)) continue;
        const auto pull = to_bring_in(arc.edge);
        if (pull.price > most + notable) continue;
        pulls_.push_back(pull);
        if (wanted == 0 || pulls_.size() < std::max(2 * known, wanted + 16)) continue;
        const auto last = pulls_.begin() + static_cast<std::ptrdiff_t>(wanted) - 1;
        std::nth_element(pulls_.begin(), last, pulls_.end(), cheaper);
        most = std::min(most, last->price);
        known = pulls_.size();
    }
}

// What brings as many as hold a full role now, by what everybody else in question would ask for.
double Prices::clearing(Index role, double now) {
    pulls_.clear();
    look_at_holders(role);
    const auto holders = pulls_.size();
    const auto worth = static_cast<double>(graph_->bonus(graph_->post(role), holding_->heads(role) - 1));
    look_at_others(role, std::max(now, worth), holders + 1);
    const auto cheaper = [](const Pull& a, const Pull& b) { return a.price < b.price; };
    const auto last = pulls_.begin() + static_cast<std::ptrdiff_t>(holders) - 1;
    std::nth_element(pulls_.begin(), last, pulls_.end(), cheaper);
    const auto next = std::min_element(last + 1, pulls_.end(), cheaper);
    if (next != pulls_.end()) now = next->price;
    return std::min(std::max(now, last->price), worth);
}

void Prices::set(Index role, double price) {
    (*rewards_)[graph_->post(role).first_slot] = price;
    chains_->costs().repriced(role);
}

// Whoever comes or stays at about these prices may want to be elsewhere now.
void Prices::spread(double low, double high) {
    for (const auto& pull : pulls_) {
        const bool feels_it = pull.price <= high + notable && pull.price >= low - notable;
        if (pull.role != none && feels_it) touch(pull.role);
    }
}

void Prices::look_at(Index role) {
    const auto& post = graph_->post(role);
    if (post.slots != 1) return;
    const double before = (*rewards_)[post.first_slot];
    const auto heads = holding_->heads(role);
    const bool open = post.taken + heads < post.max;
    if (heads == 0 && !open) return;
    const auto price =
        Dual::rounded(open ? static_cast<double>(graph_->bonus(post, heads)) : clearing(role, before));
    if (price == before) return;
    set(role, price);
    if (std::abs(price - before) < notable) return;
    const auto [low, high] = std::minmax(price, before);
    if (open) {
        pulls_.clear();
        look_at_holders(role);
        look_at_others(role, high, 0);
    }
    spread(low, high);
}

}  // namespace yui::matching
