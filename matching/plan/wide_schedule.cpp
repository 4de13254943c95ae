#include "matching/plan/wide_schedule.hpp"

#include <algorithm>

#include "matching/model/clash.hpp"

namespace yui::matching {
namespace {

constexpr std::int32_t most_wide_steps = 2000;
constexpr std::size_t most_shifts = 6;  // a week; beyond, every sum is taken as possible
constexpr double never = -1e18;

}  // namespace

bool WideScheduler::fits(const Item& item, std::size_t count) const {
    const auto& problem = graph_->problem();
    for (std::size_t i = 0; i < count; ++i) {
        if (clash(problem, chosen_[i], problem.roles[item.role].shift)) return false;
    }
    return true;
}

// Whoever runs out of steps leaves all branches from here on; the first level then says what they could still
// bring.
void WideScheduler::search(std::size_t from, double value, Minutes length, std::size_t count) {
    best_[count] = std::max(best_[count], value);
    const auto cap = best_.size() - 1;
    for (std::size_t i = from; i < week_.size() && count < cap; ++i) {
        bool hope = false;
        for (std::size_t more = 1; count + more <= cap && !hope; ++more) {
            const auto end = std::min(week_.size(), i + more);
            hope = value + ahead_[end] - ahead_[i] > best_[count + more];
        }
        if (!hope) return;
        if (count == 0 && steps_left_ <= 0) {
            for (std::size_t k = 1; k <= cap; ++k) {
                const auto end = std::min(week_.size(), i + k);
                best_[k] = std::max(best_[k], ahead_[end] - ahead_[i]);
            }
            return;
        }
        --steps_left_;
        const auto& item = week_[i];
        if (length + item.length > most_minutes_ || !fits(item, count)) continue;
        chosen_[count] = graph_->problem().roles[item.role].shift;
        search(i + 1, value + item.value, length + item.length, count + 1);
    }
}

void WideScheduler::solve_week(Index volunteer, std::size_t cap) {
    ahead_.assign(1, 0);
    for (const auto& item : week_) ahead_.push_back(ahead_.back() + item.value);
    const auto size = std::min(cap, week_.size());
    if (size > most_shifts) {
        best_.assign(ahead_.begin(), ahead_.begin() + static_cast<std::ptrdiff_t>(size) + 1);
        return;
    }
    best_.assign(size + 1, never);
    chosen_.resize(size + 1);
    most_minutes_ = graph_->person(volunteer).limits.minutes_week;
    steps_left_ = most_wide_steps;
    search(0, 0, 0, 0);
}

void WideScheduler::fold() {
    next_.assign(total_.size() + best_.size() - 1, never);
    for (std::size_t a = 0; a < total_.size(); ++a) {
        for (std::size_t b = 0; b < best_.size(); ++b)
            next_[a + b] = std::max(next_[a + b], total_[a] + best_[b]);
    }
    std::swap(total_, next_);
}

double WideScheduler::bound(Index volunteer, std::vector<Item>& items) {
    const auto& problem = graph_->problem();
    const auto& person = graph_->person(volunteer);
    const auto week_of = [&](const Item& item) { return problem.shift_of(item.role).week; };
    std::sort(items.begin(), items.end(), [&](const Item& a, const Item& b) {
        if (week_of(a) != week_of(b)) return week_of(a) < week_of(b);
        return a.value != b.value ? a.value > b.value : a.role < b.role;
    });
    total_.assign(1, 0);
    for (std::size_t begin = 0, end = 0; begin < items.size(); begin = end) {
        week_.clear();
        while (end < items.size() && week_of(items[end]) == week_of(items[begin]))
            week_.push_back(items[end++]);
        solve_week(volunteer, static_cast<std::size_t>(person.limits.shifts_week));
        fold();
    }
    double best = 0;
    double extra = 0;
    for (std::size_t k = 1; k < total_.size(); ++k) {
        const auto later = graph_->burden(person, static_cast<std::int32_t>(k)) - graph_->burden(person, 1);
        extra += static_cast<double>(later);
        best = std::max(best, total_[k] - extra);
    }
    return best;
}

}  // namespace yui::matching
