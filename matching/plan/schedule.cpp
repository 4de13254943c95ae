#include "matching/plan/schedule.hpp"

#include <algorithm>

namespace yui::matching {

void Scheduler::collect(Index volunteer, const std::vector<double>& rewards) {
    items_.clear();
    const auto& person = graph_->person(volunteer);
    const auto burden = static_cast<double>(graph_->burden(person, 1));
    const auto edges = graph_->edges_of(volunteer);
    for (Index i = 0; i < edges.size(); ++i) {
        const double value =
            static_cast<double>(edges[i].gain) + person.heads * reward(edges[i], rewards) - burden;
        if (value > 0 && graph_->fits_alone(volunteer, i)) items_.push_back({value, i});
    }
}

// Looks at sets in the order of their best shift; a branch is left when even the best shifts that follow,
// clashes forgotten, would not better any number of shifts.
void Scheduler::search(Index volunteer, std::size_t from, double value, Mask chosen, std::int32_t count) {
    auto& best = best_[static_cast<std::size_t>(count)];
    if (!best.known || value > best.value) best = {value, chosen, true};
    const auto cap = best_.size() - 1;
    for (std::size_t i = from; i < week_.size() && static_cast<std::size_t>(count) < cap; ++i) {
        bool hope = false;
        for (std::size_t more = 1; static_cast<std::size_t>(count) + more <= cap && !hope; ++more) {
            const auto end = std::min(week_.size(), i + more);
            const auto& target = best_[static_cast<std::size_t>(count) + more];
            hope = !target.known || value + ahead_[end] - ahead_[i] > target.value;
        }
        if (!hope || --steps_left_ < 0) return;
        const Index position = week_[i].position;
        if (!graph_->fits(volunteer, chosen, position)) continue;
        search(volunteer, i + 1, value + week_[i].value, chosen | Mask{1} << position, count + 1);
    }
}

void Scheduler::solve_week(Index volunteer, Mask week, std::int32_t cap) {
    week_.clear();
    for (const auto& item : items_) {
        if ((week >> item.position & 1U) != 0) week_.push_back(item);
    }
    const auto size = std::min(week_.size(), static_cast<std::size_t>(std::max(cap, 0)));
    ahead_.assign(1, 0);
    for (const auto& item : week_) ahead_.push_back(ahead_.back() + item.value);
    best_.assign(size + 1, Set{});
    constexpr std::int32_t most_steps = 4000;
    steps_left_ = most_steps;
    search(volunteer, 0, 0, 0, 0);
    if (steps_left_ < 0) {
        for (std::size_t k = 1; k <= size; ++k) best_[k] = {ahead_[k], best_[k].chosen, true};
    }
}

// total_[a] joined with best_[b], for all a + b.
void Scheduler::fold() {
    if (total_.size() == 1) {  // the first week
        std::swap(total_, best_);
        return;
    }
    next_.assign(total_.size() + best_.size() - 1, Set{});
    for (std::size_t a = 0; a < total_.size(); ++a) {
        if (!total_[a].known) continue;
        for (std::size_t b = 0; b < best_.size(); ++b) {
            if (!best_[b].known) continue;
            auto& target = next_[a + b];
            const double value = total_[a].value + best_[b].value;
            if (!target.known || value > target.value) {
                target = {value, total_[a].chosen | best_[b].chosen, true};
            }
        }
    }
    std::swap(total_, next_);
}

Scheduler::Schedule Scheduler::combine(Index volunteer) {
    const auto& person = graph_->person(volunteer);
    const auto first = graph_->burden(person, 1);
    Schedule schedule;
    double extra = 0;  // burden of later shifts above that of the first, which items have paid
    for (std::size_t k = 1; k < total_.size(); ++k) {
        extra += static_cast<double>(graph_->burden(person, static_cast<std::int32_t>(k)) - first);
        if (!total_[k].known) continue;
        if (total_[k].value - extra > schedule.value) schedule = {total_[k].value - extra, total_[k].chosen};
    }
    return schedule;
}

Mask Scheduler::all_items() const {
    Mask all = 0;
    for (const auto& item : items_) all |= Mask{1} << item.position;
    return all;
}

// Weeks one after the other.
Scheduler::Schedule Scheduler::by_weeks(Index volunteer) {
    const auto cap = graph_->person(volunteer).limits.shifts_week;
    const auto edges = graph_->edges_of(volunteer);
    total_.assign(1, Set{0, 0, true});
    for (Mask left = all_items(); left != 0;) {
        const Mask week = left & edges[static_cast<std::size_t>(std::countr_zero(left))].same_week;
        solve_week(volunteer, week, cap);
        fold();
        left &= ~week;
    }
    return combine(volunteer);
}

// The best first, as long as it pays. Where numbers of shifts in weeks, and of months that split none of
// these weeks, are all that ever stands in the way, no schedule is better: sets within such limits are a
// matroid.
bool Scheduler::take_best_first(Index volunteer, Schedule& schedule) const {
    const auto& person = graph_->person(volunteer);
    const auto edges = graph_->edges_of(volunteer);
    const auto first = graph_->burden(person, 1);
    const Mask all = all_items();
    bool whole_weeks = person.limited == Person::Limited::month;
    for (const auto& item : items_) {
        const Edge& edge = edges[item.position];
        whole_weeks = whole_weeks && (all & edge.same_week & ~edge.same_month) == 0;
    }
    std::int32_t count = 0;
    double later = 0;
    for (const auto& item : items_) {
        if (item.value <= later) break;
        const Edge& edge = edges[item.position];
        if (at_least(schedule.chosen & edge.same_week, person.limits.shifts_week)) continue;
        if (whole_weeks && at_least(schedule.chosen & edge.same_month, person.limits.shifts_month)) continue;
        if (!graph_->fits(volunteer, schedule.chosen, item.position)) return false;
        schedule.chosen |= Mask{1} << item.position;
        schedule.value += item.value - later;
        later = static_cast<double>(graph_->burden(person, ++count + 1) - first);
    }
    return true;
}

Scheduler::Schedule Scheduler::best(Index volunteer, const std::vector<double>& rewards) {
    collect(volunteer, rewards);
    if (items_.empty()) return {};
    if (items_.size() == 1) return {items_[0].value, Mask{1} << items_[0].position};
    std::sort(items_.begin(), items_.end(), [](const Item& a, const Item& b) {
        return a.value != b.value ? a.value > b.value : a.position < b.position;
    });
    Schedule schedule;
    if (take_best_first(volunteer, schedule)) return schedule;
    const bool months = graph_->person(volunteer).limited >= Person::Limited::month;
    return months ? by_months(volunteer) : by_weeks(volunteer);
}

}  // namespace yui::matching
