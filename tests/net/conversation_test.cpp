#include "server/net/conversation.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "protocol/frames.hpp"
#include "tests/support/fake_subscriber.hpp"
#include "tests/support/manual_loop.hpp"
#include "tests/support/scripted_api.hpp"

namespace yui::net {
namespace {

using protocol::CloseCode;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr const char* hello = R"({"type":"hello","build":"b1","locale":"en","protocol":1})";
constexpr const char* id = "00000000-0000-0000-0000-000000000001";

std::string command(const std::string& body) {
    return R"({"type":"command","id":")" + std::string(id) + R"(","command":)" + body + '}';
}

std::string query() {
    return R"({"type":"query","id":")" + std::string(id) + R"(","query":{"type":"get_session"}})";
}

std::string subscribe(const std::string& stream) {
    return R"({"type":"subscribe","id":")" + std::string(id) + R"(","stream":")" + stream + R"("})";
}

Config config() {
    Config made;
    made.build = "server-build";
    return made;
}

class ConversationTest : public testing::Test {
protected:
    ConversationTest() : ConversationTest(config()) {}
    explicit ConversationTest(Config given) : site(std::move(given)) {
        hub.compare(app::Scan{"e1", 0, {}});
        api.sessions = {{"ann", 7}};
    }

    std::shared_ptr<Conversation> begin(const std::string& session) {
        app::Caller caller;
        caller.session = session;
        caller.address = "192.0.2.7";
        return std::make_shared<Conversation>(wire, caller, around);
    }

    std::shared_ptr<Conversation> greeted() {
        auto made = begin("ann");
        made->take(hello);
        loop->turn();
        wire.heard();
        return made;
    }

    Site site;
    std::shared_ptr<ManualLoop> loop = std::make_shared<ManualLoop>();
    app::ScriptedApi api;
    Meter meter;
    Hub hub{api, loop, meter, [] { return 0; }};
    Surroundings around{site, api, hub, loop, meter};
    FakeSubscriber wire;
};

TEST_F(ConversationTest, AnswersHelloWithEpochAccountAndBuild) {
    const auto talk = begin("ann");
    talk->take(hello);
    loop->turn();
    ASSERT_EQ(wire.payloads.size(), 1u);
    EXPECT_EQ(wire.payloads[0]->text(),
              R"({"type":"welcome","epoch":"e1","account":7,"build":"server-build"})");
}

TEST_F(ConversationTest, AnswersWhatWasAskedBeforeTheWelcomeAfterIt) {
    const auto talk = begin("");
    talk->take(hello);
    talk->take(subscribe("event:1"));
    talk->take(query());
    loop->turn();
    EXPECT_THAT(wire.heard(), ElementsAre("welcome", "subscribed event:1 0", "reply"));
}

TEST_F(ConversationTest, EndsWhenItsAccountHasTooManyOthers) {
    site.config.limits.account_sockets = 2;
    const auto first = greeted();
    const auto second = greeted();
    EXPECT_EQ(wire.closed, std::nullopt);
    const auto third = greeted();
    EXPECT_EQ(wire.closed, CloseCode::too_many);
    third->end();
    first->end();
    wire.closed.reset();
    const auto fourth = greeted();
    EXPECT_EQ(wire.closed, std::nullopt) << "one of them has gone";
}

class HastyConversationTest : public ConversationTest {
protected:
    HastyConversationTest() : ConversationTest(slow_config()) {}
    static Config slow_config() {
        Config made = config();
        made.limits.account_asks = 1;  // twenty at once
        return made;
    }
};

TEST_F(HastyConversationTest, IsHeldUpByWhatElseItsAccountAsks) {
    const auto first = greeted();
    const auto second = greeted();
    for (int i = 0; i < 15; ++i) first->take(query());
    for (int i = 0; i < 15; ++i) second->take(query());
    loop->turn();
    const auto heard = wire.heard();
    EXPECT_EQ(std::count(heard.begin(), heard.end(), "reply"), 20);
    EXPECT_EQ(std::count(heard.begin(), heard.end(), "refusal slow_down"), 10);
    const auto visitor = begin("");
    visitor->take(hello);
    visitor->take(query());
    loop->turn();
    EXPECT_THAT(wire.heard(), ElementsAre("welcome", "reply")) << "others are not";
    first->end();
    second->end();
    visitor->end();
}

TEST_F(ConversationTest, EndsWithoutHello) {
    const auto talk = begin("");
    talk->take(subscribe("event:1"));
    EXPECT_EQ(wire.closed, CloseCode::no_hello);
}

TEST_F(ConversationTest, EndsWhenNothingIsSaidForTenSeconds) {
    const auto talk = begin("");
    loop->advance(9999);
    talk->tick();
    EXPECT_EQ(wire.closed, std::nullopt);
    loop->advance(1);
    talk->tick();
    EXPECT_EQ(wire.closed, CloseCode::no_hello);
}

TEST_F(ConversationTest, EndsAtASecondHello) {
    const auto talk = greeted();
    talk->take(hello);
    EXPECT_EQ(wire.closed, CloseCode::bad_frame);
}

TEST_F(ConversationTest, EndsWhenAFrameCannotBeRead) {
    const auto talk = greeted();
    talk->take("{\"type\":");
    EXPECT_EQ(wire.closed, CloseCode::bad_frame);
}

TEST_F(ConversationTest, IsSentAwayWhileTheNodeCatchesUpOrTheDatabaseIsAway) {
    Hub new_hub{api, loop, meter, [] { return 0; }};
    const Surroundings anew{site, api, new_hub, loop, meter};
    const auto early = std::make_shared<Conversation>(wire, app::Caller(), anew);
    early->take(hello);
    EXPECT_EQ(wire.closed, CloseCode::overload);
    wire.closed.reset();
    api.database_away = true;
    const auto talk = begin("ann");
    talk->take(hello);
    loop->turn();
    EXPECT_EQ(wire.closed, CloseCode::overload);
}

TEST_F(ConversationTest, RefusesABadFrameUnderItsIdWithAPointerIntoTheCommand) {
    const auto talk = greeted();
    talk->take(command(R"({"type":"read_notices","until":"x"})"));
    ASSERT_EQ(wire.payloads.size(), 1u);
    const auto refusal = nlohmann::json::parse(wire.payloads[0]->text());
    EXPECT_EQ(refusal["id"], id);
    EXPECT_EQ(refusal["problem"]["code"], "invalid_field");
    EXPECT_EQ(refusal["problem"]["errors"][0]["pointer"], "/until");
    EXPECT_THAT(refusal["problem"]["detail"], HasSubstr("It must be a whole number."));
}

TEST_F(ConversationTest, RefusesUnknownFieldsAndTypesAndControlCharacters) {
    const auto talk = greeted();
    talk->take(command(R"({"type":"read_notices","until":1,"more":1})"));
    talk->take(command(R"({"type":"fly"})"));
    talk->take(command(R"({"type":"report","subject":"e/1","words":"a\u0000b"})"));
    talk->take(subscribe("event:\\u0007"));
    const auto heard = wire.heard();
    ASSERT_EQ(heard.size(), 4u);
    EXPECT_EQ(heard[0], "refusal unknown_field");
    EXPECT_EQ(heard[1], "refusal unknown_type");
    for (const auto& each : heard) EXPECT_TRUE(each.starts_with("refusal")) << each;
    EXPECT_EQ(wire.closed, std::nullopt);
}

TEST_F(ConversationTest, PassesACommandOnWithWhoSaysItAndReturnsTheAnswer) {
    const auto talk = greeted();
    app::Caller seen;
    api.on_command = [&](const app::Caller& caller, const protocol::CommandFrame& frame) {
        seen = caller;
        EXPECT_TRUE(std::holds_alternative<protocol::ReadNotices>(frame.command));
        return app::Reply{std::string(R"({"unread":0})")};
    };
    talk->take(command(R"({"type":"read_notices","until":1})"));
    loop->turn();
    ASSERT_EQ(wire.payloads.size(), 1u);
    EXPECT_THAT(wire.payloads[0]->text(), HasSubstr(R"("answer":{"unread":0})"));
    EXPECT_EQ(seen.session, "ann");
    EXPECT_EQ(seen.address, "192.0.2.7");
    EXPECT_EQ(seen.language, protocol::Language::en);
    EXPECT_EQ(seen.request_id, id);
}

TEST_F(ConversationTest, ReturnsARefusalInTheLanguageOfThePage) {
    const auto talk = greeted();
    api.on_command = [](const auto&, const auto&) {
        return app::Reply{protocol::Problem{protocol::ProblemCode::event_full}};
    };
    talk->take(command(R"({"type":"read_notices","until":1})"));
    loop->turn();
    ASSERT_EQ(wire.payloads.size(), 1u);
    EXPECT_THAT(wire.payloads[0]->text(), HasSubstr("You are not signed up"));
}

TEST_F(ConversationTest, LeavesCommandsThatChangeTheCookieToHttp) {
    const auto talk = greeted();
    talk->take(command(R"({"type":"log_out"})"));
    talk->take(command(R"({"type":"log_in","login":"a","password":"bbbbbbbb"})"));
    EXPECT_THAT(wire.heard(), ElementsAre("refusal method_not_allowed", "refusal method_not_allowed"));
    EXPECT_EQ(api.times("execute"), 0u);
}

TEST_F(ConversationTest, IsBusyUntilItsQuestionsAreAnswered) {
    const auto talk = greeted();
    api.paused = true;
    talk->take(query());
    EXPECT_TRUE(talk->busy());
    api.release_all();
    loop->turn();
    EXPECT_FALSE(talk->busy());
}

TEST_F(ConversationTest, AnswersThatComeAfterTheEndAreDropped) {
    auto talk = greeted();
    api.paused = true;
    talk->take(query());
    talk->take(subscribe("event:1"));
    talk->end();
    talk.reset();
    api.release_all();
    loop->advance(100);
    EXPECT_THAT(wire.heard(), IsEmpty());
}

TEST_F(ConversationTest, SlowsDownWhoAsksTooOftenAndEndsWithWhoDoesNotListen) {
    const auto talk = greeted();
    for (int i = 0; i < 61; ++i) talk->take(query());
    loop->turn();
    auto heard = wire.heard();
    EXPECT_EQ(std::count(heard.begin(), heard.end(), "reply"), 60);
    EXPECT_EQ(std::count(heard.begin(), heard.end(), "refusal slow_down"), 1);
    loop->advance(1000);
    talk->take(query());
    loop->turn();
    EXPECT_THAT(wire.heard(), ElementsAre("reply"));
    for (int i = 0; i < 400; ++i) talk->take(query());
    EXPECT_EQ(wire.closed, CloseCode::too_fast);
}

TEST_F(ConversationTest, CountsUnreadableQuestionsToo) {
    const auto talk = greeted();
    for (int i = 0; i < 400; ++i) talk->take(R"({"type":"nonsense"})");
    EXPECT_EQ(wire.closed, CloseCode::too_fast);
}

TEST_F(ConversationTest, LetsAPageComeBackWithAllItsSubscriptionsAtOnce) {
    const auto talk = greeted();
    for (int i = 0; i < 64; ++i) talk->take(subscribe("event:" + std::to_string(i)));
    loop->turn();
    const auto heard = wire.heard();
    EXPECT_EQ(heard.size(), 64u);
    for (const auto& each : heard) EXPECT_TRUE(each.starts_with("subscribed")) << each;
}

TEST_F(ConversationTest, RefusesMoreSubscriptionsThanSixtyFourAndEndsAfterAThousandTries) {
    const auto talk = greeted();
    for (int i = 0; i < 65; ++i) talk->take(subscribe("event:" + std::to_string(i)));
    const auto refused = wire.heard();
    EXPECT_THAT(refused, ElementsAre("refusal too_many"));
    loop->turn();
    EXPECT_EQ(wire.heard().size(), 64u);
    talk->take(subscribe("event:5"));
    loop->turn();
    EXPECT_THAT(wire.heard(), ElementsAre("subscribed event:5 0"))
        << "one that it follows may be asked again";
    talk->take(R"({"type":"unsubscribe","stream":"event:5"})");
    talk->take(subscribe("event:99"));
    loop->turn();
    EXPECT_THAT(wire.heard(), ElementsAre("subscribed event:99 0"));
    for (int i = 0; i < 10'000; ++i) talk->take(subscribe("need:" + std::to_string(i)));
    EXPECT_EQ(wire.closed, CloseCode::too_many);
    EXPECT_LT(api.times("follow"), 80u) << "none of them reached the database";
}

TEST_F(ConversationTest, AsksAfterSilenceWhetherThePageIsThere) {
    const auto talk = greeted();
    loop->advance(24'999);
    talk->tick();
    EXPECT_THAT(wire.heard(), IsEmpty());
    loop->advance(1);
    talk->tick();
    EXPECT_THAT(wire.heard(), ElementsAre("ping"));
    loop->advance(9'999);
    talk->tick();
    talk->take(R"({"type":"pong"})");
    loop->advance(1);
    talk->tick();
    EXPECT_EQ(wire.closed, std::nullopt);
    loop->advance(25'000);
    talk->tick();
    EXPECT_THAT(wire.heard(), ElementsAre("ping"));
    loop->advance(10'000);
    talk->tick();
    EXPECT_EQ(wire.closed, CloseCode::no_pong);
}

TEST_F(ConversationTest, AnyFrameIsASignOfLife) {
    const auto talk = greeted();
    loop->advance(24'000);
    talk->take(query());
    loop->turn();
    wire.heard();
    loop->advance(24'000);
    talk->tick();
    EXPECT_THAT(wire.heard(), IsEmpty());
}

}  // namespace
}  // namespace yui::net
