#include "matching/model/eligibility.hpp"

#include <algorithm>
#include <bit>

#include "matching/model/age.hpp"
#include "matching/model/place.hpp"

namespace yui::matching {
namespace {

constexpr std::array<std::string_view, reasons> names{"forbidden",
                                                      "blocked_group",
                                                      "skill",
                                                      "language",
                                                      "certificate",
                                                      "age",
                                                      "evening",
                                                      "offer",
                                                      "time",
                                                      "distance",
                                                      "too_many_heads"};

constexpr Minutes evening = 20 * 60;
constexpr Minutes morning = 5 * 60;

bool contains(std::span<const Index> sorted, Index word) {
    return std::binary_search(sorted.begin(), sorted.end(), word);
}

std::int32_t level(const Problem& problem, const Volunteer& person, Index skill) {
    for (const auto& own : problem.skills_of(person.skills)) {
        if (own.skill == skill) return own.level;
    }
    return -1;
}

bool lacks_skill(const Problem& problem, const Volunteer& person, const Role& role) {
    for (const auto& wanted : problem.skills_of(role.skills)) {
        if (level(problem, person, wanted.skill) < wanted.level) return true;
    }
    return false;
}

bool lacks_certificate(const Problem& problem, const Volunteer& person, const Role& role) {
    const auto& shift = problem.shifts[role.shift];
    Day needed = shift.last_day;
    if (needed == no_day && problem.has_now) needed = problem.now / day_length;
    const auto own = problem.certificates_of(person.certificates);
    for (const Index kind : problem.words_of(role.certificates)) {
        const auto holds = [&](const Certificate& c) { return c.kind == kind && c.until >= needed; };
        if (std::none_of(own.begin(), own.end(), holds)) return true;
    }
    return false;
}

bool age_unfit(const Problem& problem, const Volunteer& person, const Role& role) {
    if (role.min_age < 0 && role.max_age < 0) return false;
    const auto age = age_on(problem, person, problem.shifts[role.shift]);
    if (age.most < 0) return true;
    return (role.min_age >= 0 && age.least < role.min_age) || (role.max_age >= 0 && age.most > role.max_age);
}

bool too_late_for_minor(const Problem& problem, const Volunteer& person, const Shift& shift) {
    if (!shift.timed) return false;
    const auto age = age_on(problem, person, shift);
    if (age.most < 0 || age.least >= adult) return false;
    const Minutes midnight = shift.start / day_length * day_length;
    return shift.end > midnight + evening || shift.start < midnight + morning;
}

bool lacks_offer(const Problem& problem, const Volunteer& person, const Role& role) {
    const auto own = problem.words_of(person.offers);
    const auto needs = problem.words_of(role.needs);
    return std::any_of(needs.begin(), needs.end(), [&](Index need) { return !contains(own, need); });
}

bool unavailable(const Problem& problem, const Volunteer& person, const Shift& shift) {
    if (!shift.timed || !person.tells_availability) return false;
    for (const auto& free : problem.intervals_of(person.available)) {
        if (free.from <= shift.start && shift.end <= free.to) return false;
    }
    return true;
}

bool too_many_heads(const Problem& problem, Index volunteer, const Role& role, Index role_index) {
    const auto heads = problem.volunteers[volunteer].heads;
    const auto open = open_seats(role);
    return heads > open && heads > open + reserved_seats(role, seat_of(problem, volunteer, role_index));
}

}  // namespace

std::string_view name(Reason reason) { return names[static_cast<std::size_t>(reason)]; }

Reason Refusal::first() const { return static_cast<Reason>(std::countr_zero(bits_)); }

bool fails(const Problem& problem, Index volunteer, Index role_index, Reason reason) {
    const auto& person = problem.volunteers[volunteer];
    const auto& role = problem.roles[role_index];
    const auto& shift = problem.shifts[role.shift];
    switch (reason) {
        case Reason::forbidden:
            return !problem.forbidden.empty() &&
                   std::binary_search(
                       problem.forbidden.begin(), problem.forbidden.end(), Pair{volunteer, role_index});
        case Reason::blocked_group:
            return shift.group != none && contains(problem.words_of(person.blocked_groups), shift.group);
        case Reason::skill:
            return lacks_skill(problem, person, role);
        case Reason::language:
            return role.language != none && !contains(problem.words_of(person.languages), role.language);
        case Reason::certificate:
            return role.certificates.size > 0 && lacks_certificate(problem, person, role);
        case Reason::age:
            return age_unfit(problem, person, role);
        case Reason::evening:
            return too_late_for_minor(problem, person, shift);
        case Reason::offer:
            return lacks_offer(problem, person, role);
        case Reason::time:
            return unavailable(problem, person, shift);
        case Reason::distance:
            return beyond_reach(person, shift.at);
        case Reason::too_many_heads:
            return too_many_heads(problem, volunteer, role, role_index);
    }
    return false;
}

Refusal refusal(const Problem& problem, Index volunteer, Index role) {
    Refusal found;
    for (std::size_t i = 0; i < reasons; ++i) {
        const auto reason = static_cast<Reason>(i);
        if (fails(problem, volunteer, role, reason)) found.add(reason);
    }
    return found;
}

bool suits(const Problem& problem, Index volunteer, Index role) {
    constexpr std::array cheapest_first{Reason::skill,
                                        Reason::language,
                                        Reason::age,
                                        Reason::evening,
                                        Reason::blocked_group,
                                        Reason::certificate,
                                        Reason::offer,
                                        Reason::forbidden,
                                        Reason::too_many_heads};
    return std::none_of(cheapest_first.begin(), cheapest_first.end(), [&](Reason reason) {
        return fails(problem, volunteer, role, reason);
    });
}

bool eligible(const Problem& problem, Index volunteer, Index role) {
    return !fails(problem, volunteer, role, Reason::distance) &&
           !fails(problem, volunteer, role, Reason::time) && suits(problem, volunteer, role);
}

Seat seat_of(const Problem& problem, Index volunteer, Index role_index) {
    const auto& person = problem.volunteers[volunteer];
    if (person.newcomer) return Seat::newcomer;
    const auto wanted = problem.skills_of(problem.roles[role_index].skills);
    constexpr std::int32_t on_their_own = 2;
    const auto practised = [&](const SkillLevel& s) {
        return level(problem, person, s.skill) >= on_their_own;
    };
    if (wanted.empty() || std::any_of(wanted.begin(), wanted.end(), practised)) return Seat::experienced;
    return Seat::open;
}

std::int32_t open_seats(const Role& role) { return role.max - role.newcomer_seats - role.experienced_seats; }

std::int32_t reserved_seats(const Role& role, Seat seat) {
    if (seat == Seat::newcomer) return role.newcomer_seats;
    return seat == Seat::experienced ? role.experienced_seats : 0;
}

}  // namespace yui::matching
