#include "server/domain/fit.hpp"

#include <algorithm>

#include "server/domain/has.hpp"
#include "server/domain/time.hpp"

namespace yui::domain {
namespace {

using protocol::Fit;
using protocol::Level;
using protocol::Problem;
using protocol::ProblemCode;

// Only the year is known: somebody may be a year younger than the difference says.
bool certainly_outside(const Role& role, std::int64_t birth_year, int year) {
    const std::int64_t oldest = year - birth_year;
    return (role.min_age && oldest < *role.min_age) || (role.max_age && oldest - 1 > *role.max_age);
}

bool certainly_inside(const Role& role, std::int64_t birth_year, int year) {
    const std::int64_t oldest = year - birth_year;
    return (!role.min_age || oldest - 1 >= *role.min_age) && (!role.max_age || oldest <= *role.max_age);
}

const protocol::SkillWish* missing_skill(const Role& role, const Person& person) {
    for (const auto& wish : role.skills)
        if (skill_fit(wish, person) == Fit::blocking) return &wish;
    return nullptr;
}

Problem limit_problem(const Person& person, const Held& held) {
    const bool week = person.limit_week && held.in_week >= *person.limit_week;
    return {ProblemCode::limit_reached,
            {},
            {{"limit", std::to_string(week ? *person.limit_week : *person.limit_month)}}};
}

}  // namespace

std::optional<Fit> age_fit(const Role& role, const Person& person, std::int64_t now) {
    if (!role.min_age && !role.max_age) return std::nullopt;
    if (!person.birth_year) return Fit::unknown;
    const int year = local(counted_at(role, now)).year;
    if (certainly_outside(role, *person.birth_year, year)) return Fit::blocking;
    return certainly_inside(role, *person.birth_year, year) ? Fit::good : Fit::unknown;
}

std::optional<Fit> skill_fit(const protocol::SkillWish& wish, const Person& person) {
    const auto held = std::find_if(
        person.skills.begin(), person.skills.end(), [&](const auto& one) { return one.skill == wish.skill; });
    if (wish.level == Level::try_)
        return held == person.skills.end() ? std::nullopt : std::optional(Fit::good);
    if (held == person.skills.end()) return Fit::unknown;
    return held->level < wish.level ? Fit::blocking : Fit::good;
}

std::optional<Fit> skills_fit(const Role& role, const Person& person) {
    std::optional<Fit> worst;
    for (const auto& wish : role.skills)
        if (const auto fit = skill_fit(wish, person)) worst = worst ? std::max(*worst, *fit) : *fit;
    return worst;
}

std::optional<Fit> certificate_fit(const Role& role, const Person& person, std::int64_t now) {
    if (!role.certificate) return std::nullopt;
    const auto needed_until = role.ends_at.value_or(now);
    const bool held =
        std::any_of(person.certificates.begin(), person.certificates.end(), [&](const auto& one) {
            return one.certificate == *role.certificate &&
                   (!one.valid_until || *one.valid_until >= needed_until);
        });
    return held ? Fit::good : Fit::blocking;
}

std::optional<Fit> language_fit(const Role& role, const Person& person) {
    if (!role.language) return std::nullopt;
    if (person.languages.empty()) return Fit::unknown;
    return has(person.languages, *role.language) ? Fit::good : Fit::blocking;
}

std::optional<Fit> limit_fit(const Person& person, const Held& held) {
    if (!person.limit_week && !person.limit_month) return std::nullopt;
    const bool over = (person.limit_week && held.in_week >= *person.limit_week) ||
                      (person.limit_month && held.in_month >= *person.limit_month);
    return over ? Fit::blocking : Fit::good;
}

std::optional<Fit> first_timer_fit(const Role& role, const Person& person) {
    if (role.first_timer_seats == 0 || !person.first_timer()) return std::nullopt;
    const auto first_timers = role.confirmed - role.experienced;
    return first_timers < role.first_timer_seats ? Fit::good : Fit::bad;
}

std::string age_rule(const Role& role) {
    if (!role.max_age) return std::to_string(role.min_age.value_or(0)) + '+';
    return (role.min_age ? std::to_string(*role.min_age) : "") + "–" + std::to_string(*role.max_age);
}

std::optional<std::int64_t> over_at(const Role& role) {
    if (role.ends_at) return role.ends_at;
    if (!role.due) return std::nullopt;
    return last_moment_of(*role.due) + 1;
}

bool is_over(const Role& role, std::int64_t now) {
    const auto end = over_at(role);
    return end ? now >= *end : role.need_state != protocol::NeedState::open;
}

std::optional<Problem> takes_nobody(const Role& role, std::int64_t now) {
    if (role.event_cancelled) return Problem{ProblemCode::event_cancelled};
    if (!role.published) return Problem{ProblemCode::not_published};
    if (role.need_state != protocol::NeedState::open) return Problem{ProblemCode::need_closed};
    if (const auto end = over_at(role); end && now >= *end) return Problem{ProblemCode::already_over};
    if (role.full()) return Problem{ProblemCode::role_filled};
    return std::nullopt;
}

std::optional<Problem> blocked(const Role& role, const Person& person, const Held& held, std::int64_t now) {
    if (held.overlap) return Problem{ProblemCode::time_overlap, {}, {{"name", *held.overlap}}};
    if (limit_fit(person, held) == Fit::blocking) return limit_problem(person, held);
    if (age_fit(role, person, now) == Fit::blocking)
        return Problem{ProblemCode::age_rule, {}, {{"rule", age_rule(role)}}};
    if (certificate_fit(role, person, now) == Fit::blocking)
        return Problem{ProblemCode::certificate_needed, {}, {{"name", *role.certificate}}};
    if (const auto* wish = missing_skill(role, person))
        return Problem{ProblemCode::skill_needed, {}, {{"name", wish->skill}}};
    if (language_fit(role, person) == Fit::blocking)
        return Problem{ProblemCode::skill_needed, {}, {{"name", *role.language}}};
    return std::nullopt;
}

bool surely_fits(const Role& role, const Person& person, std::int64_t now) {
    const auto fine = [](std::optional<Fit> fit) { return !fit || fit == Fit::good; };
    return fine(age_fit(role, person, now)) && fine(skills_fit(role, person)) &&
           fine(certificate_fit(role, person, now)) && fine(language_fit(role, person)) &&
           fine(first_timer_fit(role, person));
}

}  // namespace yui::domain
