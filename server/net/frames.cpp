#include "server/net/frames.hpp"

#include "protocol/problem.hpp"

namespace yui::net {

Payload message_frame(const bus::Message& message) {
    const auto position = static_cast<protocol::Version>(message.position);
    if (message.key.empty()) return frame_of(protocol::EventFrame{message.stream, position, {message.text}});
    const protocol::StateFrame frame{message.stream, message.key, position, {message.text}};
    return Encoded::message(protocol::to_json(frame), message.stream + '\n' + message.key);
}

Payload refusal_frame(const std::optional<std::string>& id,
                      const protocol::Problem& problem,
                      protocol::Language language) {
    return frame_of(protocol::Refusal{id, {protocol::problem_json(problem, language, {})}});
}

}  // namespace yui::net
