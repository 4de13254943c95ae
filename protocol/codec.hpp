// The one way in which every message is read and written. Included by generated code only.
#pragma once

#include <utility>

#include "protocol/json.hpp"
#include "protocol/object_reader.hpp"
#include "protocol/object_writer.hpp"
#include "protocol/union.hpp"

namespace yui::protocol {

// Generated: calls each("name", message.name, rules) for every field, in the order of the schema.
template <class T>
struct Fields;

template <class T>
void Codec<T>::write(Writer& writer, const T& message) {
    if constexpr (is_union<T>) {
        write_union(writer, message);
    } else {
        ObjectWriter each(writer);
        if constexpr (has_tag<T>) each.tag(tag_name<T>, tag_value<T>);
        Fields<T>::visit(each, message);
        each.done();
    }
}

template <class T>
bool Codec<T>::read(Reader& reader, const Node& node, T& message) {
    if (node.kind != Node::Kind::object) return reader.invalid("wrong_kind");
    if constexpr (is_union<T>) {
        return read_union(reader, node, message);
    } else {
        ObjectReader each(reader, node);
        if constexpr (has_tag<T>) each.tag(tag_name<T>, tag_value<T>);
        Fields<T>::visit(each, message);
        return each.done();
    }
}

template <class T>
std::string Codec<T>::to_json(const T& message) {
    Writer writer;
    write(writer, message);
    return std::move(writer).text();
}

template <class T>
Result<T> Codec<T>::read_strict(std::string_view text) {
    const auto node = parse(text);
    if (!node) return node.error();
    return read_tree(*node, Reading::strict);
}

template <class T>
Result<T> Codec<T>::read_tree(const Node& node, Reading reading) {
    T message;
    Reader reader(reading);
    if (!read(reader, node, message)) return reader.problem();
    return message;
}

template <class T>
std::optional<T> Codec<T>::read_lenient(std::string_view text) {
    const auto node = parse(text);
    if (!node) return std::nullopt;
    auto message = read_tree(*node, Reading::lenient);
    if (!message) return std::nullopt;
    return *std::move(message);
}

}  // namespace yui::protocol
