// Unions: a std::variant of messages that are told apart by their constant `type` or `kind`.
#pragma once

#include <array>
#include <variant>

#include "protocol/reader.hpp"
#include "protocol/writer.hpp"

namespace yui::protocol {

// The variant that a union is: Command is a struct of its own with std::variant<...> below.
template <class... Members>
std::variant<Members...> variant_below(const std::variant<Members...>&);

template <class T>
concept is_union = requires(const T& message) {
    variant_below(message);
};

template <class T>
concept TaggedByType = std::same_as<decltype(T::type), const std::string_view>;
template <class T>
concept TaggedByKind = std::same_as<decltype(T::kind), const std::string_view>;

template <class T>
inline constexpr bool has_tag = TaggedByType<T> || TaggedByKind<T>;
template <class T>
inline constexpr std::string_view tag_name = TaggedByType<T> ? "type" : "kind";
template <class T>
inline constexpr std::string_view tag_value = [] {
    if constexpr (TaggedByType<T>)
        return T::type;
    else
        return T::kind;
}();

template <class... Members>
void write_union(Writer& writer, const std::variant<Members...>& message) {
    std::visit([&writer](const auto& member) { writer.value(member); }, message);
}

template <class Member, class Union>
bool read_member(Reader& reader, const Node& node, Union& message) {
    return Codec<Member>::read(reader, node, message.template emplace<Member>());
}

// The text of the tag of `node`, or null with the refusal noted.
const std::string* read_tag(Reader& reader, const Node& node, std::string_view name);

template <class First, class... Rest>
bool read_union(Reader& reader, const Node& node, std::variant<First, Rest...>& message) {
    using Union = std::variant<First, Rest...>;
    struct Row {
        std::string_view tag;
        bool (*read)(Reader&, const Node&, Union&);
    };
    static constexpr std::array<Row, 1 + sizeof...(Rest)> rows{
        Row{tag_value<First>, read_member<First, Union>}, Row{tag_value<Rest>, read_member<Rest, Union>}...};

    const std::string* tag = read_tag(reader, node, tag_name<First>);
    if (tag == nullptr) return false;
    for (const Row& row : rows) {
        if (row.tag == *tag) return row.read(reader, node, message);
    }
    reader.refuse(ProblemCode::unknown_type);
    return reader.under(tag_name<First>);
}

}  // namespace yui::protocol
