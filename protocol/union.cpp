#include "protocol/union.hpp"

namespace yui::protocol {

const std::string* read_tag(Reader& reader, const Node& node, std::string_view name) {
    const Node* tag = node.find(name);
    if (tag != nullptr && tag->kind == Node::Kind::text) return &tag->text;
    if (tag == nullptr)
        reader.refuse(ProblemCode::missing_field);
    else
        reader.invalid("wrong_kind");
    reader.under(name);
    return nullptr;
}

}  // namespace yui::protocol
