// Enums of the protocol have their names beside them: the text in JSON, in the log and in the database.
#pragma once
#ifndef YUI_PROTOCOL_ENUM_HPP  // beside the pragma: see protocol/README.md
#define YUI_PROTOCOL_ENUM_HPP

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace yui::protocol {

// Specialised by generated code: `names`, one for each enumerator in order; and, where the enum is part of a
// message, `lists_other`: whether the schema itself knows the last enumerator, `other`.
template <class E>
struct EnumNames;

template <class E>
concept NamedEnum = requires {
    EnumNames<E>::names;
};

template <NamedEnum E>
constexpr std::string_view to_text(E value) {
    return EnumNames<E>::names[static_cast<std::size_t>(value)];
}

template <NamedEnum E>
constexpr std::optional<E> from_text(std::string_view text) {
    const auto& names = EnumNames<E>::names;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == text) return static_cast<E>(i);
    }
    return std::nullopt;
}

}  // namespace yui::protocol
#endif
