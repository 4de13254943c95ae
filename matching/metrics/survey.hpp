// One walk over all allowed pairs of a problem: what the metrics about eligibility need of it.
#pragma once

#include <vector>

#include "matching/explain/rota.hpp"
#include "matching/metrics/metrics.hpp"

namespace yui::matching {

struct Survey {
    std::vector<char> eligible;         // by volunteer: for at least one role
    std::vector<char> envious;          // by volunteer
    std::vector<std::int64_t> dearest;  // by volunteer: utility of the role that suits best
    std::vector<Index> empty_roles;
    std::vector<Scarcity> scarcity;  // all of it
};

Survey survey(const Rota& rota, const std::vector<double>& rewards);

}  // namespace yui::matching
