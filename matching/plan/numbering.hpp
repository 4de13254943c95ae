// The people and shifts of a problem numbered by place, so that a plan is made part of the city by part of
// the city, each of which stays in the caches; and the way back to the numbers of whoever asked.
//
// Unchanging; any thread.
#pragma once

#include "matching/plan/plan.hpp"

namespace yui::matching {

class Numbering {
public:
    explicit Numbering(const Problem& problem);

    // They stand by place already, or have none.
    bool changes_nothing() const;
    // The same problem, but for the names of people, shifts and roles, which are left out.
    Problem apply(const Problem& problem) const;
    // A plan of apply(problem) as one of the problem.
    void take_back(Plan& plan) const;

private:
    // By new number: the old one.
    std::vector<Index> people_;
    std::vector<Index> shifts_;
    std::vector<Index> roles_;
};

}  // namespace yui::matching
