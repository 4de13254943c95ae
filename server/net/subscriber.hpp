// The seam between what is said and how bytes leave: the hub and the conversation see a connection only like
// this.
#pragma once

#include "protocol/messages.hpp"
#include "server/net/encoded.hpp"

namespace yui::net {

// One connection. Lives on one I/O thread. All functions return at once and never call back into their
// caller, so the hub may call them while it walks its followers; a subscriber that is gone does nothing.
class Subscriber {
public:
    // So much of one is looked at to send it something.
    static constexpr std::size_t touched_bytes = 80;

    virtual ~Subscriber() = default;
    // One message, in order; a reader that is too slow is closed, not fed.
    virtual void send(const Payload& message) = 0;
    // Messages of one stream that go out in the same moment.
    virtual void send_joined(const Payload& messages) {
        for (const auto& each : messages->parts()) send(each);
    }
    // One message or several joined ones, and nothing else in this turn as far as is known: they need not
    // wait for its end.
    virtual void send_at_once(const Payload& messages) {
        messages->parts().empty() ? send(messages) : send_joined(messages);
    }
    virtual void close(protocol::CloseCode code) = 0;
};

}  // namespace yui::net
