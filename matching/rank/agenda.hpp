// Which shifts somebody is free for and may travel to, found by when shifts begin: most shifts fall outside
// anybody's free time, and are not looked at.
//
// The problem outlives it; readable from any thread.
#pragma once

#include <algorithm>
#include <vector>

#include "matching/model/place.hpp"

namespace yui::matching {

class Agenda {
public:
    explicit Agenda(const Problem& problem) : problem_(&problem) {
        for (Index s = 0; s < problem.shifts.size(); ++s) {
            const auto& shift = problem.shifts[s];
            if (shift.roles > 0) (shift.timed ? timed_ : flexible_).push_back(entry_of(s));
        }
        std::sort(timed_.begin(), timed_.end());
    }

    // A shift that came after the others.
    void add(Index s) {
        const auto& shift = problem_->shifts[s];
        const Entry entry = entry_of(s);
        if (shift.roles == 0) return;
        if (shift.timed)
            timed_.insert(std::upper_bound(timed_.begin(), timed_.end(), entry), entry);
        else
            flexible_.push_back(entry);
    }

    // take(role) for every role of such shifts, in no useful order.
    template <class Take>
    void each(Index volunteer, Take take) const {
        const auto& person = problem_->volunteers[volunteer];
        for (const auto& one : flexible_) offer(person, one, take);
        if (!person.tells_availability) {
            for (const auto& one : timed_) offer(person, one, take);
            return;
        }
        const auto before = [](const Entry& one, Minutes from) { return one.start < from; };
        for (const auto& free : problem_->intervals_of(person.available)) {
            auto one = std::lower_bound(timed_.begin(), timed_.end(), free.from, before);
            for (; one != timed_.end() && one->start <= free.to; ++one)
                if (one->end <= free.to) offer(person, *one, take);
        }
    }

private:
    struct Entry {  // all that a look needs, side by side
        Minutes start = 0;
        Minutes end = 0;
        Index shift = 0;
        Point at;
        Index first_role = 0;
        Index roles = 0;
        bool operator<(const Entry& other) const {
            return start != other.start ? start < other.start : shift < other.shift;
        }
    };

    Entry entry_of(Index s) const {
        const auto& shift = problem_->shifts[s];
        return {shift.start, shift.end, s, shift.at, shift.first_role, shift.roles};
    }

    template <class Take>
    static void offer(const Volunteer& person, const Entry& one, Take& take) {
        if (beyond_reach(person, one.at)) return;
        for (Index role = one.first_role; role < one.first_role + one.roles; ++role) take(role);
    }

    const Problem* problem_;
    std::vector<Entry> timed_;  // by start
    std::vector<Entry> flexible_;
};

}  // namespace yui::matching
