// A synthetic city lives a year, under three ways to find people for the same work. What people would answer
// is the same throw of the same dice in all three, so that only the way differs.
//
// The city, in one paragraph: everybody has a willingness of their own. Asked for a role, they agree with a
// probability that grows with how well it suits them and falls with every contact of this week and the last
// four, and with every shift they did lately. Looking at the board by themselves they are as willing, without
// the fatigue of contacts. One in a hundred confirmed people cancels each day. People leave for good, sooner
// the more they are contacted and the more they do; a newcomer takes their place.
//
// Pure; any thread.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace yui::matching::simulate {

enum class Policy {
    board,   // needs hang on a board; who comes by takes what they like best of what is left
    greedy,  // for each need the best free people are called, every day, until it is full
    engine,  // every day the city is planned around who has confirmed; who is in the plan is asked
};
constexpr std::size_t policies = 3;
std::string_view name(Policy policy);

enum class Measure {
    fill,               // confirmed heads of all seats when the work begins
    minimum_fill,       // confirmed heads up to the least number, of all least numbers
    days_to_fill,       // until a need has its least number; a week where it never has
    gini,               // of shifts of the year, over everybody
    max_load,           // most shifts of the year by one person
    contacts_per_head,  // people asked for each head confirmed
    newcomers,          // share of heads who are newcomers: fewer than three shifts so far
    left,               // share of people who gave up, over the year
};
constexpr std::size_t measures = 8;
std::string_view name(Measure measure);

struct Settings {
    std::int64_t volunteers = 1500;
    std::int64_t shifts = 25;  // a week
    std::int64_t weeks = 52;
    std::int64_t seeds = 20;  // at least 2
};

using Year = std::array<double, measures>;
Year live(Policy policy, const Settings& settings, std::uint64_t seed);

// Mean over seeds with the 95 % confidence interval of Student's t.
struct Estimate {
    double mean = 0;
    double half_width = 0;
};
Estimate estimate(const std::vector<double>& values);  // REQUIRES: two or more

struct Comparison {
    std::array<std::array<Estimate, measures>, policies> of;
    // Engine less each other policy, seed by seed: the dice are common, so this is narrower than both.
    std::array<std::array<Estimate, measures>, policies> engine_less;
};
// `lived` is told after each year how many of all are over.
Comparison compare(const Settings& settings, const std::function<void(std::size_t, std::size_t)>& lived);

}  // namespace yui::matching::simulate
