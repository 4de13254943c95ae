#include "matching/plan/schedule.hpp"

#include <algorithm>

namespace yui::matching {
namespace {

constexpr std::int32_t most_steps = 4000;

}  // namespace

void Scheduler::collect(Index volunteer, const std::vector<double>& rewards) {
    items_.clear();
    const auto& person = graph_->person(volunteer);
    const auto burden = static_cast<double>(graph_->burden(person, 1));
    const auto edges = graph_->edges_of(volunteer);
    for (Index i = 0; i < edges.size(); ++i) {
        const double value =
            static_cast<double>(edges[i].gain) + person.heads * reward(edges[i], rewards) - burden;
        if (value > 0 && graph_->fits(volunteer, 0, i)) items_.push_back({value, i});
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
    steps_left_ = most_steps;
    search(volunteer, 0, 0, 0, 0);
    if (steps_left_ < 0) {
        for (std::size_t k = 1; k <= size; ++k) best_[k] = {ahead_[k], best_[k].chosen, true};
    }
}

// total_[a] joined with best_[b], for all a + b.
void Scheduler::fold() {
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

Scheduler::Schedule Scheduler::best(Index volunteer, const std::vector<double>& rewards) {
    collect(volunteer, rewards);
    if (items_.empty()) return {};
    if (items_.size() == 1) return {items_[0].value, Mask{1} << items_[0].position};
    std::sort(items_.begin(), items_.end(), [](const Item& a, const Item& b) {
        return a.value != b.value ? a.value > b.value : a.position < b.position;
    });
    const auto& person = graph_->person(volunteer);
    const bool at_once = person.limited == Person::Limited::month;
    Mask left = 0;
    for (const auto& item : items_) left |= Mask{1} << item.position;
    total_.assign(1, Set{0, 0, true});
    const auto edges = graph_->edges_of(volunteer);
    while (left != 0) {
        const auto position = static_cast<std::size_t>(std::countr_zero(left));
        const Mask week = at_once ? left : left & edges[position].same_week;
        solve_week(
            volunteer, week, at_once ? static_cast<std::int32_t>(degree_limit) : person.limits.shifts_week);
        fold();
        left &= ~week;
    }
    return combine(volunteer);
}

}  // namespace yui::matching
