// The best schedule of somebody with monthly limits. Weeks are put together month by month, no more shifts
// than the month leaves room for; where the best of that breaks a month all the same, by its minutes or in a
// week of two months, a search goes from week to week, and what the weeks alone have shown tells at once
// where nothing better can follow.
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

// For every week, number of shifts before it in its month and in all: what it and those after it bring at
// most, burden taken off.
void Scheduler::look_ahead(Index volunteer) {
    const auto& person = graph_->person(volunteer);
    most_ = 0;
    rooms_ = 1;
    for (const auto& week : weeks_) {
        most_ += week.whole.most;
        rooms_ = std::max(rooms_, week.room + 1);
    }
    extra_.assign(1, 0);
    for (std::size_t k = 1; k <= most_; ++k) {
        const auto later = graph_->burden(person, static_cast<std::int32_t>(k)) - graph_->burden(person, 1);
        extra_.push_back(extra_.back() + static_cast<double>(later));
    }
    ahead_.assign(1, 0);
    for (const auto& item : in_weeks_) ahead_.push_back(ahead_.back() + item.value);
    rest_.assign((weeks_.size() + 1) * rooms_ * (most_ + 1), 0);
    std::size_t before = most_;
    for (std::size_t w = weeks_.size(); w-- > 0;) {
        before -= weeks_[w].whole.most;
        for (std::size_t in_month = 0; in_month <= weeks_[w].room; ++in_month)
            for (std::size_t count = in_month; count <= before; ++count)
                rest_[cell(w, in_month, count)] = most_from(w, in_month, count);
    }
}

double Scheduler::most_from(std::size_t w, std::size_t in_month, std::size_t count) const {
    const auto& week = weeks_[w];
    double most = 0;
    for (std::size_t i = 0; i <= week.inside.most && in_month + i <= week.room; ++i) {
        for (std::size_t o = 0; o <= week.outside.most && i + o <= week.whole.most; ++o) {
            const auto& inside = curves_[week.inside.at + i];
            const auto& outside = curves_[week.outside.at + o];
            const auto& whole = curves_[week.whole.at + i + o];
            if (!inside.known || !outside.known || !whole.known) break;
            const double value = std::min(inside.value + outside.value, whole.value);
            const double burden = extra_[count + i + o] - extra_[count];
            most = std::max(most, value - burden + rest_after(w, in_month + i, count + i + o));
        }
    }
    return most;
}

// Whether something better could come of one more shift of this week, from that item on.
bool Scheduler::hope(const Way& way, std::size_t item) const {
    const auto& week = weeks_[way.week];
    const auto most = std::min(week.whole.most - way.in_week, week.end - item);
    for (std::size_t k = 1; k <= most; ++k) {
        const auto in_month = way.in_month + k - std::min(k, week.outside.most);
        const auto& set = curves_[week.whole.at + way.in_week + k];
        if (!set.known || in_month > week.room) return false;
        const double of_week = std::min(way.of_week + ahead_[item + k] - ahead_[item], set.value);
        const double later = rest_after(way.week, in_month, way.count + k) - extra_[way.count + k];
        if (way.value - way.of_week + of_week + later > all_.value) return true;
    }
    return false;
}

// False where it takes too long.
bool Scheduler::search_weeks(Index volunteer, Way way) {
    const double value = way.value - extra_[way.count];
    if (value > all_.value) all_ = {value, way.chosen};
    for (; way.week < weeks_.size(); ++way.week) {
        const auto& week = weeks_[way.week];
        for (std::size_t i = std::max(way.from, week.begin); i < week.end && hope(way, i); ++i) {
            if (--steps_left_ < 0) return false;
            const auto& item = in_weeks_[i];
            if (!graph_->fits(volunteer, way.chosen, item.position)) continue;
            auto next = way;
            next.from = i + 1;
            next.value += item.value;
            next.of_week += item.value;
            ++next.count;
            ++next.in_week;
            next.in_month += week.month >> item.position & 1U;
            next.chosen |= Mask{1} << item.position;
            if (!search_weeks(volunteer, next)) return false;
        }
        if (value + rest_after(way.week, way.in_month, way.count) <= all_.value) return true;
        way.of_week = 0;
        way.in_week = 0;
        if (week.ends_month) way.in_month = 0;
    }
    return true;
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
