// Why these two, why not, and what would change it: facts that a page can make sentences of. No extra
// solving: the prices of a plan are in its rewards.
//
// Pure; any thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "matching/explain/rota.hpp"
#include "matching/model/eligibility.hpp"
#include "matching/plan/plan.hpp"

namespace yui::matching {

enum class Verdict {
    chosen,    // they are in the plan
    refused,   // a hard rule about the two
    hindered,  // a clash or a limit through what the person does
    full,      // others hold the seats this person could take
    unwanted,  // could come, but the plan is worth more without
};
std::string_view name(Verdict verdict);

struct Story {
    Verdict verdict = Verdict::chosen;
    std::int64_t utility = 0;
    PairTerms terms{};
    double price = 0;             // what one more head of this role is worth at the final prices
    std::vector<Reason> refused;  // all rules that fail, the first one blocks
    bool listed = true;           // false: the edge is not among those of the instance
    Obstacle obstacle;            // of `hindered`: the role done instead, or the limit

    // Of `chosen`: the best person who would be free to come instead. Of `full`: the holder who is nearest to
    // losing the seat. With how much better the holder is, burden included.
    Index rival = none;
    std::int64_t margin = 0;
    std::int64_t burden = 0;  // what one more shift of this person costs
    // What the role gains by this person's generation, where it asks for a mix of ages and nobody else there
    // is of it; part of the margin, in which the other one may bring it, too.
    std::int64_t age_mix = 0;

    // What alone would make a refused pair fit; absent where more than one rule fails.
    std::int64_t metres_missing = 0;
};

Story story(const Rota& rota, const Plan& plan, Index volunteer, Index role);

// Needs that one change of a person would open: each entry alone, most needs first.
struct Chance {
    std::string change;  // "free on Tuesday evening", "1 km further", "skill S11 at level 2"
    std::int64_t needs = 0;
    friend bool operator==(const Chance&, const Chance&) = default;
};
std::vector<Chance> chances(const Problem& problem, Index volunteer);

}  // namespace yui::matching
