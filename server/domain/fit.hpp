// Whether a role and a person fit, rule by rule. Only what was declared blocks; what nobody said is unknown.
//
// A skill at level "try" asks for nothing: whoever wants may come and is shown. From "done" on, a declared
// lower level blocks, and a skill that was never mentioned is unknown: such an offer waits for the organizer
// instead of being taken at once.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "protocol/result.hpp"
#include "server/domain/role.hpp"

namespace yui::domain {

// nullopt: the role does not ask. good, unknown or blocking otherwise.
std::optional<protocol::Fit> age_fit(const Role& role, const Person& person, std::int64_t now);
std::optional<protocol::Fit> skill_fit(const protocol::SkillWish& wish, const Person& person);
std::optional<protocol::Fit> skills_fit(const Role& role, const Person& person);  // the worst of them
std::optional<protocol::Fit> certificate_fit(const Role& role, const Person& person, std::int64_t now);
std::optional<protocol::Fit> language_fit(const Role& role, const Person& person);
// The person's own limit; good or blocking.
std::optional<protocol::Fit> limit_fit(const Person& person, const Held& held);
// bad: first-timers are welcome, but nobody is left to look after one more.
std::optional<protocol::Fit> first_timer_fit(const Role& role, const Person& person);

// "18+", "–64", "18–64".
std::string age_rule(const Role& role);

// When the role is over: its end, or the end of its last day. nullopt: it has none.
std::optional<std::int64_t> over_at(const Role& role);
// Its end has passed; what has no end is over with its need.
bool is_over(const Role& role, std::int64_t now);
// The moment by which weeks and months are counted: the start of the role, or now.
inline std::int64_t counted_at(const Role& role, std::int64_t now) { return role.starts_at.value_or(now); }

// The role takes nobody: event_cancelled, not_published, need_closed, already_over, role_filled.
std::optional<protocol::Problem> takes_nobody(const Role& role, std::int64_t now);
// What speaks against this person, in the order in which people ask: time_overlap, limit_reached, age_rule,
// certificate_needed, skill_needed.
std::optional<protocol::Problem> blocked(const Role& role,
                                         const Person& person,
                                         const Held& held,
                                         std::int64_t now);
// Nothing that the role asks for is left unknown, and a first-timer finds a seat.
bool surely_fits(const Role& role, const Person& person, std::int64_t now);

}  // namespace yui::domain
