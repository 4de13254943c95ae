// The five parts of the log-in page; only these have passwords.
#pragma once

#include <string>
#include <vector>

#include "protocol/messages.hpp"
#include "server/demo/town.hpp"
#include "server/domain/actor.hpp"

namespace yui::demo {

struct Part {
    const char* login;
    protocol::Text3 role;
    std::vector<domain::Grant> grants;
};
// In the order of `newcomer`, `old_hand` and `organizer` in traits.hpp.
std::vector<Part> parts(const Town& town);

// As the log-in page shows them.
std::vector<protocol::TryOut> try_out(const Town& town, const std::string& password);

}  // namespace yui::demo
