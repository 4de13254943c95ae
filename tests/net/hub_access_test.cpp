// Rights that change while a page is open.
#include "tests/net/hub_fixture.hpp"

namespace yui::net {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

constexpr const char* access_changed = R"({"kind":"access_changed"})";
constexpr const char* unpublished = R"({"kind":"event_unpublished","event":1})";

class HubAccess : public HubTest {};

TEST_F(HubAccess, TellsWhoItIsAfterTheUserStreamIsWatched) {
    api.commit("user:7", "{}");
    Page& ann = pages.emplace_back();
    ann.id = hub.join(ann, caller("ann"));
    std::optional<std::int64_t> account;
    hub.greet(ann.id, [&](const auto& who) { account = who->account; });
    loop->turn();
    EXPECT_EQ(account, 7);
    EXPECT_THAT(api.asked, ElementsAre("who ann", "follow user:7"));
    EXPECT_EQ(meter.streams.value(), 1u);
    hub.leave(ann.id);
    loop->advance(60'000);
    EXPECT_EQ(meter.streams.value(), 0u);
}

TEST_F(HubAccess, GreetsAVisitorWithoutWatchingAnything) {
    page("");
    EXPECT_THAT(api.asked, ElementsAre("who "));
}

TEST_F(HubAccess, TakesAwayAStreamWhoseRightEnded) {
    Page& ann = follower("ann", "need:9:staff", 0);
    subscribe(ann, "event:1");
    loop->turn();
    ann.heard();
    api.denied.insert({"ann", "need:9:staff"});
    deliver({api.commit("user:7", access_changed)});
    loop->turn();
    EXPECT_THAT(ann.heard(), ElementsAre("unsubscribed need:9:staff not_allowed"));
    deliver({api.commit("need:9:staff", "{}"), api.commit("event:1", "{}")});
    loop->advance(500);
    EXPECT_THAT(ann.heard(), ElementsAre("event event:1 1"));
}

TEST_F(HubAccess, ARemovedMemberGetsNoStaffMessageOfTheSameBatch) {
    Page& ann = follower("ann", "need:9:staff", 0);
    api.denied.insert({"ann", "need:9:staff"});
    deliver({api.commit("need:9:staff", "{}"),
             api.commit("user:7", access_changed),
             api.commit("need:9:staff", "{}")});
    loop->advance(500);
    EXPECT_THAT(ann.heard(), ElementsAre("unsubscribed need:9:staff not_allowed"));
}

// Redis is stopped: the removal was committed by another node and is not known here yet, the staff message is
// ours.
TEST_F(HubAccess, ARemovedMemberGetsNoStaffMessageEvenBeforeTheRemovalIsHeardOf) {
    Page& ann = follower("ann", "need:9:staff", 0);
    Page& bob = follower("bob", "need:9:staff", 0);
    api.denied.insert({"ann", "need:9:staff"});
    deliver({api.commit("need:9:staff", "{}")});
    loop->advance(500);
    EXPECT_THAT(ann.heard(), ElementsAre("unsubscribed need:9:staff not_allowed"));
    EXPECT_THAT(bob.heard(), ElementsAre("event need:9:staff 1"));
}

TEST_F(HubAccess, StaffMessagesKeepTheirOrderAndOneQuestionServesABurst) {
    Page& bob = follower("bob", "need:9:staff", 0);
    Heard expected;
    for (int i = 1; i <= 20; ++i) {
        deliver({api.commit("need:9:staff", "{}")});
        expected.push_back("event need:9:staff " + std::to_string(i));
    }
    loop->advance(500);
    EXPECT_EQ(bob.heard(), expected);
    EXPECT_LE(api.times("recheck"), 2u);
}

TEST_F(HubAccess, AMessageThatArrivesDuringAQuestionWaitsForTheNextOne) {
    Page& bob = follower("bob", "need:9:staff", 0);
    api.paused = true;
    deliver({api.commit("need:9:staff", "{}")});
    deliver({api.commit("need:9:staff", "{}")});
    api.release();
    loop->turn();
    EXPECT_THAT(bob.heard(), ElementsAre("event need:9:staff 1"));
    api.denied.insert({"bob", "need:9:staff"});
    loop->advance(200);
    api.release_all();
    loop->turn();
    EXPECT_THAT(bob.heard(), ElementsAre("unsubscribed need:9:staff not_allowed"));
}

TEST_F(HubAccess, HoldsStaffMessagesWhileNobodyCanBeAsked) {
    Page& bob = follower("bob", "need:9:staff", 0);
    api.database_away = true;
    deliver({api.commit("need:9:staff", "{}")});
    loop->advance(10'000);
    EXPECT_THAT(bob.heard(), IsEmpty());
    api.database_away = false;
    loop->advance(1000);
    EXPECT_THAT(bob.heard(), ElementsAre("event need:9:staff 1"));
}

TEST_F(HubAccess, SaysResyncWhenMoreIsHeldThanItKeeps) {
    Page& bob = follower("bob", "need:9:staff", 0);
    api.database_away = true;
    const std::string large = '"' + std::string(4000, 'x') + '"';
    for (int i = 0; i < 100; ++i) deliver({api.commit("need:9:staff", large)});
    const auto heard = bob.heard();
    ASSERT_EQ(heard.size(), 1u);
    EXPECT_TRUE(heard[0].starts_with("resync need:9:staff")) << heard[0];
}

TEST_F(HubAccess, AllStreamsOfAnAccountWaitWhileItsRightsAreAsked) {
    Page& ann = follower("ann", "event:1", 0);
    api.paused = true;
    deliver({api.commit("user:7", access_changed)});
    deliver({api.commit("event:1", "{}")});
    loop->turn();
    EXPECT_THAT(ann.heard(), IsEmpty());
    api.release_all();
    loop->turn();
    EXPECT_THAT(ann.heard(), ElementsAre("event event:1 1"));
}

TEST_F(HubAccess, APublicStreamOfAnotherAccountDoesNotWait) {
    Page& bob = follower("bob", "event:1", 0);
    follower("ann", "event:1", 0);
    api.paused = true;
    deliver({api.commit("user:7", access_changed)});
    deliver({api.commit("event:1", "{}")});
    EXPECT_THAT(bob.heard(), ElementsAre("event event:1 1"));
}

TEST_F(HubAccess, EndsTheConnectionWhenTheSessionEnded) {
    Page& ann = follower("ann", "event:1", 0);
    Page& bob = follower("bob", "event:1", 0);
    api.sessions.erase("ann");
    deliver({api.commit("user:7", access_changed)});
    deliver({api.commit("event:1", "{}")});
    loop->turn();
    EXPECT_EQ(ann.closed, protocol::CloseCode::session_changed);
    EXPECT_THAT(ann.heard(), IsEmpty());
    EXPECT_EQ(bob.closed, std::nullopt);
}

TEST_F(HubAccess, EndsTheConnectionWhenTheSessionRunsOut) {
    api.expiry["ann"] = 5000;
    Page& ann = follower("ann", "event:1", 0);
    utc = 4999;
    hub.check_sessions();
    loop->turn();
    EXPECT_EQ(api.times("recheck"), 0u);
    utc = 5000;
    api.expiry["ann"] = 9000;  // used elsewhere meanwhile
    hub.check_sessions();
    loop->turn();
    EXPECT_EQ(ann.closed, std::nullopt);
    utc = 9000;
    api.sessions.erase("ann");
    hub.check_sessions();
    loop->advance(200);
    EXPECT_EQ(ann.closed, protocol::CloseCode::session_changed);
}

TEST_F(HubAccess, HearsOfAChangeThatTheBusLost) {
    Page& ann = follower("ann", "need:9:staff", 0);
    api.denied.insert({"ann", "need:9:staff"});
    api.commit("user:7", access_changed);
    hub.compare(app::Scan{"e1", 0, {{"user:7", 1, 0}}});
    loop->advance(100);
    EXPECT_THAT(ann.heard(), ElementsAre("unsubscribed need:9:staff not_allowed"));
}

TEST_F(HubAccess, MissesNoChangeBetweenTheHelloAndTheWatch) {
    Page& ann = pages.emplace_back();
    ann.id = hub.join(ann, caller("ann"));
    bool refused = false;
    hub.greet(ann.id, [&](const auto& who) { refused = who.has_error(); });
    api.paused = true;
    loop->turn();  // who: account 7; the watch is on its way
    api.sessions.erase("ann");
    deliver({api.commit("user:7", access_changed)});
    api.release_all();
    loop->turn();
    EXPECT_TRUE(refused);
}

TEST_F(HubAccess, AsksEveryFollowerOfAnEventThatWasTakenOffThePages) {
    Page& visitor = follower("", "event:1", 0);
    Page& bob = follower("bob", "event:1:staff", 0);
    Page& other = follower("", "event:12", 0);
    api.denied.insert({"", "event:1"});
    deliver({api.commit("event:1", unpublished)});
    deliver({api.commit("event:1", "{}"), api.commit("event:1:staff", "{}"), api.commit("event:12", "{}")});
    EXPECT_THAT(other.heard(), ElementsAre("event event:12 1")) << "another event: nobody is asked";
    loop->advance(200);
    EXPECT_THAT(visitor.heard(), ElementsAre("event event:1 1", "unsubscribed event:1 not_allowed"));
    EXPECT_THAT(bob.heard(), ElementsAre("event event:1:staff 1"));
}

TEST_F(HubAccess, AsksWhoFollowsANeedOfAnEventThatWasTakenOffThePages) {
    Page& visitor = follower("", "need:9", 0);
    Page& bob = follower("bob", "need:9:staff", 0);
    api.denied.insert({"", "need:9"});
    deliver({api.commit("need:9", unpublished)});
    deliver({api.commit("need:9", "{}"), api.commit("need:9:staff", "{}")});
    loop->advance(200);
    EXPECT_THAT(visitor.heard(), ElementsAre("event need:9 1", "unsubscribed need:9 not_allowed"));
    EXPECT_THAT(bob.heard(), ElementsAre("event need:9:staff 1"));
}

TEST_F(HubAccess, AsksEveryFollowerOfANeedThatWasTakenOffThePages) {
    Page& visitor = follower("", "need:9", 0);
    api.denied.insert({"", "need:9"});
    deliver({api.commit("need:9", R"({"kind":"need_unpublished","need":9})")});
    loop->advance(200);
    EXPECT_THAT(visitor.heard(), ElementsAre("event need:9 1", "unsubscribed need:9 not_allowed"));
}

TEST_F(HubAccess, RefusesAWishWhoseRightEndsWhileItCatchesUp) {
    Page& ann = page("ann");
    api.paused = true;
    subscribe(ann, "need:9:staff");
    api.release();  // read with the right still there; the answer is on its way
    api.denied.insert({"ann", "need:9:staff"});
    deliver({api.commit("user:7", access_changed)});
    api.release();  // the question
    deliver({api.commit("need:9:staff", "{}")});
    loop->advance(200);
    EXPECT_THAT(ann.heard(), Not(Contains("event need:9:staff 1")));
    EXPECT_EQ(hub.subscriptions(ann.id), 0u);
}

// The row that said so was trimmed, or went with the account, before the node could read it.
TEST_F(HubAccess, EndsARightAlsoWhenTheRowThatSaidSoIsLost) {
    api.commit("user:7", "{}");
    Page& ann = follower("ann", "event:1:staff", 2);
    api.denied.insert({"ann", "event:1:staff"});
    api.commit("user:7", R"({"kind":"access_changed"})");
    api.commit("user:7", "{}");
    api.trim("user:7", 2);
    hub.compare(app::Scan{"e1", 0, {{"user:7", 3, 0}}});
    loop->advance(50);
    EXPECT_THAT(ann.heard(), ElementsAre("unsubscribed event:1:staff not_allowed"));
}

}  // namespace
}  // namespace yui::net
