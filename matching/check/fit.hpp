// May this person do this role at all, other work aside? And how well would they suit?
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "matching/check/facts.hpp"

namespace yui::matching::check {

struct Complaint {
    std::string rule;
    std::string detail;
};

// Every rule that fails, in the order of matching/README.md.
std::vector<Complaint> complaints(const Facts& facts, const Person& person, const Role& role);

// 0 to 1000; in explicit-edge mode what the edge says. For a group: of one head.
std::int64_t utility(const Facts& facts, const Person& person, const Role& role);

// The kinds of seats that a role keeps.
enum class Kind { newcomer, experienced, other };
Kind kind_of(const Person& person, const Role& role);

// On the day of the role's shift: below 30, below 60, older. None where the age is unknown.
enum class Generation { young, middle, old };
std::optional<Generation> generation_of(const Facts& facts, const Person& person, const Role& role);

}  // namespace yui::matching::check
