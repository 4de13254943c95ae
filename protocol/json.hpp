// Messages as JSON and back, for every object and union of protocol/schema.json.
//
//     const auto command = read_strict<Command>(body);       // what clients send
//     if (!command) return command.error();                  // code and JSON Pointer
//     const auto event = read_lenient<Event>(row.body);      // what log, bus and jobs hold
//     const std::string text = to_json(*event);
//
// Any thread. Nothing is thrown for what is inside a text.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "protocol/result.hpp"

namespace yui::protocol {

class Reader;
class Writer;
enum class Reading;
struct Node;

// Defined in codec.hpp, compiled once for each type in the generated messages_N.cpp.
template <class T>
struct Codec {
    static void write(Writer& writer, const T& message);
    static bool read(Reader& reader, const Node& node, T& message);
    static std::string to_json(const T& message);
    static Result<T> read_strict(std::string_view text);
    static std::optional<T> read_lenient(std::string_view text);
    static Result<T> read_tree(const Node& node, Reading reading);
};

template <class T>
std::string to_json(const T& message) {
    return Codec<T>::to_json(message);
}

// What a client may send. Refusals: malformed_json, unknown_type, unknown_field, missing_field,
// invalid_field; the pointer names the field; the words are `field` and, for invalid_field, `hint` (x-hints)
// and perhaps `limit`.
template <class T>
Result<T> read_strict(std::string_view text) {
    return Codec<T>::read_strict(text);
}

// What we wrote ourselves, perhaps with a newer or older program. Unknown fields are ignored, limits too; an
// unknown enum value is `other`; an unknown kind, or a text that is not such a message at all, is nullopt.
template <class T>
std::optional<T> read_lenient(std::string_view text) {
    return Codec<T>::read_lenient(text);
}

}  // namespace yui::protocol
