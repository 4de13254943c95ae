// The parts of a week that people speak of: "weekday morning", "weekend evening", "any time".
#pragma once

#include <string>

#include "matching/model/problem.hpp"

namespace yui::matching {

constexpr std::size_t blocks = 7;
std::size_t block_of(const Shift& shift);
std::string block_name(std::size_t block);

}  // namespace yui::matching
