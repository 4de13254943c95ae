// The objective, recomputed from the sentence in matching/README.md.
#pragma once

#include <map>
#include <vector>

#include "matching/check/facts.hpp"
#include "matching/check/verdict.hpp"

namespace yui::matching::check {

struct Given {
    std::map<Id, std::vector<Id>> roles_of;   // by person
    std::map<Id, std::vector<Id>> people_of;  // by role
};

Totals totals_of(const Facts& facts, const Given& given);

}  // namespace yui::matching::check
