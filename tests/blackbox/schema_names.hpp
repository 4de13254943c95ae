// What the schema knows by name: so a new command is met by every test that walks them all.
#pragma once

#include <string>
#include <vector>

#include "tests/support/messages.hpp"

namespace yui::tests {

// Definitions of a union, "Command" or "Query": SignUp, GetEvent.
inline std::vector<std::string> definitions_of(const std::string& union_name) {
    std::vector<std::string> names;
    for (const auto& one : schema().at("$defs").at(union_name).at("oneOf"))
        names.push_back(one.at("$ref").get<std::string>().substr(std::string("#/$defs/").size()));
    return names;
}

// Their names on the wire: sign_up, get_event.
inline std::vector<std::string> types_of(const std::string& union_name) {
    std::vector<std::string> names;
    for (const auto& name : definitions_of(union_name))
        names.push_back(schema().at("$defs").at(name).at("properties").at("type").at("const"));
    return names;
}

}  // namespace yui::tests
