#include "protocol/query.hpp"

#include "protocol/json.hpp"
#include "protocol/node.hpp"
#include "protocol/pointer.hpp"

namespace yui::protocol {

namespace {

Member text_member(std::string_view name, std::string_view text) {
    Node node(Node::Kind::text);
    node.text = std::string(text);
    return {std::string(name), std::move(node)};
}

}  // namespace

Result<Query> read_query(std::string_view type, std::span<const std::pair<std::string, std::string>> pairs) {
    Node object(Node::Kind::object);
    object.members.push_back(text_member("type", type));
    for (const auto& [name, text] : pairs) {
        if (object.find(name) != nullptr) {
            return Problem{
                ProblemCode::invalid_field, pointer_step(name), {{"field", name}, {"hint", "twice"}}};
        }
        object.members.push_back(text_member(name, text));
    }
    Query query;
    if (auto problem = read_any(object, Reading::flat, read_as<Query>, &query)) return *std::move(problem);
    return query;
}

}  // namespace yui::protocol
