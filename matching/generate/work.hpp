// One shift of a synthetic city with its roles.
#pragma once

#include "matching/generate/city.hpp"
#include "matching/generate/generate.hpp"

namespace yui::matching::generate {

// Roles are r<shift>.<role>; returns how many there are.
std::int64_t write_shift(Text& text, const City& city, const Recipe& recipe, std::int64_t number);

}  // namespace yui::matching::generate
