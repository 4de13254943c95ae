// The independent checker: is this plan allowed, and does it say the truth about itself?
//
// Reads instance and plan by itself and shares no line with the solver, so that one mistake cannot hide in
// both. Written from "The rules, exactly" in matching/README.md. Slow and plain on purpose: every rule is
// asked of every assignment anew. Pure; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace yui::matching::check {

struct Violation {
    std::string rule;    // stable name: "overlap", "too_far", "objective", ...
    std::string where;   // "v1 in r2", or a field of the plan
    std::string detail;  // numbers and names for a person to read
    friend bool operator==(const Violation&, const Violation&) = default;
};

struct Totals {
    std::int64_t utility = 0;
    std::int64_t objective = 0;
    std::int64_t heads = 0;
    std::int64_t missing = 0;  // heads below the minimum of roles
    std::int64_t people = 0;   // volunteers with at least one role
};

struct Verdict {
    std::vector<Violation> violations;  // in the order of the plan; empty: nothing is wrong
    Totals totals;                      // as the checker counts them
};

// Text that is not what it should be is a violation "unreadable", never an exception.
Verdict verdict_on(std::string_view instance, std::string_view plan);

}  // namespace yui::matching::check
