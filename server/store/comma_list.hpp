// Short lists of codes in one TEXT column, separated by commas. A code holds none itself.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "protocol/enum.hpp"

namespace yui::store {

template <class Range, class Text>
std::string joined(const Range& range, Text text) {
    std::string out;
    for (const auto& one : range) out.append(out.empty() ? "" : ",").append(text(one));
    return out;
}

inline std::vector<std::string> split(std::string_view list) {
    std::vector<std::string> out;
    while (!list.empty()) {
        const auto comma = std::min(list.find(','), list.size());
        out.emplace_back(list.substr(0, comma));
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
    return out;
}

template <protocol::NamedEnum E>
std::string joined_names(const std::vector<E>& values) {
    return joined(values, [](E value) { return protocol::to_text(value); });
}

// Names that this program does not know are left out.
template <protocol::NamedEnum E>
std::vector<E> split_names(std::string_view list) {
    std::vector<E> out;
    for (const auto& name : split(list))
        if (const auto value = protocol::from_text<E>(name)) out.push_back(*value);
    return out;
}

}  // namespace yui::store
