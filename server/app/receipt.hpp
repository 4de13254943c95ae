// Numbers that people read out on the telephone.
#pragma once

#include <string>

namespace yui::app {

// Six characters without 0, O, 1, I and L; 31^6 of them, from the system's random source.
std::string new_receipt();
// The same letters in groups of four, for recovery and one-time codes: "K7M2-QX9A-..."; 4 characters are 19.8
// bits.
std::string new_code(int groups);

}  // namespace yui::app
