// A city's volunteers and shifts as dense, indexed structs. Names stay outside: everybody and everything is
// an index, and the names are kept apart for whoever prints.
//
// Plain data: whoever has it may read it from any thread. What the fields mean exactly is in
// matching/README.md.
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <vector>

#include "matching/model/calendar.hpp"

namespace yui::matching {

using Index = std::uint32_t;
constexpr Index none = std::numeric_limits<Index>::max();
constexpr std::int32_t unlimited = std::numeric_limits<std::int32_t>::max();

// A piece of one of the problem's pools.
struct Slice {
    Index begin = 0;
    Index size = 0;
};

struct Point {
    std::int32_t x = 0;  // metres on the plane
    std::int32_t y = 0;
    bool known = false;
};

struct SkillLevel {
    Index skill = 0;
    std::int32_t level = 0;  // 0 wants to try, 1 has done, 2 on their own, 3 can teach
};

struct Certificate {
    Index kind = 0;
    Day until = 0;  // last valid day
};

struct Preference {
    enum class Kind { group, area };
    Kind kind = Kind::group;
    Index name = 0;
    std::int32_t value = 0;  // -2..2
};

struct Interval {
    Minutes from = 0;
    Minutes to = 0;
};

struct Limits {
    std::int32_t shifts_week = unlimited;
    std::int32_t minutes_week = unlimited;
    std::int32_t shifts_month = unlimited;
    std::int32_t minutes_month = unlimited;
};

struct Volunteer {
    Point at;
    std::int32_t reach = unlimited;  // metres
    std::int32_t age = -1;           // -1: not given
    std::int32_t birth_year = -1;    // -1: not given
    Slice languages;                 // into words, sorted
    Slice offers;                    // into words, sorted
    Slice blocked_groups;            // into words, sorted
    Slice skills;                    // sorted by skill
    Slice certificates;
    Slice preferences;
    Slice available;  // merged, ascending; only looked at if `tells_availability`
    Limits limits;
    std::int32_t past_load = 0;
    std::int32_t asked_week = 0;
    std::int32_t heads = 1;
    bool newcomer = false;
    bool tells_availability = false;
};

constexpr Day no_day = std::numeric_limits<Day>::min();

struct Shift {
    Point at;
    Index group = none;
    Index area = none;
    Index first_role = 0;
    Index roles = 0;
    Minutes start = 0;  // only if timed
    Minutes end = 0;
    Minutes length = 0;  // what it counts against limits of hours
    Day day = no_day;
    Day last_day = no_day;
    std::int32_t week = 0;   // shifts with equal numbers share a week; 0 without a day
    std::int32_t month = 0;  // likewise
    double importance = 1;
    bool timed = false;
};

struct Role {
    Index shift = 0;
    std::int32_t min = 0;
    std::int32_t max = 1;
    std::int32_t newcomer_seats = 0;
    std::int32_t experienced_seats = 0;
    std::int32_t min_age = -1;  // -1: any
    std::int32_t max_age = -1;  // -1: any
    std::int32_t contacts_week = 0;
    Index language = none;
    Slice skills;
    Slice certificates;  // into words
    Slice needs;         // into words
    bool mixed_ages = false;
};

// One allowed pair of an instance that lists them.
struct ListedEdge {
    Index volunteer = 0;
    Index role = 0;
    std::int64_t utility = 0;  // per head
    Minutes length = 0;
};

struct Pair {
    Index volunteer = 0;
    Index role = 0;
    // NOLINTNEXTLINE(modernize-use-nullptr): version 14 takes the 0 in it for a pointer.
    friend auto operator<=>(const Pair&, const Pair&) = default;
};

struct ShiftPair {
    Index one = 0;  // the smaller
    Index other = 0;
    // NOLINTNEXTLINE(modernize-use-nullptr): version 14 takes the 0 in it for a pointer.
    friend auto operator<=>(const ShiftPair&, const ShiftPair&) = default;
};

struct Options {
    double bonus_min = 3000;
    double bonus_extra = 900;
    double fairness = 1;
    double age_mix = 200;
    std::int64_t stability = 150;
    bool compact_crew = false;
    bool all_roles_required = false;
};

struct Names {
    std::vector<std::string> volunteers;
    std::vector<std::string> shifts;
    std::vector<std::string> roles;
    std::vector<std::string> groups;
    std::vector<std::string> areas;
    std::vector<std::string> skills;
    std::vector<std::string> words;  // languages, certificates, offers
};

struct Problem {
    Options options;
    Names names;
    std::vector<Volunteer> volunteers;
    std::vector<Shift> shifts;
    std::vector<Role> roles;  // those of one shift beside each other
    // Pools that slices point into.
    std::vector<Index> words;
    std::vector<SkillLevel> skills;
    std::vector<Certificate> certificates;
    std::vector<Preference> preferences;
    std::vector<Interval> intervals;

    bool lists_edges = false;       // exactly `edges` are allowed
    std::vector<ListedEdge> edges;  // sorted by volunteer, then role
    // Sorted, without doubles.
    std::vector<ShiftPair> conflicts;
    std::vector<Pair> pinned;
    std::vector<Pair> announced;
    std::vector<Pair> forbidden;
    std::int32_t contact_budget_week = unlimited;
    bool has_now = false;
    Minutes now = 0;

    std::span<const Index> words_of(Slice s) const { return {words.data() + s.begin, s.size}; }
    std::span<const SkillLevel> skills_of(Slice s) const { return {skills.data() + s.begin, s.size}; }
    std::span<const Certificate> certificates_of(Slice s) const {
        return {certificates.data() + s.begin, s.size};
    }
    std::span<const Preference> preferences_of(Slice s) const {
        return {preferences.data() + s.begin, s.size};
    }
    std::span<const Interval> intervals_of(Slice s) const { return {intervals.data() + s.begin, s.size}; }
    const Shift& shift_of(Index role) const { return shifts[roles[role].shift]; }
};

}  // namespace yui::matching
