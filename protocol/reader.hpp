// Fills messages from a tree, by the rules of the schema. Used by codec.hpp; others call read_strict() and
// read_lenient().
//
// A refusal is noted where it is found, without a pointer; each level on the way out puts its own step before
// it. So a text without mistakes costs no pointers.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "protocol/enum.hpp"
#include "protocol/json.hpp"
#include "protocol/node.hpp"
#include "protocol/raw_json.hpp"
#include "protocol/rules.hpp"

namespace yui::protocol {

class Reader {
public:
    explicit Reader(Reading reading) : reading_(reading) {}

    bool lenient() const { return reading_ == Reading::lenient; }

    // All of these return whether the value was taken; when not, problem() says why.
    bool value(const Node& node, bool& out, const Rules& rules);
    bool value(const Node& node, std::int64_t& out, const Rules& rules);
    bool value(const Node& node, double& out, const Rules& rules);
    bool value(const Node& node, std::string& out, const Rules& rules);
    bool value(const Node& node, Json& out, const Rules& rules);

    template <NamedEnum E>
    bool value(const Node& node, E& out, const Rules&) {
        if (node.kind != Node::Kind::text) return invalid("wrong_kind");
        const auto known = from_text<E>(node.text);
        const bool listed = known && (*known != E::other || EnumNames<E>::lists_other);
        if (!listed && !lenient()) return invalid("not_listed");
        out = known.value_or(E::other);
        return true;
    }

    template <class T>
    bool value(const Node& node, std::vector<T>& out, const Rules& rules) {
        Node space;
        const Node& list = plain(node, Node::Kind::array, space);
        if (list.kind != Node::Kind::array) return invalid("wrong_kind");
        if (!fits_items(list.members.size(), rules)) return false;
        out.resize(list.members.size());
        for (std::size_t i = 0; i < out.size(); ++i) {
            if (!value(list.members[i].value, out[i], rules)) return under(std::to_string(i));
        }
        return true;
    }

    template <class T>
    bool value(const Node& node, std::map<std::string, T>& out, const Rules& rules) {
        if (node.kind != Node::Kind::object) return invalid("wrong_kind");
        if (!fits_items(node.members.size(), rules)) return false;
        for (const Member& member : node.members) {
            if (!fits_name(member.name, rules)) return under(member.name);
            if (!value(member.value, out[member.name], rules)) return under(member.name);
        }
        return true;
    }

    template <class T>
    bool value(const Node& node, T& out, const Rules&) {
        return Codec<T>::read(*this, node, out);
    }

    // Notes the refusal of what is being read; always false.
    bool refuse(ProblemCode code);
    bool invalid(std::string hint);
    bool invalid(std::string hint, std::string limit);

    // Puts the name of the member or the number of the element before the pointer; always false.
    bool under(std::string_view step);

    // The refusal, with the word {field}.
    Problem problem() const;

private:
    // `node`; or, where numbers, booleans and lists come as texts, the value of its text, kept in `space`.
    const Node& plain(const Node& node, Node::Kind kind, Node& space) const;
    bool fits_items(std::size_t size, const Rules& rules);
    bool fits_name(std::string_view name, const Rules& rules);
    bool fits_text(const std::string& text, const Rules& rules);

    Reading reading_;
    Problem problem_{ProblemCode::malformed_json};
};

}  // namespace yui::protocol
