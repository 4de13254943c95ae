// Reads a request for our WebSocket that is written as browsers and proxies write it.
//
// A page comes in with one small request, of which a general parser makes a list of headers to search
// through. Here what is read is put where it is read from. Whatever is not plainly such a request is left to
// the library, which answers all others: this says either what the library would say, or nothing.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "server/net/http_message.hpp"
#include "server/net/ws_handshake.hpp"

namespace yui::net {

struct UpgradeRequest {
    Request request;                 // its peer is left empty
    ws::HandshakeRequest handshake;  // views into `bytes`
    std::size_t size = 0;            // of the head; what is behind are frames
};

// Nothing: the head is not complete or longer than `most_bytes`, it asks for something else, or it is to be
// looked at more closely.
std::optional<UpgradeRequest> read_upgrade_request(std::string_view bytes, std::size_t most_bytes);

}  // namespace yui::net
