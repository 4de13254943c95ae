// Frames of the server as payloads: encoded once, shared by all who get them.
#pragma once

#include <string>

#include "protocol/json.hpp"
#include "protocol/messages.hpp"
#include "protocol/result.hpp"
#include "server/app/api.hpp"
#include "server/net/subscriber.hpp"

namespace yui::net {

// A row of a log stream, or the entry of a state stream.
Payload message_frame(const bus::Message& message);

Payload refusal_frame(const std::optional<std::string>& id,
                      const protocol::Problem& problem,
                      protocol::Language language);

template <class Frame>
Payload frame_of(const Frame& frame) {
    return Encoded::message(protocol::to_json(frame));
}

}  // namespace yui::net
