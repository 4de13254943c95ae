#include "protocol/frame.hpp"

#include "protocol/json.hpp"
#include "protocol/node.hpp"
#include "protocol/pointer.hpp"
#include "protocol/text.hpp"

namespace yui::protocol {

namespace {

Problem from_inside(Problem problem) {
    for (const std::string_view outside : {"/command/", "/query/"}) {
        if (!problem.pointer.starts_with(outside)) continue;
        problem.pointer.erase(0, outside.size() - 1);
        for (auto& [name, value] : problem.words) {
            if (name == "field") value = field_of(problem.pointer);
        }
        break;
    }
    return problem;
}

}  // namespace

Result<ClientFrame> read_frame(std::string_view text) {
    auto frame = read_strict<ClientFrame>(text);
    if (!frame) return from_inside(frame.error());
    return frame;
}

std::optional<std::string> frame_id(std::string_view text) {
    const auto node = parse(text);
    if (!node) return std::nullopt;
    const Node* id = node->find("id");
    const bool usable = id != nullptr && id->kind == Node::Kind::text && is_uuid(id->text);
    return usable ? std::optional(id->text) : std::nullopt;
}

}  // namespace yui::protocol
