#include "matching/check/diary.hpp"

#include <cmath>
#include <functional>
#include <map>
#include <string>

#include "matching/check/calendar.hpp"
#include "matching/check/way.hpp"

namespace yui::matching::check {
namespace {

std::int64_t minutes_of(const Facts& facts, const Person& person, const Role& role) {
    const auto& shift = facts.shifts.at(role.shift);
    if (facts.edges) {
        const auto edge = facts.edges->find({person.id, role.id});
        if (edge != facts.edges->end() && edge->second.hours) return std::llround(*edge->second.hours * 60);
    }
    if (shift.start) return *shift.end - *shift.start;
    return std::llround(shift.hours.value_or(0) * 60);
}

// When the work counts; nullopt: all work without a time counts together.
std::optional<std::int64_t> moment(const Shift& shift) {
    if (shift.start) return shift.start;
    if (shift.deadline) return shift.deadline;
    if (shift.term) return shift.term->first * day_minutes;
    return std::nullopt;
}

struct Load {
    std::int64_t shifts = 0;
    std::int64_t minutes = 0;
    bool added = false;  // something in it is not pinned
};

using Period = std::optional<std::int64_t>;
using Loads = std::map<Period, Load>;

class Diary {
public:
    Diary(const Facts& facts, const Person& person, const std::vector<Id>& roles)
        : facts_(facts), person_(person), roles_(roles) {}

    std::vector<Violation> faults() {
        clashes();
        over(loads(week_of), "week", person_.max_shifts_week, person_.max_hours_week);
        over(loads(month_of), "month", person_.max_shifts_month, person_.max_hours_month);
        return std::move(found_);
    }

private:
    bool pinned(const Id& role) const { return facts_.pinned.count({person_.id, role}) > 0; }
    const Shift& shift_of(const Id& role) const { return facts_.shifts.at(facts_.roles.at(role).shift); }

    void clashes() {
        for (std::size_t i = 0; i < roles_.size(); ++i)
            for (std::size_t j = i + 1; j < roles_.size(); ++j) {
                if (pinned(roles_[i]) && pinned(roles_[j])) continue;
                if (clash(facts_, shift_of(roles_[i]), shift_of(roles_[j])))
                    found_.push_back({"overlap", person_.id, roles_[i] + " and " + roles_[j]});
            }
    }

    Loads loads(const std::function<std::int64_t(std::int64_t)>& period_of) const {
        Loads result;
        for (const auto& role : roles_) {
            const auto at = moment(shift_of(role));
            auto& load = result[at ? Period(period_of(*at)) : std::nullopt];
            ++load.shifts;
            load.minutes += minutes_of(facts_, person_, facts_.roles.at(role));
            load.added = load.added || !pinned(role);
        }
        return result;
    }

    void over(const Loads& loads,
              const std::string& period,
              const std::optional<std::int64_t>& shifts,
              const std::optional<double>& hours) {
        for (const auto& [when, load] : loads) {
            if (!load.added) continue;
            if (shifts && load.shifts > *shifts)
                found_.push_back({"shifts_" + period, person_.id, std::to_string(load.shifts)});
            if (hours && load.minutes > std::llround(*hours * 60))
                found_.push_back({"hours_" + period, person_.id, std::to_string(load.minutes) + " minutes"});
        }
    }

    const Facts& facts_;
    const Person& person_;
    const std::vector<Id>& roles_;
    std::vector<Violation> found_;
};

}  // namespace

std::vector<Violation> diary_faults(const Facts& facts, const Person& person, const std::vector<Id>& roles) {
    return Diary(facts, person, roles).faults();
}

}  // namespace yui::matching::check
