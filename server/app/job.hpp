// A durable consequence on its way: what a kind of job has to offer.
//
// Two functions for each payload type of the protocol, found by overload:
//     std::vector<std::string> guards_of_job(store::Connection&, const protocol::WithdrawInvitations&);  //
//     reads only JobEnd run_job(store::Tx&, const protocol::WithdrawInvitations&);
// run_job works at most fifty people and asks for another turn if there are more. It runs again from the
// start if its transaction was lost, and it may run again after it was done: each effect must be safe to
// repeat.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "protocol/messages.hpp"
#include "server/store/tx.hpp"

namespace yui::app {

constexpr int people_a_turn = 50;

// Another turn, with what is left to do.
struct Again {
    std::int64_t due = 0;  // ms UTC
    protocol::Job payload;
};
using JobEnd = std::optional<Again>;  // nullopt: done
JobEnd another_turn(std::int64_t due, protocol::Job payload);

// Puts a job down with the transaction; of several with one key one is kept. `due` in ms UTC.
void put_down(store::Tx& tx, const protocol::Job& job, std::string key, std::int64_t due);

// One that is started by the clock alone makes itself again: see run_job of TrimLog.
std::vector<std::string> guards_of(store::Connection& connection, const protocol::Job& job);
JobEnd run(store::Tx& tx, const protocol::Job& job);

}  // namespace yui::app
