// What the bus loses, doubles or mixes up does not show on a page.
#include "tests/net/hub_fixture.hpp"

namespace yui::net {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class HubOrder : public HubTest {};

TEST_F(HubOrder, PassesRowsInOrderAndEachOnce) {
    Page& ann = follower("", "event:1", 3);
    const auto four = api.commit("event:1", "{}");
    const auto five = api.commit("event:1", "{}");
    deliver({four});
    deliver({four, five});
    deliver({five});
    EXPECT_THAT(ann.heard(), ElementsAre("event event:1 4", "event event:1 5"));
    loop->advance(1000);
    EXPECT_EQ(api.times("read_log"), 0u);
}

TEST_F(HubOrder, CarriesTheVeryTextThatWasStored) {
    Page& ann = follower("", "event:1", 0);
    deliver({api.commit("event:1", R"({"kind":"event_changed","later":"field"})")});
    ASSERT_EQ(ann.payloads.size(), 1u);
    EXPECT_THAT(ann.payloads[0]->text(),
                testing::HasSubstr(R"("event":{"kind":"event_changed","later":"field"})"));
}

TEST_F(HubOrder, EncodesAMessageOnceForAll) {
    Page& ann = follower("", "event:1", 0);
    Page& bob = follower("", "event:1", 0);
    deliver({api.commit("event:1", "{}")});
    ASSERT_EQ(ann.payloads.size(), 1u);
    ASSERT_EQ(bob.payloads.size(), 1u);
    EXPECT_EQ(ann.payloads[0], bob.payloads[0]);
}

TEST_F(HubOrder, WaitsFiftyMillisecondsForAnElderRow) {
    Page& ann = follower("", "event:1", 0);
    const auto one = api.commit("event:1", "{}");
    const auto two = api.commit("event:1", "{}");
    deliver({two});
    loop->advance(49);
    EXPECT_THAT(ann.heard(), IsEmpty());
    EXPECT_EQ(api.times("read_log"), 0u);
    deliver({one});
    EXPECT_THAT(ann.heard(), ElementsAre("event event:1 1", "event event:1 2"));
    loop->advance(1000);
    EXPECT_EQ(api.times("read_log"), 0u);
}

TEST_F(HubOrder, ReadsTheLogWhenTheElderDoesNotCome) {
    Page& ann = follower("", "event:1", 0);
    api.commit("event:1", "{}");
    api.commit("event:1", "{}");
    const auto three = api.commit("event:1", "{}");
    deliver({three});
    loop->advance(50);
    EXPECT_THAT(ann.heard(), ElementsAre("event event:1 1", "event event:1 2", "event event:1 3"));
    EXPECT_EQ(api.times("read_log event:1 0"), 1u);
    EXPECT_EQ(meter.gaps.value(), 1u);
}

TEST_F(HubOrder, PassesWhatArrivesWhileTheLogIsReadBehindIt) {
    Page& ann = follower("", "event:1", 0);
    api.commit("event:1", "{}");
    deliver({api.commit("event:1", "{}")});
    api.paused = true;
    loop->advance(50);
    deliver({api.commit("event:1", "{}")});
    api.release_all();
    loop->turn();
    EXPECT_THAT(ann.heard(), ElementsAre("event event:1 1", "event event:1 2", "event event:1 3"));
}

TEST_F(HubOrder, ReadsALongGapInPieces) {
    Page& ann = follower("", "event:1", 0);
    for (int i = 0; i < 2500; ++i) api.commit("event:1", "{}");
    hub.compare(app::Scan{"e1", 0, {{"event:1", 2500, 0}}});
    loop->advance(100);
    EXPECT_EQ(ann.heard().size(), 2500u);
    EXPECT_EQ(api.times("read_log"), 3u);
}

TEST_F(HubOrder, AsksTheLogAgainWhenTheDatabaseWasAway) {
    Page& ann = follower("", "event:1", 0);
    api.commit("event:1", "{}");
    deliver({api.commit("event:1", "{}")});
    api.database_away = true;
    loop->advance(500);
    EXPECT_THAT(ann.heard(), IsEmpty());
    api.database_away = false;
    loop->advance(1000);
    EXPECT_THAT(ann.heard(), ElementsAre("event event:1 1", "event event:1 2"));
}

TEST_F(HubOrder, FindsByComparingHeadsWhatTheBusNeverBrought) {
    Page& ann = follower("", "event:1", 2);
    api.commit("event:1", "{}");
    hub.compare(app::Scan{"e1", 0, {{"event:1", 3, 0}, {"event:9", 5, 0}}});
    loop->advance(50);
    EXPECT_THAT(ann.heard(), ElementsAre("event event:1 3"));
    hub.compare(app::Scan{"e1", 0, {{"event:1", 3, 0}}});
    loop->advance(50);
    EXPECT_EQ(api.times("read_log"), 1u);
}

TEST_F(HubOrder, SaysResyncWhenTheMissingRowsWereTrimmed) {
    Page& ann = follower("", "event:1", 2);
    for (int i = 0; i < 4; ++i) api.commit("event:1", "{}");
    api.trim("event:1", 5);
    hub.compare(app::Scan{"e1", 0, {{"event:1", 6, 0}}});
    loop->advance(50);
    EXPECT_THAT(ann.heard(), ElementsAre("resync event:1 5"));
    deliver({api.commit("event:1", "{}")});
    EXPECT_THAT(ann.heard(), IsEmpty());
}

TEST_F(HubOrder, SaysResyncWhenAHeadHasNoRowsAtAll) {
    Page& ann = follower("", "event:1", 2);
    hub.compare(app::Scan{"e1", 0, {{"event:1", 6, 0}}});
    loop->advance(5000);
    EXPECT_THAT(ann.heard(), ElementsAre("resync event:1 6"));
}

TEST_F(HubOrder, PassesOnlyNewerEntriesOfAKey) {
    Page& ann = follower("", "seats", 0);
    deliver({{"seats", "occurrence:1", 5, "{}"}, {"seats", "occurrence:2", 1, "{}"}});
    deliver({{"seats", "occurrence:1", 4, "{}"}, {"seats", "occurrence:1", 5, "{}"}});
    deliver({{"seats", "occurrence:1", 6, "{}"}});
    EXPECT_THAT(
        ann.heard(),
        ElementsAre(
            "state seats occurrence:1 5", "state seats occurrence:2 1", "state seats occurrence:1 6"));
}

TEST_F(HubOrder, MarksEntriesSoThatANewerOneMayReplaceThem) {
    Page& ann = follower("", "seats", 0);
    deliver({{"seats", "occurrence:1", 5, "{}"}});
    deliver({{"seats", "occurrence:1", 6, "{}"}});
    deliver({api.commit("seats", "{}")});
    ASSERT_EQ(ann.payloads.size(), 3u);
    EXPECT_EQ(ann.payloads[0]->entry(), ann.payloads[1]->entry());
    EXPECT_EQ(ann.payloads[2]->entry(), "");
}

TEST_F(HubOrder, ForgetsAStreamThatNobodyFollows) {
    Page& ann = follower("", "event:1", 1);
    EXPECT_EQ(meter.streams.value(), 1u);
    hub.unsubscribe(ann.id, "event:1");
    loop->advance(59'999);
    EXPECT_EQ(meter.streams.value(), 1u) << "everybody may be about to come back";
    loop->advance(1);
    EXPECT_EQ(meter.streams.value(), 0u);
    EXPECT_EQ(meter.subscriptions.value(), 0u);
    deliver({api.commit("event:1", "{}")});
    EXPECT_THAT(ann.heard(), IsEmpty());
}

TEST_F(HubOrder, AnswersThatComeAfterThePageLeftAreDropped) {
    Page& ann = follower("ann", "event:1", 1);
    api.paused = true;
    subscribe(ann, "event:2");
    hub.leave(ann.id);
    api.release_all();
    loop->advance(60'000);
    EXPECT_THAT(ann.heard(), IsEmpty());
    EXPECT_EQ(meter.streams.value(), 0u);
}

}  // namespace
}  // namespace yui::net
