// Events of a demonstration city as they are planned, and how they become rows.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "server/demo/town.hpp"

namespace yui::demo {

inline constexpr Day horizon = 55;  // a city shows dates up to so many days ahead

struct Planned {
    protocol::EventFields fields = {};
    std::int64_t group = 0;
    std::vector<Period> dates = {};
    std::optional<std::int64_t> capacity = {};
    std::int64_t taken = 0;  // heads on each date
};

struct Published {
    std::int64_t event = 0;
    std::vector<std::int64_t> occurrences = {};
};

// Puts it before the public, with people who come.
Published publish(Town& town, const Planned& plan);
void cancel(Town& town, std::int64_t event, const char* reason);

// How to sign up, over 300 dates: 45 % here, 30 % by telephone or at the desk, 15 % not at all, 10 %
// elsewhere.
class Ways {
public:
    // One way for an event with so many dates.
    protocol::SignUpWay take(Random& random, std::int64_t dates);
    // For an event whose way is its own.
    void count(protocol::SignUpWay way, std::int64_t dates) { left_[way] -= dates; }

private:
    std::map<protocol::SignUpWay, std::int64_t> left_ = {{protocol::SignUpWay::here, 135},
                                                         {protocol::SignUpWay::phone, 60},
                                                         {protocol::SignUpWay::desk, 30},
                                                         {protocol::SignUpWay::not_needed, 45},
                                                         {protocol::SignUpWay::site, 30}};
};

enum class Titles { japanese, in_every_language };

// A plain activity of an area.
protocol::EventFields fields_of(Town& town,
                                const protocol::DemoActivity& activity,
                                std::size_t area,
                                Titles titles);
// An event of the city's own, in the facility that its file names.
protocol::EventFields fields_of(const Town& town, const protocol::DemoEvent& hero);
void set_way(protocol::EventFields& fields, protocol::SignUpWay way);
// Whether it is held on such a day: weekday circles on weekdays, festivals at weekends, each in its season.
bool suits(const protocol::DemoActivity& activity, Day day);
bool suits(const protocol::DemoEvent& hero, Day day);

// First what everybody sees first, then the heroes, then the rest (events.cpp).
struct Tally {
    std::int64_t past = 60;
    std::int64_t coming = 240;
};
void stage_first_screen(Town& town, Ways& ways, Tally& left);
void place_heroes(Town& town, Ways& ways, Tally& left);

}  // namespace yui::demo
