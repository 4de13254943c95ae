// Idle moments: new prices, everybody's choices at them, and a plan made from them, which takes the place of
// the old one where it is worth more.
#include "matching/live/live_plan.hpp"
#include "matching/plan/auction.hpp"

namespace yui::matching {

// What people would do alone at the new prices.
std::vector<Mask> LivePlan::reprice(int iterations) {
    Dual dual(*graph_, crew_);
    Descent descent(*graph_, dual, rewards_);
    const auto value = static_cast<double>(graph_->base() + holding_->value());
    for (int i = 0; i < iterations; ++i) descent.step(value);
    rewards_ = descent.rewards();
    chains_->costs().repriced_all();
    return descent.schedules();
}

// Prices that have moved make other roles appeal to people than those that they began with.
void LivePlan::choose_anew() {
    if (index_ == nullptr) return;
    for (Index v = 0; v < graph_->people(); ++v)
        if (absent_[v] == 0) replace(v, choices_of(v));
}

// Everybody who must stay stays; the others begin with what they would do alone.
Holding LivePlan::made_anew(const std::vector<Mask>& schedules) const {
    Holding next(*graph_);
    Auction auction(*graph_);
    Chains chains(next, rewards_);
    const auto each = [&](Index v, Mask mask, auto call) {
        for (; mask != 0; mask &= mask - 1)
            call(graph_->first(v) + static_cast<Index>(std::countr_zero(mask)));
    };
    const auto stays = [&](Index edge) {
        if (!chains_->locked(edge) && graph_->person(graph_->volunteer_of(edge)).heads == 1) return;
        chains.take(edge);
        chains.lock(edge);
        auction.keep(edge);
    };
    const auto begins = [&](Index edge) {
        const bool seat = graph_->person(graph_->volunteer_of(edge)).heads == 1 && next.room(edge) > 0;
        if (seat && !next.holds(edge) && next.fits(edge)) chains.take(edge);
    };
    for (Index v = 0; v < graph_->people(); ++v) each(v, holding_->held(v), stays);
    for (Index v = 0; v < graph_->people(); ++v) each(v, schedules[v], begins);
    auction.set_prices(rewards_);
    constexpr std::int64_t increment = 2;
    auction.run(next, increment, 1, [] { return false; });
    chains.costs().repriced_all();
    chains.fill_all();
    Mixing(next, chains).about_all();
    return next;
}

// All seats are left before any is taken: somebody may sit where another is to come.
void LivePlan::adopt(const Holding& next, Repair& repair) {
    const auto gain = next.value() - holding_->value();
    if (gain <= 0) return;
    repair.gain += gain;
    const auto each = [&](const Holding& holding, auto call) {
        for (Index v = 0; v < graph_->people(); ++v)
            for (Mask rest = holding.held(v); rest != 0; rest &= rest - 1)
                call(v, graph_->first(v) + static_cast<Index>(std::countr_zero(rest)));
    };
    each(*holding_, [&](Index v, Index edge) {
        if (!next.holds(edge)) repair.left.push_back({v, graph_->edge(edge).role});
    });
    each(next, [&](Index v, Index edge) {
        if (!holding_->holds(edge)) repair.taken.push_back({v, graph_->edge(edge).role});
    });
    const Holding before = *holding_;
    each(before, [&](Index, Index edge) { chains_->leave(edge); });
    each(next, [&](Index, Index edge) { chains_->take(edge); });
}

Repair LivePlan::refresh(int iterations) {
    Repair repair;
    if (iterations > 0) {
        reprice(iterations);
        choose_anew();
        adopt(made_anew(reprice(iterations)), repair);
    }
    repair.gain += chains_->fill_all();
    return finish(std::move(repair));
}

}  // namespace yui::matching
