// Accounts: register, log in, change the password, recover it with a code, hand out a code at the desk.
//
// What these commands carry or answer is secret, so they are never remembered (app/dispatch.hpp), and each is
// run with what the password thread has found out before (app/accounts_step.hpp). No password comes as far as
// a transaction.
#pragma once

#include <string>

#include "server/app/doing.hpp"

namespace yui::app {

struct Proof {
    std::string chosen;   // hash of the password that was chosen
    std::string matched;  // the stored hash that the password fits which was given
};

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::Register& command);
protocol::Result<protocol::Registered> run(Doing& doing,
                                           const protocol::Register& command,
                                           const Proof& proof);

Prepared prepare(store::Connection& connection, const domain::Actor& actor, const protocol::LogIn& command);
protocol::Result<protocol::LoggedIn> run(Doing& doing, const protocol::LogIn& command, const Proof& proof);

// Every session of the account ends; the browser that asks gets a new one.
Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::ChangePassword& command);
protocol::Result<protocol::Done> run(Doing& doing,
                                     const protocol::ChangePassword& command,
                                     const Proof& proof);

// The sessions stay: whoever knows the password may go on.
Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::ChangeContact& command);
protocol::Result<protocol::Done> run(Doing& doing,
                                     const protocol::ChangeContact& command,
                                     const Proof& proof);

// The account ends at once with all its sessions; the places it held are given back by a job
// (app/leaving.hpp). Refused to whoever works for the city, and to the last person in charge of a group.
Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::DeleteAccount& command);
protocol::Result<protocol::Done> run(Doing& doing,
                                     const protocol::DeleteAccount& command,
                                     const Proof& proof);

// Every session of the account ends, both codes too; this browser gets a short session, since many recover at
// the desk's computer.
Prepared prepare(store::Connection& connection, const domain::Actor& actor, const protocol::Recover& command);
protocol::Result<protocol::Registered> run(Doing& doing,
                                           const protocol::Recover& command,
                                           const Proof& proof);

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::IssueCode& command);
protocol::Result<protocol::CodeIssued> run(Doing& doing,
                                           const protocol::IssueCode& command,
                                           const Proof& proof);

// A command of the kind above.
template <class C>
concept WithProof = requires(Doing& doing, const C& command, const Proof& proof) {
    run(doing, command, proof);
};

}  // namespace yui::app
