// A command as the writer sees it: who is it, was it done before, may they, do it, remember the answer.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "protocol/frames.hpp"
#include "server/app/bell.hpp"
#include "server/app/dispatch.hpp"
#include "server/store/writer.hpp"

namespace yui::app {

// What the caller is told where the writer could not end a command as it decided.
std::optional<protocol::Problem> trouble(store::End end);

class CommandWork : public store::Work {
public:
    // `seal` and `jobs_due` outlive it.
    CommandWork(Caller caller,
                protocol::CommandFrame frame,
                store::Clock clock,
                const Seal& seal,
                Bell& jobs_due,
                OnReply done);

    std::vector<std::string> guards(store::Connection& connection) override;
    bool run(store::Tx& tx) override;
    void done(store::End end) override;
    std::string_view request() const override { return caller_.request_id; }

private:
    void repeated(store::Tx& tx, std::int64_t account);

    const Caller caller_;
    const protocol::CommandFrame frame_;
    const store::Clock clock_;
    const Seal& seal_;
    Bell& jobs_due_;
    const OnReply reply_;
    const std::string session_hash_;
    const std::string body_hash_;
    Outcome outcome_;
    bool left_a_job_ = false;
};

}  // namespace yui::app
