// Everybody who may do a role, in either mode, found once for all metrics.
//
// Owned by one thread.
#pragma once

#include <optional>
#include <vector>

#include "matching/candidates/index.hpp"

namespace yui::matching {

class AllowedPairs {
public:
    explicit AllowedPairs(const Problem& problem);

    // In no useful order; valid until the next call.
    const std::vector<Candidate>& of(Index role);

private:
    const Problem* problem_;
    std::optional<CandidateIndex> index_;
    CandidateIndex::Query query_;
    std::vector<std::vector<Candidate>> listed_;  // by role, in explicit-edge mode
};

}  // namespace yui::matching
