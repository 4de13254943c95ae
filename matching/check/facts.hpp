// What the checker knows of an instance, read from JSON in its own way: ids stay text, nothing is indexed.
#pragma once

#include <cstdint>
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace yui::matching::check {

using Id = std::string;
using Pair = std::pair<Id, Id>;

struct Place {
    double latitude = 0;
    double longitude = 0;
};

struct Person {
    Id id;
    std::optional<Place> at;
    std::optional<double> max_km;
    std::optional<std::int64_t> age;
    std::optional<std::int64_t> birth_year;
    std::set<std::string> languages;
    std::map<std::string, std::int64_t> skills;                                   // level
    std::map<std::string, std::int64_t> certificates;                             // last day
    std::optional<std::vector<std::pair<std::int64_t, std::int64_t>>> available;  // minutes; merged, in order
    std::optional<std::int64_t> max_shifts_week;
    std::optional<std::int64_t> max_shifts_month;
    std::optional<double> max_hours_week;
    std::optional<double> max_hours_month;
    std::int64_t past_load = 0;
    std::int64_t heads = 1;
    std::int64_t asked_week = 0;
    bool newcomer = false;
    std::set<std::string> blocked_groups;
    std::set<std::string> offers;
    std::map<std::string, std::int64_t> prefer;  // "group:g1", "area:a1"
};

struct Shift {
    Id id;
    std::string group;
    std::string area;
    std::optional<Place> at;
    std::optional<std::int64_t> start;  // minutes; with end
    std::optional<std::int64_t> end;
    std::optional<std::int64_t> deadline;  // minutes
    std::optional<double> hours;
    std::optional<std::pair<std::int64_t, std::int64_t>> term;  // first and last day
    double importance = 1;
};

struct Role {
    Id id;
    Id shift;
    std::int64_t min = 0;
    std::int64_t max = 1;
    std::map<std::string, std::int64_t> skills;
    std::string language;
    std::optional<std::int64_t> min_age;
    std::optional<std::int64_t> max_age;
    std::set<std::string> certificates;
    std::set<std::string> needs;
    std::int64_t newcomer_seats = 0;
    std::int64_t experienced_min = 0;
    bool mixed_ages = false;
};

struct Edge {
    std::int64_t utility = 0;
    std::optional<double> hours;
};

struct Weights {
    double bonus_min = 3000;
    double bonus_extra = 900;
    double fairness = 1;
    double age_mix = 200;
    std::int64_t stability = 150;
    bool compact_crew = false;
    bool all_roles_required = false;
};

struct Facts {
    std::map<Id, Person> people;
    std::map<Id, Shift> shifts;
    std::map<Id, Role> roles;
    std::optional<std::map<Pair, Edge>> edges;  // volunteer, role; set: explicit-edge mode
    std::set<Pair> conflicts;                   // shifts, both ways round
    std::set<Pair> pinned;                      // volunteer, role
    std::set<Pair> announced;
    std::set<Pair> forbidden;
    std::optional<std::int64_t> now;  // minutes
    double middle_latitude = 0;       // of the places of shifts
    Weights weights;
};

// Throws nlohmann::json::exception or std::invalid_argument with a sentence.
Facts facts_of(const nlohmann::json& instance);

}  // namespace yui::matching::check
