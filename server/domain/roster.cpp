#include "server/domain/roster.hpp"

#include <algorithm>

#include "server/domain/assignment_states.hpp"
#include "server/domain/fit.hpp"
#include "server/domain/time.hpp"

namespace yui::domain {
namespace {

using protocol::AssignmentState;

constexpr std::int64_t a_week = 7 * day;

// Erases the entries of `ids`, telling `gone` of each before.
template <class Entries, class Gone>
void erase(Entries& entries, Range ids, Gone gone) {
    const auto from = entries.lower_bound(ids.first);
    const auto to = entries.upper_bound(ids.last);
    for (auto one = from; one != to; ++one) gone(one->second);
    entries.erase(from, to);
}

// The same sentence as YUI_HELPED_BEFORE in server/store/helped.hpp.
bool lies_behind(const Role& role, std::int64_t now) {
    return role.ends_at ? *role.ends_at < now : role.need_state == protocol::NeedState::closed;
}

bool said_no(AssignmentState state) {
    return state == AssignmentState::declined || state == AssignmentState::withdrawn;
}

bool overlaps(const Role& role, std::int64_t starts_at, std::int64_t ends_at) {
    return starts_at < *role.ends_at && ends_at > *role.starts_at;
}

protocol::MyAssignment assignment(const Step& step, std::int64_t role) {
    return {step.id, role, step.state, step.answer_by, {}};
}

bool same_facts(const Neighbour& one, const Neighbour& other) {
    const auto told = [](Neighbour neighbour) {
        neighbour.person.helped = 0;
        neighbour.person.known_groups.clear();
        return neighbour;
    };
    return told(one) == told(other);
}

}  // namespace

void Roster::replace(Range ids, std::vector<Neighbour> now) {
    erase(people_, ids, [](const auto&) {});
    for (auto& one : now) people_[one.person.resident] = std::move(one);
}

void Roster::replace(Range ids, std::vector<WantedRole> now) {
    erase(roles_, ids, [&](const auto& role) { unlink(role); });
    for (auto& one : now) {
        one.role.districts = areas_.districts_of(one.role.area);
        link(roles_[one.role.id] = std::move(one));
    }
}

void Roster::replace(Range ids, std::vector<BusyDate> now) {
    erase(dates_, ids, [&](const auto& date) { unlink(date); });
    for (auto& one : now) link(dates_[one.id] = std::move(one));
}

void Roster::link(const WantedRole& role) {
    if (role.role.need_state == protocol::NeedState::open) open_.insert(role.role.id);
    for (const auto& step : role.steps) lives_[step.resident].deeds.push_back({&role.role, &step});
}

void Roster::unlink(const WantedRole& role) {
    open_.erase(role.role.id);
    for (const auto& step : role.steps)
        std::erase_if(lives_[step.resident].deeds, [&](const Deed& deed) { return deed.role == &role.role; });
}

void Roster::link(const BusyDate& date) {
    for (const auto resident : date.residents) lives_[resident].dates.push_back(&date);
}

void Roster::unlink(const BusyDate& date) {
    for (const auto resident : date.residents) std::erase(lives_[resident].dates, &date);
}

const WantedRole* Roster::role(std::int64_t id) const {
    const auto found = roles_.find(id);
    return found == roles_.end() ? nullptr : &found->second;
}

const Neighbour* Roster::neighbour(std::int64_t resident) const {
    const auto found = people_.find(resident);
    return found == people_.end() ? nullptr : &found->second;
}

const Roster::Life& Roster::life(std::int64_t resident) const {
    static const Life nothing;
    const auto found = lives_.find(resident);
    return found == lives_.end() ? nothing : found->second;
}

const Person& Roster::person(std::int64_t resident, std::int64_t now) {
    auto& person = people_.at(resident).person;
    person.helped = 0;
    person.known_groups.clear();
    for (const auto& [role, step] : life(resident).deeds) {
        if (step->state != AssignmentState::confirmed || !lies_behind(*role, now)) continue;
        ++person.helped;
        person.known_groups.push_back(role->group);
    }
    return person;
}

Involvement Roster::standing(std::int64_t resident, const Role& role, std::int64_t now) const {
    const auto at = counted_at(role, now);
    const auto week = week_of(at);
    const auto month = month_of(at);
    const auto present = month_of(now);
    const bool timed = role.starts_at && role.ends_at;
    Involvement standing;
    auto& [held, burden, on_role] = standing;
    for (const auto& [other, step] : life(resident).deeds) {
        if (step->asked_at) burden.asked_at = std::max(burden.asked_at.value_or(0), *step->asked_at);
        if (other->id == role.id) {
            burden.said_no = burden.said_no || said_no(step->state);
            if (!on_role || !active(on_role->state)) on_role = assignment(*step, role.id);
        }
        if (step->state != AssignmentState::confirmed) continue;
        const auto when = other->starts_at.value_or(step->at);
        held.in_week += week.has(when) ? 1 : 0;
        held.in_month += month.has(when) ? 1 : 0;
        burden.helped_this_month += present.has(when) ? 1 : 0;
        const bool fills_time = other->need_state != protocol::NeedState::cancelled && other->starts_at;
        if (timed && fills_time && overlaps(role, *other->starts_at, *other->ends_at)) held.overlap = "";
    }
    for (const auto* date : life(resident).dates)
        if (timed && overlaps(role, date->starts_at, date->ends_at)) held.overlap = "";
    return standing;
}

std::int64_t Roster::contacts_this_week(const WantedRole& role, std::int64_t now) {
    return std::count_if(role.steps.begin(), role.steps.end(), [&](const Step& step) {
        return step.asked_at.value_or(step.at) > now - a_week;
    });
}

bool operator==(const Roster& one, const Roster& other) {
    return std::equal(one.people_.begin(),
                      one.people_.end(),
                      other.people_.begin(),
                      other.people_.end(),
                      [](const auto& a, const auto& b) { return same_facts(a.second, b.second); }) &&
           one.roles_ == other.roles_ && one.dates_ == other.dates_ && one.open_ == other.open_;
}

}  // namespace yui::domain
