#include "protocol/node.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

#include "protocol/pointer.hpp"
#include "protocol/quick_parse.hpp"
#include "protocol/text.hpp"
#include "protocol/writer.hpp"

namespace yui::protocol {

namespace {

Problem malformed() { return Problem{ProblemCode::malformed_json}; }

Problem invalid(std::string pointer, std::string hint) {
    return Problem{ProblemCode::invalid_field, std::move(pointer), {{"hint", std::move(hint)}}};
}

// Two members with one name; the name, if any. Sorted first: an object may have many members.
std::optional<std::string> repeated_name(const Node& object) {
    std::vector<std::string_view> names;
    names.reserve(object.members.size());
    for (const Member& member : object.members) names.emplace_back(member.name);
    std::sort(names.begin(), names.end());
    const auto twice = std::adjacent_find(names.begin(), names.end());
    if (twice == names.end()) return std::nullopt;
    return std::string(*twice);
}

// Receives what the JSON library reads, piece by piece, and builds the tree. Every member function returns
// whether to go on.
class TreeBuilder {
public:
    explicit TreeBuilder(std::string_view text) : text_(text) {}

    bool null() { return add(Node{}); }

    bool boolean(bool value) {
        Node node(Node::Kind::boolean);
        node.boolean = value;
        return add(std::move(node));
    }

    bool number_integer(std::int64_t value) {
        Node node(Node::Kind::integer);
        node.integer = value;
        return add(std::move(node));
    }

    bool number_unsigned(std::uint64_t value) {
        if (value <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
            return number_integer(static_cast<std::int64_t>(value));
        }
        return number_float(static_cast<double>(value), std::to_string(value));
    }

    bool number_float(double value, const std::string& digits) {
        Node node(Node::Kind::number);
        node.number = value;
        node.text = digits;
        return add(std::move(node));
    }

    bool string(std::string& value) {
        Node node(Node::Kind::text);
        node.text = std::move(value);
        return add(std::move(node));
    }

    bool binary(nlohmann::json::binary_t&) { return fail(malformed()); }

    bool start_object(std::size_t) { return open(Node::Kind::object); }

    bool start_array(std::size_t) { return open(Node::Kind::array); }

    bool key(std::string& name) {
        open_.back()->members.push_back({std::move(name), {}});
        return true;
    }

    bool end_object() {
        const auto twice = repeated_name(*open_.back());
        if (twice) return fail(invalid(here_without_last() + pointer_step(*twice), "twice"));
        open_.pop_back();
        return true;
    }

    bool end_array() {
        open_.pop_back();
        return true;
    }

    bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) {
        if (!is_utf8(text_)) return fail(invalid(here(), "not_utf8"));
        return fail(malformed());
    }

    Result<Node> result() && {
        if (problem_) return *std::move(problem_);
        return std::move(root_);
    }

private:
    bool fail(Problem problem) {
        if (!problem_) problem_ = std::move(problem);
        return false;
    }

    // Where the next value belongs: the whole, the member whose name was read, a new element of a list.
    Node& place() {
        if (open_.empty()) return root_;
        Node& parent = *open_.back();
        if (parent.kind == Node::Kind::array) parent.members.emplace_back();
        return parent.members.back().value;
    }

    bool add(Node node) {
        if (++count_ > max_values) return fail(malformed());
        place() = std::move(node);
        return true;
    }

    // Pointers into the tree stay valid: a vector grows only while none of its elements is open.
    bool open(Node::Kind kind) {
        if (open_.size() == max_depth || ++count_ > max_values) return fail(malformed());
        Node& node = place();
        node.kind = kind;
        open_.push_back(&node);
        return true;
    }

    std::string here_without_last() const { return path(open_.size() - 1); }

    std::string here() const { return path(open_.size()); }

    // Of the member that is being read inside the first `depth` open values.
    std::string path(std::size_t depth) const {
        std::string pointer;
        for (std::size_t i = 0; i < depth; ++i) {
            const Node& node = *open_[i];
            const bool list = node.kind == Node::Kind::array;
            if (list) {
                const bool inside = i + 1 < open_.size();
                pointer += '/' + std::to_string(node.members.size() - (inside ? 1 : 0));
            } else if (!node.members.empty()) {
                pointer += pointer_step(node.members.back().name);
            }
        }
        return pointer;
    }

    std::string_view text_;
    Node root_;
    std::vector<Node*> open_;
    std::size_t count_ = 0;
    std::optional<Problem> problem_;
};

void write(const Node& node, Writer& writer);

void write_members(const Node& node, Writer& writer) {
    const bool object = node.kind == Node::Kind::object;
    writer.raw(object ? "{" : "[");
    for (std::size_t i = 0; i < node.members.size(); ++i) {
        if (i > 0) writer.raw(",");
        if (object) {
            writer.value(node.members[i].name);
            writer.raw(":");
        }
        write(node.members[i].value, writer);
    }
    writer.raw(object ? "}" : "]");
}

void write(const Node& node, Writer& writer) {
    switch (node.kind) {
        case Node::Kind::null:
            return writer.raw("null");
        case Node::Kind::boolean:
            return writer.value(node.boolean);
        case Node::Kind::integer:
            return writer.value(node.integer);
        case Node::Kind::number:
            return writer.raw(node.text);
        case Node::Kind::text:
            return writer.value(node.text);
        case Node::Kind::array:
        case Node::Kind::object:
            return write_members(node, writer);
    }
}

}  // namespace

Node::Node(Kind of) : kind(of) {}

const Node* Node::find(std::string_view name) const {
    for (const Member& member : members) {
        if (member.name == name) return &member.value;
    }
    return nullptr;
}

Result<Node> parse(std::string_view text) {
    if (auto tree = quick_parse(text)) return *std::move(tree);
    return parse_slowly(text);
}

Result<Node> parse_slowly(std::string_view text) {
    TreeBuilder builder(text);
    nlohmann::json::sax_parse(text.begin(), text.end(), &builder);
    return std::move(builder).result();
}

std::string dump(const Node& node) {
    Writer writer;
    write(node, writer);
    return std::move(writer).text();
}

}  // namespace yui::protocol
