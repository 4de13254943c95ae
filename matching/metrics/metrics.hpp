// What a plan is like, for people and for needs: section D of the research note.
//
// Shares and Gini numbers are over a fixed population, everybody eligible for at least one role, so that they
// do not depend on how the plan was made. Pure; any thread.
#pragma once

#include <string>
#include <vector>

#include "matching/model/eligibility.hpp"
#include "matching/plan/plan.hpp"

namespace yui::matching {

struct EmptyNeed {
    Index role = 0;
    std::string emptied_by;  // the filter that left nobody; "": nobody lives here, or no edge is listed
};

// Demand for a skill at a level in a part of the week, against people who may do at least one such role.
struct Scarcity {
    std::string skill;
    std::int32_t level = 0;
    std::string block;  // "weekend afternoon", "any time"
    std::int64_t seats = 0;
    std::int64_t people = 0;
    double price = 0;  // mean of what one more head is worth there
};

struct District {
    std::string area;
    double fill = 0;
};

struct Metrics {
    std::int64_t heads = 0;
    double fill = 0;          // heads of all seats
    double minimum_fill = 0;  // heads up to the minimum, of all minimums
    std::int64_t roles = 0;
    std::int64_t roles_at_minimum = 0;
    std::int64_t roles_for_mixed_ages = 0;  // that ask for a mix
    std::int64_t roles_mixed = 0;           // of these, with people of two generations or more
    double utility_mean = 0;                // per assigned person
    std::int64_t utility_p10 = 0;
    double first_choice = 0;  // share of assigned people who hold the role that suits them best
    std::int64_t eligible_people = 0;
    std::int64_t people = 0;
    std::int64_t max_load = 0;
    double gini_new = 0;
    double gini_total = 0;  // past and new load
    double busiest_tenth = 0;
    double envy = 0;  // share of people who would rather swap into the place of somebody who helped as much
    std::vector<EmptyNeed> empty_needs;
    std::vector<Scarcity> scarcity;  // the ten scarcest, scarcest first
    std::int64_t needs_with_contact = 0;
    double contacts_mean = 0;  // per eligible person, with those of before
    std::int64_t contacts_p99 = 0;
    double contacts_per_head = 0;
    std::vector<District> districts;  // by name
    double district_spread = 0;       // greatest less least fill
    std::int64_t moved = 0;
};

Metrics metrics(const Problem& problem, const Plan& plan);

}  // namespace yui::matching
