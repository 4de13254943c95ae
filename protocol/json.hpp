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
#include <utility>

#include "protocol/result.hpp"

namespace yui::protocol {

class Reader;
class Writer;
struct Node;

// strict: everything is checked. lenient: only that the kinds of values fit. flat: strict, but numbers,
// booleans and lists come as texts, as in the query of an address.
enum class Reading { strict, lenient, flat };

// Defined in codec.hpp, compiled once for each type in the generated messages_N.cpp.
template <class T>
struct Codec {
    static void write(Writer& writer, const T& message);
    static bool read(Reader& reader, const Node& node, T& message);
};

// The same for every type, so compiled once: a Codec without its type. Nullopt: `message` was filled.
using AnyReader = bool (*)(Reader& reader, const Node& node, void* message);
using AnyWriter = void (*)(Writer& writer, const void* message);
std::optional<Problem> read_any(const Node& node, Reading reading, AnyReader read, void* message);
std::optional<Problem> read_any(std::string_view text, Reading reading, AnyReader read, void* message);
std::string write_any(AnyWriter write, const void* message);

template <class T>
bool read_as(Reader& reader, const Node& node, void* message) {
    return Codec<T>::read(reader, node, *static_cast<T*>(message));
}

template <class T>
void write_as(Writer& writer, const void* message) {
    Codec<T>::write(writer, *static_cast<const T*>(message));
}

template <class T>
std::string to_json(const T& message) {
    return write_any(write_as<T>, &message);
}

// What a client may send. Refusals: malformed_json, unknown_type, unknown_field, missing_field,
// invalid_field; the pointer names the field; the words are `field` and, for invalid_field, `hint` (x-hints)
// and perhaps `limit`.
template <class T>
Result<T> read_strict(std::string_view text) {
    T message;
    if (auto problem = read_any(text, Reading::strict, read_as<T>, &message)) return *std::move(problem);
    return message;
}

// What we wrote ourselves, perhaps with a newer or older program. Unknown fields are ignored, limits too; an
// unknown enum value is `other`; an unknown kind, or a text that is not such a message at all, is nullopt.
template <class T>
std::optional<T> read_lenient(std::string_view text) {
    std::optional<T> message(std::in_place);
    if (read_any(text, Reading::lenient, read_as<T>, &*message)) message.reset();
    return message;
}

}  // namespace yui::protocol
