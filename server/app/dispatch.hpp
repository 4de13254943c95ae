// From a message to the use case that answers it, and the two questions everybody is asked on the way:
// who are you, and may you.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/app/doing.hpp"

namespace yui::app {

// What a command came to: JSON of its answer, or a refusal.
struct Outcome {
    protocol::Result<std::string> answer;
    std::optional<SessionCookie> cookie = {};
};

// Guards of a command, found with plain reads; empty where it will be refused anyway.
std::vector<std::string> guards_of(store::Connection& connection,
                                   const domain::Actor& actor,
                                   const protocol::Command& command);

// Inside the writer's transaction. Throws store::NeedsGuards, store::DatabaseError.
Outcome perform(store::Tx& tx,
                const domain::Actor& actor,
                const Caller& caller,
                const Seal& seal,
                const protocol::Command& command);

// Inside a read transaction.
protocol::Result<std::string> ask(Asking& asking, const protocol::Query& query);

// Whether a query gives the same answer to every visitor, so that it may be kept for a second.
bool same_for_visitors(const protocol::Query& query);
// Commands with passwords or codes: done apart (app/accounts_step.hpp), never remembered.
bool about_passwords(const protocol::Command& command);

}  // namespace yui::app
