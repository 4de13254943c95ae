// The same sign-ups through the real program, from clients on loopback.
#pragma once

#include <cstdint>
#include <vector>

#include "tests/bench/sign_up_stream.hpp"

namespace yui::bench {

// Sign-ups a second, with `clients` connections that each wait for an answer before the next command. Throws
// where one is not done.
double through_http(std::uint16_t port, const std::vector<Step>& steps, std::size_t clients);

}  // namespace yui::bench
