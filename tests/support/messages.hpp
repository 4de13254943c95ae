// Every kind of message, found through the types themselves: so a new command without an example fails a
// test.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "protocol/result.hpp"

namespace yui::tests {

// One way to read an example: by its own type, or by a union that it belongs to.
struct MessageType {
    std::string name;  // SignUp: of the definition and of the example
    std::string as;    // SignUp or Command
    // The message, read strictly, and written again.
    protocol::Result<std::string> (*rewrite)(std::string_view);
    // The same, read leniently.
    std::optional<std::string> (*rewrite_leniently)(std::string_view);
    // Whether two texts, read strictly, are equal messages.
    bool (*equal)(std::string_view, std::string_view);
};

// Members of all unions, by themselves and by the union; and the answers of commands and queries.
const std::vector<MessageType>& message_types();

const nlohmann::json& schema();

// Behind a $ref, if it is one.
const nlohmann::json& resolved(const nlohmann::json& node);

nlohmann::json example(const std::string& name);

std::vector<std::string> example_names();

}  // namespace yui::tests
