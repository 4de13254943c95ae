// A connection that remembers what it was told.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/net/subscriber.hpp"

namespace yui::net {

class FakeSubscriber : public Subscriber {
public:
    void send(const Payload& payload) override {
        payloads.push_back(payload);
        ++times_sent;
    }
    void send_joined(const Payload& joined) override {
        const std::size_t before = times_sent;
        Subscriber::send_joined(joined);
        times_sent = before + 1;
    }
    void send_at_once(const Payload& messages) override {
        Subscriber::send_at_once(messages);
        ++times_at_once;
    }
    void close(protocol::CloseCode code) override { closed = code; }

    // What arrived since the last call, short enough to compare: "subscribed event:1 5", "event event:1 6",
    // "state seats role:9 v3", "resync event:1 7", "unsubscribed event:1 not_allowed", "refusal not_allowed",
    // "reply".
    std::vector<std::string> heard();

    std::vector<Payload> payloads;
    std::size_t times_sent = 0;     // several messages together count once
    std::size_t times_at_once = 0;  // of them, those that did not wait for the end of the turn
    std::optional<protocol::CloseCode> closed;
};

}  // namespace yui::net
