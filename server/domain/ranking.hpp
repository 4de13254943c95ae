// Who suits which role, and why: rules that remove, terms that rank, reasons that are true.
//
// A reason is a named term with facts; the page makes the sentence in the reader's language
// (web/src/reason.ts). Words: skill {skill, level} · skill_gap {skill} · interest {interest} · time {weekday,
// block, until_block} (bad also {ends, until} as HH:MM, where only the end is too late) · distance {minutes}
// on foot to the person, {} to staff (within 15 minutes; never an address) · area {area} · language
// {language} · known_group {group} · shortage {count} · load {month, days} · age {rule} · certificate
// {certificate} · limit {} · reach {}. Codes where there is a code; names of areas and groups as they are.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "matching/rank.hpp"
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

// The first rule that keeps a role from being suggested: to a person, or a person to staff. `limit` stands
// for everything that is the person's own business (limit, refusal, age). nullopt: nothing declared speaks
// against it.
std::optional<protocol::ReasonTerm> removed_by(const Look& look);
// The rules in their order, for the funnel.
std::vector<protocol::ReasonTerm> rules_in_order();

matching::Terms terms_of(const Look& look);                        // for the person
matching::Terms terms_of(const Look& look, const Burden& burden);  // for staff

// Everything that speaks for it, then what has to be judged, then what speaks against it.
std::vector<protocol::Reason> reasons_for_person(const Look& look);
std::vector<protocol::Reason> reasons_for_staff(const Look& look, const Burden& burden);

// Something that this person told speaks for it: without any such reason a list is only "near you".
bool personal(const std::vector<protocol::Reason>& reasons);

}  // namespace yui::domain
