// docs/streams.md against what commands really take and say: each command of a whole day is watched, and what
// it guards, says and touches must stand in its row.
#include <gmock/gmock.h>

#include <fstream>
#include <iostream>
#include <map>
#include <regex>

#include "protocol/json.hpp"
#include "server/app/dispatch.hpp"
#include "server/app/hash.hpp"
#include "server/store/actors.hpp"
#include "tests/app/account_fixture.hpp"
#include "tests/support/whole_day.hpp"

namespace yui::tests {
namespace {

using Names = std::set<std::string>;

struct Taken {
    Names guards;
    Names streams;
    Names touched;
};

// "event:42:staff" -> "event:staff"; "occurrence:7" -> "occurrence".
std::string kind_of(const std::string& name) { return std::regex_replace(name, std::regex(":[0-9]+"), ""); }

Names words_in(const std::string& cell) {
    static const std::regex word("`([a-z_:]+)`");
    Names words;
    for (std::sregex_iterator each(cell.begin(), cell.end(), word), end; each != end; ++each)
        words.insert((*each)[1]);
    return words;
}

std::vector<std::string> cells(const std::string& line) {
    std::vector<std::string> found;
    std::istringstream in(line.substr(1));
    for (std::string cell; std::getline(in, cell, '|');) found.push_back(cell);
    return found;
}

// The table below "## Commands": a row for one command or more.
std::map<std::string, Taken> paper() {
    std::ifstream in(YUI_SOURCE_DIR "/docs/streams.md");
    std::map<std::string, Taken> rows;
    bool here = false;
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("## ")) here = line == "## Commands";
        if (!here || !line.starts_with("| `")) continue;
        const auto row = cells(line);
        for (const auto& command : words_in(row.at(0)))
            rows[command] = {words_in(row.at(1)), words_in(row.at(2)), words_in(row.at(3))};
    }
    return rows;
}

struct Position {
    std::int64_t head = 0;
    std::int64_t rev = 0;
};

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
        const auto before = positions();
        const auto reply = town_.send(caller, command);
        if (reply.cookie) caller.session = reply.cookie->value;
        EXPECT_TRUE(reply.answer.has_value()) << json.dump();
        note(before, row);
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
    std::map<std::string, Position> positions() {
        std::map<std::string, Position> all;
        town_.sql().run("SELECT name, head, rev FROM stream", {}, [&](const store::Row& row) {
            all[row.string(0)] = {row.integer(1), row.integer(2)};
        });
        return all;
    }
    void note(std::map<std::string, Position> before, Taken& row) {
        for (const auto& [name, now] : positions()) {
            if (now.head > before[name].head) row.streams.insert(kind_of(name));
            if (now.rev > before[name].rev) row.touched.insert(kind_of(name));
        }
    }

    Town& town_;
    app::Caller desk_;
    app::Caller person_;
};

std::string joined(const Names& names) {
    std::string all;
    for (const auto& name : names) all += (all.empty() ? "" : ", ") + name;
    return all;
}

class StreamsPaper : public AccountTest {};
YUI_ON_EVERY_DATABASE(StreamsPaper);

TEST_P(StreamsPaper, NamesWhatEveryCommandGuardsSaysAndTouches) {
    const auto staff = town.person("窓口");
    town.grant(staff, protocol::GrantRole::admin, protocol::ScopeKind::city);
    WatchedDay day(town, staff.caller, browser().caller);
    day.run();
    const auto rows = paper();
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
