// One person of a synthetic city.
#pragma once

#include "matching/generate/city.hpp"
#include "matching/generate/generate.hpp"

namespace yui::matching::generate {

void write_person(Text& text, const City& city, const Recipe& recipe, std::int64_t number);

}  // namespace yui::matching::generate
