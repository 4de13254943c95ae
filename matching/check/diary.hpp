// All that one person is given, asked for clashes and for limits by week and month.
#pragma once

#include <vector>

#include "matching/check/facts.hpp"
#include "matching/check/verdict.hpp"

namespace yui::matching::check {

// Work between pinned pairs alone is the input's own affair; everything given beside them must respect them.
std::vector<Violation> diary_faults(const Facts& facts, const Person& person, const std::vector<Id>& roles);

}  // namespace yui::matching::check
