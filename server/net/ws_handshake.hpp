// The answer to a request that wants to become a WebSocket (RFC 6455, 4.2).
//
// Our own, because it must tell what was agreed on: what Beast negotiates it keeps to itself.
#pragma once

#include <string>
#include <string_view>

namespace yui::net::ws {

// Headers of a request that is known to be an HTTP/1.1 GET with `Upgrade: websocket`.
struct HandshakeRequest {
    std::string_view version;
    std::string_view key;
    std::string_view extensions;
};

struct Handshake {
    int status = 101;      // 400: cannot be answered; 426: another version of the protocol
    std::string response;  // 101: the bytes to send
    bool deflate = false;  // permessage-deflate was agreed on
};

Handshake handshake(const HandshakeRequest& request);

}  // namespace yui::net::ws
