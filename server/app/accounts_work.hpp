// A command with a password or a code, from its arrival to its one answer; and the same as the writer sees
// it.
//
// An Attempt belongs to one thread at a time: it is handed from the one that received it to a reader, the
// password thread and a writer.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "server/app/accounts.hpp"
#include "server/app/dispatch.hpp"
#include "server/store/writer.hpp"

namespace yui::app {

struct Attempt {
    Caller caller;
    protocol::Command command;
    std::function<void(Outcome)> answer = {};  // called exactly once
    Proof proof = {};
};

// The account and its rights are read again inside the transaction; nothing is remembered under the command's
// id.
class AccountWork : public store::Work {
public:
    // `seal` outlives it.
    AccountWork(std::shared_ptr<Attempt> attempt, store::Clock clock, const Seal& seal);

    std::vector<std::string> guards(store::Connection& connection) override;
    bool run(store::Tx& tx) override;
    void done(store::End end) override;
    std::string_view request() const override { return attempt_->caller.request_id; }

private:
    const std::shared_ptr<Attempt> attempt_;
    const store::Clock clock_;
    const Seal& seal_;
    Outcome outcome_{protocol::Problem{protocol::ProblemCode::unavailable}};
};

// Who asks, as the session says at this moment. A session that ended reads as a visitor.
domain::Actor actor_of(store::Connection& connection, const Caller& caller, std::int64_t now);

}  // namespace yui::app
