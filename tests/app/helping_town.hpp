// A town with one group that needs help: its organizer, the coordinator of its center, and short ways to post
// a need, to declare what a person can do and to let time pass.
#pragma once

#include <gmock/gmock.h>

#include <functional>

#include "server/app/job_runner.hpp"
#include "tests/support/town.hpp"

namespace yui::tests {

struct Posted {
    std::int64_t need = 0;
    std::int64_t role = 0;  // the first one
    std::vector<std::int64_t> roles = {};
};

class HelpingTown : public testing::TestWithParam<Backend> {
protected:
    HelpingTown();

    // A need of the group with one role of one head, at no time, not posted yet.
    protocol::PostNeed draft() const;
    // Tomorrow (a Sunday) 9:00 to 11:00, one head, decided at once, unless `change` says otherwise.
    Posted post(const std::function<void(protocol::PostNeed&)>& change = {});
    static std::function<void(protocol::PostNeed&)> heads(std::int64_t min, std::int64_t max);
    static std::function<void(protocol::PostNeed&)> by_organizer();

    protocol::Result<protocol::Assigned> offer(const Person& person, std::int64_t role);
    protocol::Result<protocol::Assigned> ask(std::int64_t role, const Person& person);
    protocol::Result<protocol::Assigned> answer(const Person& person,
                                                std::int64_t assignment,
                                                protocol::Answer answer);
    protocol::Result<protocol::Assigned> enter(std::int64_t assignment, protocol::CallResult result);
    protocol::Result<protocol::Assigned> decide(std::int64_t assignment, protocol::Decision decision);
    protocol::Result<protocol::Assigned> withdraw(const Person& person, std::int64_t assignment);

    // Written down by the desk, without an account.
    Person on_paper(const std::string& display_name);
    void reached_by(const Person& person, protocol::Channel channel);
    // Sets one column of the person's profile.
    void declare(const Person& person, const std::string& column, store::Param value);
    void declare_skill(const Person& person, const std::string& skill, const std::string& level);
    void declare_time(const Person& person, int weekday, const std::string& block);
    void give_certificate(const Person& person, const std::string& certificate);

    protocol::AssignmentState state(std::int64_t assignment);
    std::int64_t confirmed(std::int64_t role);
    std::int64_t count(const std::string& sql, store::Params params = {});
    std::vector<protocol::NoticeKind> inbox(const Person& person);

    // Until nothing is due any more; fails after ten seconds.
    void run_jobs();

    Town town{GetParam()};
    std::int64_t group = town.group("体操クラブ");
    Person organizer = town.person("世話役");
    Person coordinator = town.person("調整役");
    std::int64_t tomorrow = 0;  // its first instant in Japan
};

}  // namespace yui::tests
