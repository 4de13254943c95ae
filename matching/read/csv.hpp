// An instance as two CSV files, as a spreadsheet writes them: people, and roles with their shifts. The first
// row names the columns, in any order; an unknown column is an error. Columns are in matching/README.md.
//
// Throws nothing but std::bad_alloc. Pure; any thread.
#pragma once

#include <string_view>

#include "matching/read/instance.hpp"

namespace yui::matching {

// The path of an error is "volunteers row 3, column age"; rows count from 1, the names of columns being
// row 1.
Reading read_csv(std::string_view volunteers, std::string_view roles, const ReadLimits& limits = {});

}  // namespace yui::matching
