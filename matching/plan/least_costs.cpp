#include "matching/plan/least_costs.hpp"

#include <algorithm>
#include <limits>

namespace yui::matching {
namespace {

constexpr std::int32_t most_weeks = 64;

}  // namespace

LeastCosts::LeastCosts(const Holding& holding, const Rewards& rewards)
    : holding_(&holding), graph_(&holding.graph()), rewards_(&rewards), least_(graph_->people()) {
    const auto& shifts = graph_->problem().shifts;
    if (!shifts.empty()) first_week_ = last_week_ = shifts.front().week;
    for (const auto& shift : shifts) {
        first_week_ = std::min(first_week_, shift.week);
        last_week_ = std::max(last_week_, shift.week);
    }
    weeks_fit_ = std::int64_t{last_week_} - first_week_ < most_weeks;
    repriced_all();
}

Mask LeastCosts::week_bit(Index role) const { return bit_of(graph_->problem().shift_of(role).week); }

void LeastCosts::shift_added(Index shift) {
    const auto week = graph_->problem().shifts[shift].week;
    if (week >= first_week_ && week <= last_week_) return;
    first_week_ = std::min(first_week_, week);
    last_week_ = std::max(last_week_, week);
    weeks_fit_ = std::int64_t{last_week_} - first_week_ < most_weeks;
}

void LeastCosts::moved(Index volunteer) {
    const auto& person = graph_->person(volunteer);
    const Index first = graph_->first(volunteer);
    const Mask held = holding_->held(volunteer);
    Least least;
    least.exchanged = std::numeric_limits<double>::infinity();
    std::int32_t count = 0;
    for (Mask rest = held; rest != 0; rest &= rest - 1) {
        const Edge& edge = graph_->edge(first + static_cast<Index>(std::countr_zero(rest)));
        const auto worth = static_cast<double>(edge.gain) + Scheduler::reward(edge, *rewards_);
        least.exchanged = std::min(least.exchanged, worth);
        if (at_least(held & edge.same_week, person.limits.shifts_week)) least.full |= week_bit(edge.role);
        ++count;
    }
    const auto burden = static_cast<double>(graph_->burden(person, count + 1));
    least.beside = std::min(least.exchanged, burden);
    least_[volunteer] = least;
}

void LeastCosts::repriced(Index role) {
    const auto& post = graph_->post(role);
    for (Index s = post.first_slot; s < post.first_slot + post.slots; ++s) {
        const auto& slot = graph_->slot(s);
        for (Index unit = slot.first_unit; unit < slot.first_unit + static_cast<Index>(slot.seats); ++unit) {
            const Index edge = holding_->holder(unit);
            if (edge != none) moved(graph_->volunteer_of(edge));
        }
    }
}

void LeastCosts::repriced_all() {
    for (Index v = 0; v < graph_->people(); ++v) moved(v);
}

}  // namespace yui::matching
