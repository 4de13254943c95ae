// `yui match replay`.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "matching/generate/generate.hpp"
#include "tests/match/line.hpp"

namespace yui {
namespace {

using nlohmann::json;
using testing::HasSubstr;

class MatchReplay : public testing::Test {
protected:
    const Scratch city{R"({"format":"yui-instance/1",
        "volunteers":[{"id":"a"},{"id":"b","past_load":5}],
        "shifts":[{"id":"s1","start":"2026-11-28T09:00","end":"2026-11-28T11:00","roles":[{"id":"r1","min":1,"max":1}]}]})"};

    static Answer replay(const Scratch& instance, const std::string& events) {
        const Scratch file(events);
        return match_line({"replay", instance.path(), file.path(), "--json"});
    }
    std::vector<std::string> after(const std::string& events) const {
        const auto answer = replay(city, events);
        EXPECT_EQ(answer.code, 0) << answer.err;
        std::vector<std::string> pairs;
        const auto told = json::parse(answer.out);
        for (const auto& one : told.at("assignments"))
            pairs.push_back(one.at("volunteer").get<std::string>() + " " + one.at("role").get<std::string>());
        return pairs;
    }
    using Are = std::vector<std::string>;
};

TEST_F(MatchReplay, StartsWithThePlan) { EXPECT_EQ(after(""), Are{"a r1"}); }

TEST_F(MatchReplay, KnowsIdleMoments) {
    EXPECT_EQ(after(R"({"event":"cancel","volunteer":"a","role":"r1"}
{"event":"refresh"})"),
              Are{"b r1"});
}

TEST_F(MatchReplay, FillsAPlaceThatIsGivenUp) {
    EXPECT_EQ(after(R"({"event":"cancel","volunteer":"a","role":"r1"})"), Are{"b r1"});
    EXPECT_EQ(after(R"({"event":"drop_out","volunteer":"a"})"), Are{"b r1"});
}

TEST_F(MatchReplay, TakesInWhoComesLater) {
    const std::string both_gone = R"({"event":"drop_out","volunteer":"a"}
{"event":"drop_out","volunteer":"b"}
)";
    EXPECT_EQ(after(both_gone), Are{});
    EXPECT_EQ(after(both_gone + R"({"event":"sign_up","volunteer":{"id":"c"}})"), Are{"c r1"});
    EXPECT_EQ(after(both_gone + R"({"event":"sign_up","volunteer":"b"})"), Are{"b r1"});
}

TEST_F(MatchReplay, OpensANeedThatComesLaterAndClosesIt) {
    const std::string added = R"({"event":"add_need","shift":{"id":"s2","start":"2026-11-28T09:30",)"
                              R"("end":"2026-11-28T10:30","roles":[{"id":"r2","min":1,"max":1}]}})";
    EXPECT_EQ(after(added), (Are{"a r1", "b r2"}));
    EXPECT_EQ(after(added + "\n" + R"({"event":"close_need","shift":"s2"})"), Are{"a r1"});
}

TEST_F(MatchReplay, KnowsANeedOnlyFromItsEventOn) {
    const std::string added = R"({"event":"add_need","shift":{"id":"s2","start":"2026-11-28T09:30",)"
                              R"("end":"2026-11-28T10:30","roles":[{"id":"r2","min":1,"max":1}]}})";
    const std::string cancel = R"({"event":"cancel","volunteer":"a","role":"r2"})";
    const std::string close = R"({"event":"close_need","shift":"s2"})";
    EXPECT_THAT(replay(city, cancel + "\n" + added).err, HasSubstr("line 1: no such role yet"));
    EXPECT_THAT(replay(city, close + "\n" + added).err, HasSubstr("line 1: no such shift yet"));
    EXPECT_EQ(after(added + "\n" + cancel), (Are{"a r1", "b r2"}));
}

TEST_F(MatchReplay, ComparesItselfWithAPlanMadeAnewAndItsBound) {
    const std::string events = R"({"event":"drop_out","volunteer":"a"}
{"event":"close_need","shift":"s1"}
{"event":"add_need","shift":{"id":"s2","start":"2026-11-28T09:30","end":"2026-11-28T10:30","roles":[{"id":"r2","min":1,"max":1}]}}
)";
    const auto told = json::parse(replay(city, events).out);
    EXPECT_EQ(told.at("assignments").size(), 1U);
    EXPECT_EQ(told.at("fresh_objective"), told.at("objective"));
    EXPECT_DOUBLE_EQ(told.at("of_fresh").get<double>(), 1);
    EXPECT_GE(told.at("bound").get<std::int64_t>(), told.at("objective").get<std::int64_t>());
}

TEST_F(MatchReplay, KeepsConfirmedPeopleInThePlanMadeAnew) {
    const std::string events = R"({"event":"drop_out","volunteer":"a"}
{"event":"confirm","volunteer":"b","role":"r1"}
{"event":"sign_up","volunteer":"a"}
)";
    const auto told = json::parse(replay(city, events).out);
    EXPECT_EQ(told.at("fresh_objective"), told.at("objective"));
}

TEST_F(MatchReplay, PrintsATableForPeople) {
    const Scratch file(R"({"event":"drop_out","volunteer":"a"})");
    const auto told = match_line({"replay", city.path(), file.path()}).out;
    for (const auto* part : {"drop_out", "p99", "A plan made anew: ", "100.000 % of it", "Bound: "})
        EXPECT_THAT(told, HasSubstr(part));
}

TEST_F(MatchReplay, DoesNotMoveWhoIsConfirmed) {
    const std::string confirmed = R"({"event":"drop_out","volunteer":"a"}
{"event":"confirm","volunteer":"b","role":"r1"}
{"event":"sign_up","volunteer":"a"}
)";
    EXPECT_EQ(after(confirmed), Are{"b r1"});
}

TEST_F(MatchReplay, HeedsChangedAvailability) {
    EXPECT_EQ(after(R"({"event":"change_availability","volunteer":"a","available":[]})"), Are{"b r1"});
}

TEST_F(MatchReplay, NamesTheLineThatIsWrong) {
    EXPECT_THAT(replay(city, "{\"event\":\"drop_out\",\"volunteer\":\"a\"}\nnonsense\n").err,
                HasSubstr("line 2"));
    EXPECT_THAT(replay(city, R"({"event":"vanish"})").err, HasSubstr("unknown event"));
    EXPECT_THAT(replay(city, R"({"event":"drop_out"})").err, HasSubstr("\"volunteer\" is missing"));
    EXPECT_THAT(replay(city, R"({"event":"drop_out","volunteer":"x"})").err, HasSubstr("no such volunteer"));
    EXPECT_THAT(replay(city, R"({"event":"drop_out","volunteer":"a","why":1})").err,
                HasSubstr("unknown name"));
}

// The city of events that a seed makes: cancellations, sign-ups, drop-outs.
std::string events_of(const std::string& plan) {
    std::string events;
    int turn = 0;
    const auto told = json::parse(plan);
    for (const auto& one : told.at("assignments")) {
        const auto volunteer = one.at("volunteer").get<std::string>();
        json event{{"event", "cancel"}, {"volunteer", volunteer}, {"role", one.at("role")}};
        if (++turn % 3 == 1) event = {{"event", "drop_out"}, {"volunteer", volunteer}};
        events += event.dump() + "\n";
        if (turn % 6 == 1) events += json{{"event", "sign_up"}, {"volunteer", volunteer}}.dump() + "\n";
    }
    return events;
}

TEST_F(MatchReplay, GivesTheSamePlanForTheSameEvents) {
    const Scratch large(matching::generate::instance({200, 60, 3, matching::generate::Rules::all}));
    const auto events = events_of(match_line({"plan", large.path(), "--json"}).out);
    auto once = json::parse(replay(large, events).out);
    auto again = json::parse(replay(large, events).out);
    EXPECT_GT(once.at("events").get<int>(), 50);
    EXPECT_EQ(once.at("assignments"), again.at("assignments"));
    EXPECT_TRUE(once.at("latency_us").at("cancel").contains("p99"));
}

TEST_F(MatchReplay, LeavesAPlanThatBreaksNoRule) {
    auto instance = json::parse(matching::generate::instance({200, 60, 3, matching::generate::Rules::all}));
    instance.erase("pinned");  // who was confirmed may drop out, which the checker would call moved
    const Scratch large(instance.dump());
    const auto events = events_of(match_line({"plan", large.path(), "--json"}).out);
    auto plan = json::parse(replay(large, events).out);
    plan["unfilled"] = json::array();
    const Scratch file(plan.dump());
    const auto verdict = json::parse(match_line({"check", large.path(), file.path(), "--json"}).out);
    for (const auto& one : verdict.at("violations")) EXPECT_EQ(one.at("rule"), "unfilled") << one;
    EXPECT_EQ(verdict.at("objective"), plan.at("objective"));
}

}  // namespace
}  // namespace yui
