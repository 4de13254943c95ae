// Sessions: 256 random bits in the browser's cookie, their digest in the database.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "server/app/doing.hpp"
#include "server/domain/session.hpp"
#include "server/store/actors.hpp"
#include "server/store/writer.hpp"

namespace yui::app {

domain::Computer computer(std::optional<bool> shared);
// Of the session with which this command came.
domain::Computer computer_of_session(Doing& doing);

// The browser gets a new session, and its old one ends, whoever that belonged to. Returns when it ends, ms
// UTC.
std::int64_t begin_session(Doing& doing, std::int64_t account, domain::Computer computer);
// On every computer. Open pages ask for their rights again and find that they have none.
void end_all_sessions(store::Tx& tx, std::int64_t account);

Prepared prepare(store::Connection& connection, const domain::Actor& actor, const protocol::LogOut& command);
protocol::Result<protocol::Done> run(Doing& doing, const protocol::LogOut& command);
// Whoever leaves a computer has left it also where that cannot be written: the browser loses the cookie. The
// answer stays a refusal, for the session lives on until its time, though no browser holds it any more.
OnReply out_of_this_browser(OnReply done);

protocol::Result<protocol::SessionView> answer(Asking& asking, const protocol::GetSession& query);

// The small write that keeps a session alive which is used; null where the last one is recent enough.
std::unique_ptr<store::Work> keep_alive(const store::Session& session,
                                        const Caller& caller,
                                        std::int64_t now);

}  // namespace yui::app
