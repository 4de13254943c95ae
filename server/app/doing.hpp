// What the use cases share: one command or query on its way through the application.
//
// A command is two functions, found by overload:
//     Prepared prepare(store::Connection&, const domain::Actor&, const protocol::SignUp&);   // reads only
//     protocol::Result<protocol::SignedUp> run(Doing&, const protocol::SignUp&);              // decides and
//     writes
// `prepare` names the guards and the subject; the access table is asked once, between the two (dispatch.cpp).
// A query is one function, and a second where its subject is not simply the person who asks:
//     domain::Subject about(store::Connection&, const domain::Actor&, const protocol::GetEvent&);
//     protocol::Result<protocol::EventPage> answer(Asking&, const protocol::GetEvent&);
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "protocol/messages.hpp"
#include "protocol/result.hpp"
#include "server/app/api.hpp"
#include "server/app/recent_counts.hpp"
#include "server/app/seal.hpp"
#include "server/domain/access.hpp"
#include "server/store/seen_by_staff.hpp"
#include "server/store/tx.hpp"

namespace yui::app {

class Planner;

struct Prepared {
    std::vector<std::string> guards = {};  // store/names.hpp; at most guards_a_command (app/guards.hpp)
    domain::Subject subject = {};
};

// On the writer thread, inside the transaction.
struct Doing {
    store::Tx& tx;
    const domain::Actor& actor;
    const Caller& caller;
    const domain::Subject& subject;  // as prepared, for rules that differ by way (desk or self)
    const Seal& seal;
    std::optional<SessionCookie> cookie = {};  // set by commands that begin or end a session

    store::Connection& sql() { return tx.sql(); }
    std::int64_t now() const { return tx.now(); }
};

// On a reader thread, inside one read transaction: state and positions belong together.
struct Asking {
    store::Connection& connection;
    const domain::Actor& actor;
    const Caller& caller;
    std::int64_t now_at;
    const std::string& epoch;
    const Seal& seal;
    RecentCounts& counts;
    Planner& planner;           // ranks people and needs
    bool private_read = false;  // set it: the dispatcher logs that private data of others was read
    store::Shown shown = {};    // whose rows, so that they can read it too

    store::Connection& sql() { return connection; }
    std::int64_t now() const { return now_at; }
};

// Subject of what belongs to the person who asks, and of what is public.
inline domain::Subject mine_or_public(const domain::Actor& actor) {
    domain::Subject subject;
    subject.owner = actor.account;
    return subject;
}

// Most queries are about the person who asks, or about what is public; the others overload this.
template <class Query>
domain::Subject about(store::Connection&, const domain::Actor& actor, const Query&) {
    return mine_or_public(actor);
}

}  // namespace yui::app
