#include "protocol/reader.hpp"

#include <algorithm>
#include <charconv>

#include "protocol/pointer.hpp"
#include "protocol/text.hpp"

namespace yui::protocol {

namespace {

// The whole of `text` as a number; nullopt when it is none.
template <class T>
std::optional<T> number_in(std::string_view text) {
    T value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

// Fills `plain` with the value of `text` as it would have stood in JSON; false when it does not look like
// `kind`.
bool unflatten(const std::string& text, Node::Kind kind, Node& plain) {
    plain.kind = kind;
    if (kind == Node::Kind::boolean) {
        plain.boolean = text == "true";
        return plain.boolean || text == "false";
    }
    if (kind == Node::Kind::integer) {
        const auto integer = number_in<std::int64_t>(text);
        plain.integer = integer.value_or(0);
        return integer.has_value();
    }
    const auto number = number_in<double>(text);
    plain.number = number.value_or(0);
    return number.has_value();
}

// In an address, "a,b,c" is a list of three.
Node list_in(std::string_view text) {
    Node list(Node::Kind::array);
    while (!text.empty()) {
        const std::size_t comma = std::min(text.find(','), text.size());
        Node item(Node::Kind::text);
        item.text = std::string(text.substr(0, comma));
        list.members.push_back({"", std::move(item)});
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return list;
}

bool fits_format(std::string_view text, Format format) {
    switch (format) {
        case Format::none:
            return true;
        case Format::date:
            return is_date(text);
        case Format::time:
            return is_time(text);
        case Format::uuid:
            return is_uuid(text);
    }
    return false;
}

constexpr std::string_view hint_of(Format format) {
    constexpr std::array<std::string_view, 4> hints{"", "not_a_date", "not_a_time", "not_a_uuid"};
    return hints[static_cast<std::size_t>(format)];
}

// Printable ASCII: a byte for each letter, and nothing to object to.
bool is_plain(std::string_view text) {
    bool plain = true;
    for (const char c : text) plain &= c >= ' ' && c <= '~';
    return plain;
}

std::string shown(double number) {
    std::array<char, 32> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    return {digits.data(), end};
}

}  // namespace

bool Reader::value(const Node& node, bool& out, const Rules&) {
    Node space;
    const Node& found = plain(node, Node::Kind::boolean, space);
    if (found.kind != Node::Kind::boolean) return invalid("wrong_kind");
    out = found.boolean;
    return true;
}

bool Reader::value(const Node& node, std::int64_t& out, const Rules& rules) {
    Node space;
    const Node& found = plain(node, Node::Kind::integer, space);
    if (found.kind != Node::Kind::integer) return invalid("not_whole");
    if (!lenient() && found.integer < rules.min) return invalid("too_small", std::to_string(rules.min));
    if (!lenient() && found.integer > rules.max) return invalid("too_great", std::to_string(rules.max));
    out = found.integer;
    return true;
}

bool Reader::value(const Node& node, double& out, const Rules& rules) {
    Node space;
    const Node& found = plain(node, Node::Kind::number, space);
    const bool whole = found.kind == Node::Kind::integer;
    if (!whole && found.kind != Node::Kind::number) return invalid("wrong_kind");
    const double number = whole ? static_cast<double>(found.integer) : found.number;
    if (!lenient() && !(number >= rules.min_number)) return invalid("too_small", shown(rules.min_number));
    if (!lenient() && !(number <= rules.max_number)) return invalid("too_great", shown(rules.max_number));
    out = number;
    return true;
}

bool Reader::value(const Node& node, std::string& out, const Rules& rules) {
    if (node.kind != Node::Kind::text) return invalid("wrong_kind");
    if (!lenient() && !fits_text(node.text, rules)) return false;
    out = node.text;
    return true;
}

bool Reader::value(const Node& node, Json& out, const Rules&) {
    out.text = dump(node);
    return true;
}

bool Reader::fits_text(const std::string& text, const Rules& rules) {
    const bool plain = is_plain(text);
    if (!plain && !is_utf8(text)) return invalid("not_utf8");
    const auto lines = rules.multiline ? Lines::many : Lines::one;
    if (!plain && has_controls(text, lines)) return invalid("control_character");
    if (!fits_format(text, rules.format)) return invalid(std::string(hint_of(rules.format)));
    const std::size_t length = plain ? text.size() : code_points(text);
    if (length < rules.min_length || (rules.min_length > 0 && !shows_something(text)))
        return invalid("too_short", std::to_string(rules.min_length));
    if (length > rules.max_length) return invalid("too_long", std::to_string(rules.max_length));
    return true;
}

bool Reader::fits_items(std::size_t size, const Rules& rules) {
    if (lenient()) return true;
    if (size < rules.min_items) return invalid("too_few", std::to_string(rules.min_items));
    if (size > rules.max_items) return invalid("too_many", std::to_string(rules.max_items));
    return true;
}

bool Reader::fits_name(std::string_view name, const Rules& rules) {
    if (lenient()) return true;
    if (has_controls(name, Lines::one)) return invalid("control_character");
    if (code_points(name) > rules.max_name) return invalid("too_long", std::to_string(rules.max_name));
    return true;
}

const Node& Reader::plain(const Node& node, Node::Kind kind, Node& space) const {
    if (reading_ != Reading::flat || node.kind != Node::Kind::text) return node;
    if (kind == Node::Kind::array) return space = list_in(node.text);
    return unflatten(node.text, kind, space) ? space : node;
}

bool Reader::refuse(ProblemCode code) {
    problem_ = Problem{code};
    return false;
}

bool Reader::invalid(std::string hint) {
    problem_ = Problem{ProblemCode::invalid_field, {}, {{"hint", std::move(hint)}}};
    return false;
}

bool Reader::invalid(std::string hint, std::string limit) {
    problem_ =
        Problem{ProblemCode::invalid_field, {}, {{"hint", std::move(hint)}, {"limit", std::move(limit)}}};
    return false;
}

bool Reader::under(std::string_view step) {
    problem_.pointer.insert(0, pointer_step(step));
    return false;
}

Problem Reader::problem() const {
    Problem problem = problem_;
    problem.words.insert(problem.words.begin(), {"field", field_of(problem.pointer)});
    return problem;
}

}  // namespace yui::protocol
