// Who suits which role, and why: rules that remove, terms that rank, reasons that are true.
//
// A reason is a named term with facts; the page makes the sentence in the reader's language
// (web/src/reason.ts). Words: skill {skill, level} · skill_gap {skill} · interest {interest} · time {weekday,
// block, until_block} (bad also {ends, until} as HH:MM, where only the end is too late) · distance {minutes}
// on foot to the person, {} to staff (within 15 minutes; never an address) · area {area} · language
// {language} · known_group {group} · shortage {count} · load {month, days} · age {rule} · certificate
// {certificate} · limit {} · reach {}. Codes where there is a code; names of areas and groups as they are.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "server/domain/role.hpp"

namespace yui::domain {

// What was asked of a person lately; for staff only.
struct Burden {
    std::optional<std::int64_t> asked_at = {};  // last request, for any role
    std::int64_t helped_this_month = 0;
    bool said_no = false;  // to this role
};

struct Look {
    const Role& role;
    const Person& person;
    const Held& held;
    std::int64_t now = 0;
};

// Every rule that keeps a role from being suggested, in the order in which people ask: to a person, or a
// person to staff. `limit` stands for everything that is the person's own business (limit, refusal, age).
// None: nothing declared speaks against it. These are the only hard rules of lists; the engine is told who is
// left.
std::vector<protocol::ReasonTerm> refused_by(const Look& look);
std::vector<protocol::ReasonTerm> refused_by(const Look& look, const Burden& burden);
// Only the way is too long: how many whole kilometres farther this person would have to go, up to five.
constexpr int farthest_km = 5;
std::optional<int> km_missing(const Look& look, std::span<const protocol::ReasonTerm> refused);
// The rules in their order, for the funnel.
std::vector<protocol::ReasonTerm> rules_in_order();

// What speaks for a pair, each from -full (against) over 0 (nothing known) to full (as well as can be). What
// is unknown counts 0, never less: an empty profile stands behind good reasons and before bad ones. What the
// role lacks, what was asked of it and how much somebody helps already is added by the engine
// (matching/rank).
enum class Term {
    skill,        // asked for and declared
    time,         // declared weekly times against the shift
    distance,     // minutes by declared means
    interest,     // category chosen
    area,         // own district
    first_timer,  // a seat for somebody's first time
    known_group,  // helped there before
    soon,         // nearness of the date
    rest,         // asked lately: against
};
constexpr std::size_t term_count = 9;
using Terms = std::array<int, term_count>;
constexpr int full = 1000;

// Out of 1000 for what a person brings (skill to known_group), then what date and rest add. Skill and time
// decide most; rest spreads the asking without hiding anybody.
constexpr std::array<int, term_count> weights{280, 240, 200, 120, 70, 50, 40, 60, 150};

inline int& at(Terms& values, Term term) { return values[static_cast<std::size_t>(term)]; }
inline int at(const Terms& values, Term term) { return values[static_cast<std::size_t>(term)]; }

Terms terms_of(const Look& look);                        // for the person
Terms terms_of(const Look& look, const Burden& burden);  // for staff
std::int64_t worth(const Terms& values);                 // the weighted sum in points: about -1000 to 1060

// A role that one person could take.
struct Chance {
    const Role* role = nullptr;
    std::int64_t worth = 0;
    std::int64_t contacts_this_week = 0;  // of its whole need
};
// Indices of the best, best first: each need once, under its best role. Needs that were offered or asked much
// this week step back, and every fifth place is kept for one that was not. REQUIRES: the roles of a need lie
// beside each other.
std::vector<std::size_t> best_needs(std::span<const Chance> chances, std::size_t count);

// A person who could take one role.
struct Helper {
    std::int64_t worth = 0;
    std::int64_t helped_this_month = 0;
};
// Indices of the best, best first; among equals the order in which they were given. A full role is ranked
// too: whoever asks may want somebody in reserve.
std::vector<std::size_t> best_people(const Role& role, std::span<const Helper> helpers, std::size_t count);

// Everything that speaks for it, then what has to be judged, then what speaks against it.
std::vector<protocol::Reason> reasons_for_person(const Look& look);
std::vector<protocol::Reason> reasons_for_staff(const Look& look, const Burden& burden);

// Something that this person told speaks for it: without any such reason a list is only "near you".
bool personal(const std::vector<protocol::Reason>& reasons);

}  // namespace yui::domain
