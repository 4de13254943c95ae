// A figure that a server of ours says of itself.
#pragma once

#include <cstdint>
#include <string>

namespace yui::load {

// From /metrics of the server at this port of 127.0.0.1; 0 when it says no such thing. Waits for the answer.
std::int64_t server_figure(std::uint16_t port, const std::string& name);

}  // namespace yui::load
