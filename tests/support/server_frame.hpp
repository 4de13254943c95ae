// A frame of the server as tests look at it; what it does not carry is empty.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace yui::net {

struct ServerFrame {
    std::string type;
    std::string id = {};
    std::string stream = {};
    std::string key = {};
    std::string epoch = {};
    std::string code = {};       // of the problem, or why a subscription ended
    std::uint64_t position = 0;  // seq, version or head
    bool recovered = false;
    std::string body = {};  // of an event or a state entry
};

// Throws nlohmann::json::exception when it is not JSON.
ServerFrame read_server_frame(std::string_view text);

}  // namespace yui::net
