// The bound of the city: the rewards of the candidates' bound, priced once more over all eligible pairs.
#pragma once

#include "matching/candidates/index.hpp"
#include "matching/plan/dual.hpp"

namespace yui::matching {

class CityBound {
public:
    // `index` is null where edges are listed: then those are all pairs there are.
    CityBound(const Graph& graph, const CandidateIndex* index, const Crew& crew, const Rewards& rewards);

    std::int64_t bound() const { return bound_; }
    std::int64_t utility_bound() const { return utility_bound_; }
    std::int64_t eligible_pairs() const { return eligible_pairs_; }  // pinned ones too

private:
    const Graph* graph_;
    std::int64_t bound_ = 0;
    std::int64_t utility_bound_ = 0;
    std::int64_t eligible_pairs_ = 0;
};

}  // namespace yui::matching
