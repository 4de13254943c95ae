// What `yui match ...` was asked to do.
#pragma once

#include <cstdint>
#include <string>

namespace CLI {
class App;
}

namespace yui::match {

enum class Verb { plan, rank, explain, replay, generate, check, simulate };

struct Options {
    Verb verb = Verb::plan;
    std::string in;     // instance: .json, or .csv of volunteers with `roles`
    std::string roles;  // .csv of roles beside a .csv of volunteers
    std::string other;  // the plan of `check`, the events of `replay`
    std::string out;    // "": standard output
    std::string volunteer;
    std::string role;
    double time_limit = 0;  // seconds; 0: none
    double fairness = -1;   // -1: as in the instance
    int iterations = 100;
    unsigned threads = 1;
    std::uint64_t seed = 1;
    std::int64_t count = 10;  // of a ranking
    std::int64_t volunteers = 0;
    std::int64_t shifts = 0;
    std::int64_t people_a_shift = 0;  // --scarce, --ample; 0: neither
    std::int64_t seeds = 20;          // of `simulate`
    std::int64_t weeks = 52;
    bool waves = false;   // of `rank --role`
    double target = 0.9;  // of waves
    bool scaled_down = false;
    bool all_rules = false;
    bool json = false;
};

// Adds `match` with all its verbs; `chosen` is set once one of them was asked for.
void add_to(CLI::App& program, Options& options, bool& chosen);

}  // namespace yui::match
