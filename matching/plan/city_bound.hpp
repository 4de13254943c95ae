// The bound of the city: the rewards of the candidates' bound, brought further down against all eligible
// pairs and priced over them.
#pragma once

#include "matching/candidates/index.hpp"
#include "matching/plan/dual.hpp"

namespace yui::matching {

class CityBound {
public:
    // `index` is null where edges are listed: then those are all pairs there are.
    static constexpr int usual_steps = 40;

    // `plan` is what the best plan is worth, toward which the bound is brought down in so many steps.
    CityBound(const Graph& graph,
              const CandidateIndex* index,
              const Crew& crew,
              const Rewards& rewards,
              std::int64_t plan,
              int steps = usual_steps);

    std::int64_t bound() const { return bound_; }
    std::int64_t utility_bound() const { return utility_bound_; }
    std::int64_t eligible_pairs() const { return eligible_pairs_; }  // pinned ones too

private:
    std::int64_t bound_ = 0;
    std::int64_t utility_bound_ = 0;
    std::int64_t eligible_pairs_ = 0;
};

}  // namespace yui::matching
