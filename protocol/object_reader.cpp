#include "protocol/object_reader.hpp"

#include <algorithm>

namespace yui::protocol {

void ObjectReader::tag(std::string_view name, std::string_view expected) {
    const Node* found = next(name, Rules{.required = true});
    if (found == nullptr) return;
    if (found->kind == Node::Kind::text && found->text == expected) return;
    reader_.refuse(ProblemCode::unknown_type);
    failed_ = !reader_.under(name);
}

const Node* ObjectReader::next(std::string_view name, const Rules& rules) {
    names_[count_++] = name;
    if (failed_) return nullptr;
    const Node* found = node_.find(name);
    if (found == nullptr && rules.required) {
        reader_.refuse(ProblemCode::missing_field);
        failed_ = !reader_.under(name);
    }
    return found;
}

bool ObjectReader::is_known(std::string_view name) const {
    const auto end = names_.begin() + static_cast<std::ptrdiff_t>(count_);
    return std::find(names_.begin(), end, name) != end;
}

bool ObjectReader::done() {
    if (reader_.lenient()) return !failed_;
    for (const Member& member : node_.members) {
        if (is_known(member.name)) continue;
        reader_.refuse(ProblemCode::unknown_field);
        return reader_.under(member.name);
    }
    return !failed_;
}

}  // namespace yui::protocol
