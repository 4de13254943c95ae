// The best schedule across weeks that share the limits of a month: a search goes from week to week, and what
// the weeks alone have shown tells at once where nothing better can follow.
#include <algorithm>

#include "matching/plan/schedule.hpp"

namespace yui::matching {

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

}  // namespace yui::matching
