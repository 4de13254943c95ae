// How one speaks to a kind of server: to come in, to follow a stream, to publish. One for all connections.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "tests/load/crowd/mark.hpp"

namespace yui::load {

// Somebody with a session; as the scene wrote it down.
struct Guest {
    std::string cookie;  // value of the session cookie
    std::int64_t account = 0;
};

struct Wish {
    std::size_t number = 0;  // of the connection
    std::int64_t event = 0;  // whose stream is measured
    Guest guest = {};
};

class Tongue {
public:
    virtual ~Tongue() = default;
    // The request that opens the WebSocket.
    virtual std::string request(const Wish& wish) const = 0;
    // What is said as soon as it is open: frames.
    virtual std::string opening(const Wish& wish) const = 0;
    // How many messages of the server say that all is set up; then it follows what it wished.
    virtual int steps() const = 0;
    virtual bool is_step(std::string_view message) const = 0;
    // The answer to a message, as frames; "" to most.
    virtual std::string answer(const Wish& wish, std::string_view message) const = 0;

    // The publisher's request to open its connection; "": there is none.
    virtual std::string publisher_request() const = 0;
    virtual std::string publisher_opening() const { return {}; }
    // Whether what is published comes back with its mark.
    virtual bool marked() const { return true; }
    virtual void append_publication(std::string& out, std::int64_t event, Mark mark) const = 0;
};

struct Doorway {
    std::uint16_t port = 0;
    bool deflate = false;
    std::int64_t quiet_event = 0;    // followed besides; nothing happens there
    std::vector<Guest> guests = {};  // who sign up, where real commands are the load
};

// "yui", "yui-sign-ups", "plain" (floor, ws, beast-naive), "nchan", "socketio", "centrifuge". Throws
// std::invalid_argument.
std::unique_ptr<Tongue> tongue_of(const std::string& name, const Doorway& doorway);

}  // namespace yui::load
