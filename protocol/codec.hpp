// The one way in which every message is read and written. Included by generated code only.
#pragma once

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

}  // namespace yui::protocol
