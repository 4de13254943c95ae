// Plans a whole city: who does what, and a proof of how good that is.
//
// Pure: no clock (the caller says when time is up), no randomness but the seed. The same problem, iterations
// and seed give the same plan with any number of threads. The problem outlives the call; any thread may call
// it.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "matching/model/score.hpp"

namespace yui::matching {

enum class Stage { candidates, auction, iterations, city_bound, done };

struct Progress {
    Stage stage = Stage::candidates;
    int iteration = 0;
    int iterations = 0;
    std::int64_t objective = 0;  // of the best plan so far
    std::int64_t bound = 0;      // of the candidates; 0 if none is known yet
};

enum class Stopped { finished, time, cancelled };

struct PlanOptions {
    int iterations = 100;  // evaluations of the bound; 0: the first plan only
    unsigned threads = 1;
    std::uint64_t seed = 1;
    std::size_t candidates_per_role = 0;  // 0: as suits the city
    std::function<bool()> out_of_time = [] { return false; };
    std::function<bool()> cancelled = [] { return false; };
    std::function<void(const Progress&)> progress = [](const Progress&) {};
};

// How many candidates a role has where the options do not say.
std::size_t usual_candidates_per_role(const Problem& problem);

struct Unmet {
    Index role = 0;
    std::int32_t missing = 0;  // heads below min
    friend bool operator==(const Unmet&, const Unmet&) = default;
};

struct Plan {
    std::vector<Assignment> assignments;  // by volunteer, then role
    Worth worth;
    std::int64_t bound = 0;             // no plan of the problem is worth more
    std::int64_t bound_candidates = 0;  // no plan of the candidates is worth more
    std::int64_t utility_bound = 0;     // no plan has more utility
    std::int64_t first_come = 0;      // what comes of everybody taking what they like best, one after another
    bool optimal = false;             // found exactly
    std::vector<Unmet> unmet;         // roles below their minimum
    std::vector<double> rewards;      // by role: what one more head is worth at the final prices
    std::int64_t candidates = 0;      // pairs that were looked at
    std::int64_t eligible_pairs = 0;  // pairs that are allowed
    int iterations = 0;
    Stopped stopped = Stopped::finished;

    // (bound - objective) / bound, and against first come; 0 where there is nothing to gain.
    double gap() const;
    double normalised_gap() const;
};

Plan plan(const Problem& problem, const PlanOptions& options = {});

}  // namespace yui::matching
