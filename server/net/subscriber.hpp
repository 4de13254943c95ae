// The seam between what is said and how bytes leave: the hub and the conversation see a connection only like
// this.
#pragma once

#include <memory>
#include <string>

#include "protocol/messages.hpp"

namespace yui::net {

// One encoded frame, shared by everybody who gets it and never changed.
struct Payload {
    std::shared_ptr<const std::string> frame;
    // Stream and key of a state entry: while an older one waits to be sent, the newer takes its place. Null:
    // never left out.
    std::shared_ptr<const std::string> conflate = {};
};

// One connection. Lives on one I/O thread. Both functions return at once and never call back into their
// caller, so the hub may call them while it walks its followers; a subscriber that is gone does nothing.
class Subscriber {
public:
    virtual ~Subscriber() = default;
    virtual void send(Payload payload) = 0;  // in order; a reader that is too slow is closed, not fed
    virtual void close(protocol::CloseCode code) = 0;
};

}  // namespace yui::net
