// A small crew: few different people who meet every minimum. People who can do most come first; then whoever
// can be spared is spared, their shifts going to others of the crew; then parts of it are taken apart and put
// together again in another way, as often as the size of the city allows.
#pragma once

#include "matching/plan/holding.hpp"

namespace yui::matching {

// `start` meets as many minimums as can be met; the result meets as many, with no more people, and then takes
// what extra heads the crew can bring.
Holding compact(const Holding& start);

std::int32_t crew_size(const Holding& holding);

}  // namespace yui::matching
