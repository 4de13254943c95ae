// Ways to break a message, made from the schema itself and not from the generated code: what the schema
// forbids about each field of an example.
#pragma once

#include <string>
#include <vector>

#include "tests/support/messages.hpp"

namespace yui::tests {

struct Mutation {
    std::string pointer;                          // the field at fault
    std::string what;                             // for the message of a failed test
    nlohmann::json text;                          // the whole example, broken
    std::vector<protocol::ProblemCode> expected;  // any of these
};

std::vector<Mutation> mutations(const std::string& definition, const nlohmann::json& example);

// Pointers of all enums in an example, and of all objects.
std::vector<std::string> enum_pointers(const std::string& definition, const nlohmann::json& example);
std::vector<std::string> object_pointers(const std::string& definition, const nlohmann::json& example);

}  // namespace yui::tests
