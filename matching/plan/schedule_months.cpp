// The best schedule of somebody with monthly limits. Weeks are put together month by month, no more shifts
// than the month leaves room for; where the best of that breaks a month all the same, by its minutes or in a
// week of two months, schedule_search.cpp looks further.
#include <algorithm>

#include "matching/plan/schedule.hpp"

namespace yui::matching {

// Of these items of one month: by the number it allows, and by its minutes if only the shortest were taken.
std::size_t Scheduler::most_of_month(Index volunteer, Mask items) {
    const auto& limits = graph_->person(volunteer).limits;
    const auto edges = graph_->edges_of(volunteer);
    const auto by_number = static_cast<std::size_t>(std::clamp(limits.shifts_month, 0, size_of(items)));
    if (limits.minutes_month == unlimited) return by_number;
    lengths_.clear();
    for (; items != 0; items &= items - 1)
        lengths_.push_back(edges[static_cast<std::size_t>(std::countr_zero(items))].length);
    std::sort(lengths_.begin(), lengths_.end());
    std::int64_t minutes = 0;
    std::size_t count = 0;
    while (count < by_number && (minutes += lengths_[count]) <= limits.minutes_month) ++count;
    return count;
}

// The month of a week, or of its greater part.
Mask Scheduler::month_of(Index volunteer, Mask week) const {
    const auto edges = graph_->edges_of(volunteer);
    const auto of_first = [&](Mask items) {
        return edges[static_cast<std::size_t>(std::countr_zero(items))].same_month;
    };
    const Mask month = of_first(week);
    const Mask other = week & ~month;
    return other == 0 || 2 * size_of(other) <= size_of(week) ? month : of_first(other);
}

void Scheduler::forget_weeks() {
    weeks_.clear();
    in_weeks_.clear();
    curves_.clear();
    whole_.assign(1, Set{0, 0, true});
}

// What solve_week() has just found.
void Scheduler::remember_week(Mask items, Mask month) {
    Week week;
    week.items = items;
    week.month = month;
    week.begin = in_weeks_.size();
    week.end = week.begin + week_.size();
    week.whole = remember_curve();
    week.inside = week.whole;
    week.outside = {week.whole.at, 0};
    weeks_.push_back(week);
    in_weeks_.insert(in_weeks_.end(), week_.begin(), week_.end());
}

Scheduler::Curve Scheduler::remember_curve() {
    const Curve curve{curves_.size(), best_.size() - 1};
    curves_.insert(curves_.end(), best_.begin(), best_.end());
    return curve;
}

// Solves those of the weeks in `left` that belong to the month, and takes them out of it.
void Scheduler::solve_month(Index volunteer, Mask month, Mask& left) {
    const auto edges = graph_->edges_of(volunteer);
    const auto cap = graph_->person(volunteer).limits.shifts_week;
    const auto first = weeks_.size();
    Mask inside = 0;
    std::size_t outside = 0;
    total_.assign(1, Set{0, 0, true});
    for (Mask rest = left; rest != 0;) {
        const Mask week = rest & edges[static_cast<std::size_t>(std::countr_zero(rest))].same_week;
        rest &= ~week;
        if (month_of(volunteer, week) != month) continue;
        const auto others = size_of(week & ~month);
        const auto most = static_cast<std::int32_t>(most_of_month(volunteer, week & month)) + others;
        solve_week(volunteer, week, std::min(cap, most));
        remember_week(week, month);
        fold();
        inside |= week & month;
        outside += std::min(static_cast<std::size_t>(others), weeks_.back().whole.most);
        left &= ~week;
    }
    const auto room = most_of_month(volunteer, inside);
    if (total_.size() > room + outside + 1) total_.resize(room + outside + 1);
    for (auto week = first; week < weeks_.size(); ++week) weeks_[week].room = room;
    weeks_.back().ends_month = true;
}

Scheduler::Schedule Scheduler::by_months(Index volunteer) {
    const auto edges = graph_->edges_of(volunteer);
    forget_weeks();
    for (Mask left = all_items(); left != 0;) {
        const Mask week = left & edges[static_cast<std::size_t>(std::countr_zero(left))].same_week;
        solve_month(volunteer, month_of(volunteer, week), left);
        std::swap(best_, total_);
        std::swap(total_, whole_);
        fold();
        std::swap(total_, whole_);
    }
    std::swap(total_, whole_);
    const auto schedule = combine(volunteer);
    return keeps_months(volunteer, schedule.chosen) ? schedule : across_weeks(volunteer, schedule);
}

bool Scheduler::keeps_months(Index volunteer, Mask chosen) const {
    Mask held = 0;
    for (; chosen != 0; chosen &= chosen - 1) {
        const auto position = static_cast<Index>(std::countr_zero(chosen));
        if (!graph_->fits(volunteer, held, position)) return false;
        held |= Mask{1} << position;
    }
    return true;
}

// Weeks of two months, each part by itself too.
void Scheduler::solve_parts(Index volunteer) {
    for (auto& week : weeks_) {
        const Mask others = week.items & ~week.month;
        if (others == 0) continue;
        const auto cap = static_cast<std::int32_t>(week.whole.most);
        solve_week(volunteer, week.items & week.month, cap);
        week.inside = remember_curve();
        solve_week(volunteer, others, cap);
        week.outside = remember_curve();
    }
}

// As much of a schedule that is too much as its months allow, the best first.
Scheduler::Schedule Scheduler::within_months(Index volunteer, Mask wanted) const {
    Schedule schedule;
    std::size_t count = 0;
    for (const auto& item : items_) {
        if ((wanted >> item.position & 1U) == 0) continue;
        if (!graph_->fits(volunteer, schedule.chosen, item.position)) continue;
        schedule.chosen |= Mask{1} << item.position;
        schedule.value += item.value - (extra_[count + 1] - extra_[count]);
        ++count;
    }
    return schedule;
}

Scheduler::Schedule Scheduler::across_weeks(Index volunteer, const Schedule& at_most) {
    constexpr std::int32_t most_steps = 4000;
    solve_parts(volunteer);
    look_ahead(volunteer);
    all_ = within_months(volunteer, at_most.chosen);
    steps_left_ = most_steps;
    if (!search_weeks(volunteer, {})) all_.value = at_most.value;
    return all_;
}

}  // namespace yui::matching
