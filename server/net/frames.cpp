#include "server/net/frames.hpp"

#include "protocol/problem.hpp"

namespace yui::net {

Payload payload_of(std::string frame) { return {std::make_shared<const std::string>(std::move(frame))}; }

Payload message_frame(const bus::Message& message) {
    const auto position = static_cast<protocol::Version>(message.position);
    if (message.key.empty()) return frame_of(protocol::EventFrame{message.stream, position, {message.text}});
    Payload payload = frame_of(protocol::StateFrame{message.stream, message.key, position, {message.text}});
    payload.conflate = std::make_shared<const std::string>(message.stream + '\n' + message.key);
    return payload;
}

Payload refusal_frame(const std::optional<std::string>& id,
                      const protocol::Problem& problem,
                      protocol::Language language) {
    return frame_of(protocol::Refusal{id, {protocol::problem_json(problem, language, {})}});
}

}  // namespace yui::net
