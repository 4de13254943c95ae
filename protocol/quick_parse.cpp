#include "protocol/quick_parse.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "protocol/text.hpp"

namespace yui::protocol {

namespace {

constexpr std::size_t longest_number = 18;  // digits; the largest of them is within 64 bits
constexpr std::size_t usual_members = 4;    // room that an object or list begins with

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

constexpr auto ends = [] {
    std::array<bool, 256> marked{};
    for (std::size_t control = 0; control < 0x20; ++control) marked[control] = true;
    marked['"'] = marked['\\'] = true;
    return marked;
}();
bool ends_text(char c) { return ends[static_cast<unsigned char>(c)]; }

// What `letter` stands for behind a backslash; 0: something rare or wrong.
char unescaped(char letter) {
    switch (letter) {
        case '"':
        case '\\':
        case '/':
            return letter;
        case 'b':
            return '\b';
        case 'f':
            return '\f';
        case 'n':
            return '\n';
        case 'r':
            return '\r';
        case 't':
            return '\t';
        default:
            return 0;
    }
}

bool has_twice(const std::vector<Member>& members) {
    for (std::size_t i = 1; i < members.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (members[i].name == members[j].name) return true;
        }
    }
    return false;
}

// Goes through the text once. Every member function returns whether to go on.
class QuickParser {
public:
    explicit QuickParser(std::string_view text) : at_(text.data()), end_(text.data() + text.size()) {}

    bool whole(Node& node) {
        skip_space();
        if (!value(node)) return false;
        skip_space();
        return at_ == end_;
    }

private:
    bool value(Node& node) {
        if (at_ == end_ || ++count_ > max_values) return false;
        switch (*at_) {
            case '"':
                node.kind = Node::Kind::text;
                return text(node.text);
            case '{':
                return inside(node, Node::Kind::object, '}');
            case '[':
                return inside(node, Node::Kind::array, ']');
            case 't':
                node.boolean = true;
                return word(node, Node::Kind::boolean, "true");
            case 'f':
                return word(node, Node::Kind::boolean, "false");
            case 'n':
                return word(node, Node::Kind::null, "null");
            default:
                return number(node);
        }
    }

    bool word(Node& node, Node::Kind kind, std::string_view expected) {
        node.kind = kind;
        if (!std::string_view(at_, end_).starts_with(expected)) return false;
        at_ += expected.size();
        return true;
    }

    bool number(Node& node) {
        node.kind = Node::Kind::integer;
        const char* const first = *at_ == '-' ? at_ + 1 : at_;
        const char* last = first;
        while (last != end_ && *last >= '0' && *last <= '9') ++last;
        const auto digits = static_cast<std::size_t>(last - first);
        if (digits == 0 || digits > longest_number || (digits > 1 && *first == '0')) return false;
        if (last != end_ && (*last == '.' || *last == 'e' || *last == 'E')) return false;
        std::from_chars(at_, last, node.integer);
        at_ = last;
        return true;
    }

    bool text(std::string& out) {
        for (++at_;; at_ += 2) {
            const char* const last = std::find_if(at_, end_, ends_text);
            out.append(at_, last);
            at_ = last;
            if (at_ == end_) return false;
            if (*at_ == '"') break;
            const char meant = *at_ == '\\' && end_ - at_ > 1 ? unescaped(at_[1]) : '\0';
            if (meant == 0) return false;
            out += meant;
        }
        ++at_;
        return is_utf8(out);
    }

    bool inside(Node& node, Node::Kind kind, char last) {
        if (++depth_ > max_depth) return false;
        node.kind = kind;
        ++at_;
        skip_space();
        if (take(last)) return leave();
        node.members.reserve(usual_members);
        do {
            skip_space();
            Member& member = node.members.emplace_back();
            if (kind == Node::Kind::object && !name(member.name)) return false;
            if (!value(member.value)) return false;
            skip_space();
        } while (take(','));
        if (!take(last) || few_names_fail(node)) return false;
        return leave();
    }

    // Many names are compared by the library, which sorts them.
    static bool few_names_fail(const Node& object) {
        constexpr std::size_t few = 65;  // no message has more fields
        return object.kind == Node::Kind::object &&
               (object.members.size() > few || has_twice(object.members));
    }

    bool name(std::string& out) {
        if (at_ == end_ || *at_ != '"' || !text(out)) return false;
        skip_space();
        if (!take(':')) return false;
        skip_space();
        return true;
    }

    bool leave() {
        --depth_;
        return true;
    }

    bool take(char expected) {
        if (at_ == end_ || *at_ != expected) return false;
        ++at_;
        return true;
    }

    void skip_space() {
        while (at_ != end_ && is_space(*at_)) ++at_;
    }

    const char* at_;
    const char* const end_;
    std::size_t depth_ = 0;
    std::size_t count_ = 0;
};

}  // namespace

std::optional<Node> quick_parse(std::string_view text) {
    std::optional<Node> tree(std::in_place);
    if (!QuickParser(text).whole(*tree)) return std::nullopt;
    return tree;
}

}  // namespace yui::protocol
