// docs/streams.md against what commands really take and say: each command of a whole day is watched, and what
// it guards, says and touches must stand in its row.
#include <gmock/gmock.h>

#include <iostream>

#include "protocol/json.hpp"
#include "server/app/dispatch.hpp"
#include "server/app/hash.hpp"
#include "server/store/actors.hpp"
#include "tests/app/account_fixture.hpp"
#include "tests/app/streams_paper.hpp"
#include "tests/support/whole_day.hpp"

namespace yui::tests {
namespace {

class WatchedDay : public WholeDay {
public:
    WatchedDay(Town& town, app::Caller desk, app::Caller person)
        : WholeDay({town.area, consent, town.now()}),
          town_(town),
          desk_(std::move(desk)),
          person_(std::move(person)) {}

    std::map<std::string, Taken> taken;

protected:
    Json send(Who who, const Json& json) override {
        auto& caller = who == Who::desk ? desk_ : person_;
        const auto command = protocol::read_strict<protocol::Command>(json.dump()).value();
        auto& row = taken[json.at("type")];
        for (const auto& guard : guards(caller, command)) row.guards.insert(kind_of(guard));
        const auto before = positions(town_.sql());
        const auto reply = town_.send(caller, command);
        if (reply.cookie) caller.session = reply.cookie->value;
        EXPECT_TRUE(reply.answer.has_value()) << json.dump();
        note_moved(town_.sql(), before, row);
        return reply.answer.has_value() ? Json::parse(*reply.answer) : Json();
    }
    std::int64_t resident_of(std::int64_t account) override {
        return number("SELECT id FROM resident WHERE account = $1", {account});
    }
    std::int64_t newest_report() override { return number("SELECT MAX(id) FROM report", {}); }
    std::int64_t newest_call() override { return number("SELECT MAX(id) FROM news_call", {}); }
    std::int64_t updated(std::int64_t group) override {
        return number("SELECT updated_at FROM groups WHERE id = $1", {group});
    }
    std::int64_t waiting_row(std::int64_t group) override {
        return insert_waiting_row(town_.sql(), group, mark);
    }

private:
    std::int64_t number(const std::string& sql, store::Params params) {
        return store::maybe_row<std::int64_t>(
                   town_.sql(), sql, params, [](const store::Row& row) { return row.integer(0); })
            .value();
    }
    std::vector<std::string> guards(const app::Caller& caller, const protocol::Command& command) {
        const auto session = store::session(
            town_.sql(), caller.session.empty() ? "" : app::digest(caller.session), town_.now());
        return app::guards_of(town_.sql(), session.value_or(store::Session{}).actor, command);
    }
    Town& town_;
    app::Caller desk_;
    app::Caller person_;
};

class StreamsPaper : public AccountTest {};
YUI_ON_EVERY_DATABASE(StreamsPaper);

TEST_P(StreamsPaper, NamesWhatEveryCommandGuardsSaysAndTouches) {
    const auto staff = town.person("窓口");
    town.grant(staff, protocol::GrantRole::admin, protocol::ScopeKind::city);
    WatchedDay day(town, staff.caller, browser().caller);
    day.run();
    const auto rows = paper("Commands");
    for (const auto& [command, real] : day.taken) {
        std::cout << command << ": guards " << joined(real.guards) << "; says " << joined(real.streams)
                  << "; touches " << joined(real.touched) << '\n';
        ASSERT_TRUE(rows.contains(command)) << command << " has no row in docs/streams.md";
        const auto& said = rows.at(command);
        EXPECT_THAT(said.guards, testing::IsSupersetOf(real.guards)) << command;
        EXPECT_THAT(said.streams, testing::IsSupersetOf(real.streams)) << command;
        EXPECT_THAT(said.touched, testing::IsSupersetOf(real.touched)) << command;
    }
}

}  // namespace
}  // namespace yui::tests
