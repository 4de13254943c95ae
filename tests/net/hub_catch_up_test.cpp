// Between what a page has and what is live there is no hole and nothing comes twice.
#include "tests/net/hub_fixture.hpp"

#include <random>

namespace yui::net {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class HubCatchUp : public HubTest {
protected:
    // After a minute the database is asked again, and the log with it.
    void forget_who_may() { loop->advance(60'000); }
};

TEST_F(HubCatchUp, SendsWhatWasMissedThenWhatIsLive) {
    for (int i = 0; i < 5; ++i) api.commit("event:1", "{}");
    Page& ann = page("");
    subscribe(ann, "event:1", 3);
    loop->turn();
    deliver({api.commit("event:1", "{}")});
    EXPECT_THAT(ann.heard(),
                ElementsAre("subscribed event:1 5", "event event:1 4", "event event:1 5", "event event:1 6"));
    EXPECT_EQ(meter.resumes_recovered.value(), 1u);
}

TEST_F(HubCatchUp, KeepsWhatArrivesBetweenTheReadingAndItsAnswer) {
    for (int i = 0; i < 5; ++i) api.commit("event:1", "{}");
    Page& ann = page("");
    api.paused = true;
    subscribe(ann, "event:1", 4);
    api.release();                           // read: head 5
    deliver({api.commit("event:1", "{}")});  // 6 overtakes the answer
    loop->turn();
    EXPECT_THAT(ann.heard(), ElementsAre("subscribed event:1 5", "event event:1 5", "event event:1 6"));
}

TEST_F(HubCatchUp, DropsWhatTheReadingAlreadyHeld) {
    Page& ann = page("");
    api.paused = true;
    subscribe(ann, "event:1", 0);
    deliver({api.commit("event:1", "{}")});
    deliver({api.commit("event:1", "{}")});
    api.release();  // read: head 2
    loop->turn();
    deliver({api.commit("event:1", "{}")});
    EXPECT_THAT(ann.heard(),
                ElementsAre("subscribed event:1 2", "event event:1 1", "event event:1 2", "event event:1 3"));
}

TEST_F(HubCatchUp, JoinsAStreamThatOthersFollowAlready) {
    Page& old = follower("", "event:1", 3);
    Page& ann = page("");
    api.paused = true;
    subscribe(ann, "event:1", 1);
    deliver({api.commit("event:1", "{}")});  // 4, kept for ann
    api.release();                           // read: head 4
    deliver({api.commit("event:1", "{}")});  // 5, kept for ann
    loop->turn();
    EXPECT_THAT(old.heard(), ElementsAre("event event:1 4", "event event:1 5"));
    EXPECT_THAT(ann.heard(),
                ElementsAre("subscribed event:1 4",
                            "event event:1 2",
                            "event event:1 3",
                            "event event:1 4",
                            "event event:1 5"));
}

TEST_F(HubCatchUp, DoesNotRepeatToThePageWhatTheHubReceivesLater) {
    Page& old = follower("", "event:1", 3);
    forget_who_may();
    const auto four = api.commit("event:1", "{}");
    Page& ann = page("");
    subscribe(ann, "event:1", 3);
    loop->turn();  // read: head 4, before the bus brought it
    deliver({four});
    EXPECT_THAT(ann.heard(), ElementsAre("subscribed event:1 4", "event event:1 4"));
    EXPECT_THAT(old.heard(), ElementsAre("event event:1 4"));
}

TEST_F(HubCatchUp, LearnsFromAReadingThatTheBusLostARow) {
    Page& old = follower("", "event:1", 3);
    forget_who_may();
    api.commit("event:1", "{}");
    Page& ann = page("");
    subscribe(ann, "event:1", 3);
    loop->turn();
    loop->advance(50);
    EXPECT_THAT(old.heard(), ElementsAre("event event:1 4"));
    EXPECT_THAT(ann.heard(), ElementsAre("subscribed event:1 4", "event event:1 4"));
}

TEST_F(HubCatchUp, SendsNobodyBackWhoHasReadWhatTheNodeLost) {
    Page& old = follower("", "event:1", 2);
    forget_who_may();
    api.commit("event:1", "{}");
    Page& ann = page("");
    subscribe(ann, "event:1", 2);
    loop->turn();
    api.commit("event:1", "{}");
    api.trim("event:1", 3);
    loop->advance(50);
    EXPECT_THAT(old.heard(), ElementsAre("resync event:1 3"));
    EXPECT_THAT(ann.heard(), ElementsAre("subscribed event:1 3", "event event:1 3", "event event:1 4"));
}

// A replica answers, two seconds behind.
TEST_F(HubCatchUp, ReadsAgainWhenTheReadingEndsBeforeWhatIsLive) {
    follower("", "event:1", 5);
    Page& ann = page("");
    api.replica_head = 3;
    subscribe(ann, "event:1", 2);
    loop->turn();
    EXPECT_THAT(ann.heard(),
                ElementsAre("subscribed event:1 5", "event event:1 3", "event event:1 4", "event event:1 5"));
    EXPECT_EQ(api.times("follow event:1"), 3u);
}

TEST_F(HubCatchUp, SaysResyncForAPositionOfAnotherEpoch) {
    api.commit("event:1", "{}");
    Page& ann = page("");
    api.epoch = "e2";
    subscribe(ann, "event:1", 1);
    loop->turn();
    EXPECT_THAT(ann.heard(), ElementsAre("subscribed event:1 1 not recovered"));
    deliver({api.commit("event:1", "{}")});
    EXPECT_THAT(ann.heard(), IsEmpty()) << "live only after the page subscribed again";
    EXPECT_EQ(hub.subscriptions(ann.id), 0u);
}

TEST_F(HubCatchUp, SaysResyncForAPositionInTheFutureAndForOneThatWasTrimmed) {
    for (int i = 0; i < 5; ++i) api.commit("event:1", "{}");
    api.trim("event:1", 3);
    Page& ann = page("");
    subscribe(ann, "event:1", 9);
    loop->turn();
    EXPECT_THAT(ann.heard(), ElementsAre("subscribed event:1 5 not recovered"));
    subscribe(ann, "event:1", 1);
    loop->turn();
    EXPECT_THAT(ann.heard(), ElementsAre("subscribed event:1 5 not recovered"));
}

TEST_F(HubCatchUp, SaysResyncWhenMoreArrivesThanIsKeptForAPage) {
    follower("", "event:1", 0);
    forget_who_may();
    Page& ann = page("");
    Page& new_page = page("");
    api.paused = true;
    subscribe(ann, "event:1", 0);
    subscribe(new_page, "event:1");
    const std::string large = '"' + std::string(4000, 'x') + '"';
    api.release_all();
    for (int i = 0; i < 100; ++i) deliver({api.commit("event:1", large)});
    loop->turn();
    EXPECT_THAT(ann.heard(), ElementsAre("subscribed event:1 0 not recovered"));
    EXPECT_THAT(new_page.heard(), ElementsAre("subscribed event:1 100")) << "it asked for nothing older";
}

TEST_F(HubCatchUp, KeepsOnlyTheNewestEntryOfAKeyMeanwhile) {
    Page& ann = page("");
    api.paused = true;
    subscribe(ann, "seats");
    deliver({{"seats", "occurrence:1", 1, "{}"}});
    deliver({{"seats", "occurrence:2", 1, "{}"}});
    deliver({{"seats", "occurrence:1", 2, "{}"}});
    api.release();
    loop->turn();
    EXPECT_THAT(
        ann.heard(),
        ElementsAre("subscribed seats 0", "state seats occurrence:2 1", "state seats occurrence:1 2"));
}

// A queue replaces an entry by the one that follows: nothing older may follow.
TEST_F(HubCatchUp, SendsNoEntryAfterANewerOneThatWasRead) {
    const auto first = api.set("seats", "occurrence:1", "{}");
    const auto second = api.set("seats", "occurrence:1", "{}");
    api.set("seats", "occurrence:1", "{}");
    Page& ann = page("");
    api.paused = true;
    protocol::SubscribeFrame wish;
    wish.stream = "seats";
    wish.have = {{"occurrence:1", 1}};
    hub.subscribe(ann.id, wish);
    deliver({first});  // late, while the reading is under way
    api.release_all();
    loop->turn();
    deliver({second});  // late, after it
    loop->turn();
    EXPECT_THAT(ann.heard(), ElementsAre("subscribed seats 0", "state seats occurrence:1 3"));
}

// The bus lost it; who comes in brings it along.
TEST_F(HubCatchUp, TellsTheOthersTheEntriesThatWereReadForOne) {
    api.set("seats", "occurrence:1", "{}");
    Page& old = follower("", "seats", 0);
    Page& ann = page("");
    protocol::SubscribeFrame wish;
    wish.stream = "seats";
    wish.have = {{"occurrence:1", 0}};
    hub.subscribe(ann.id, wish);
    loop->turn();
    EXPECT_THAT(old.heard(), ElementsAre("state seats occurrence:1 1"));
}

TEST_F(HubCatchUp, SendsEntriesThatAreNewerThanThoseOnThePage) {
    api.set("seats", "occurrence:1", "{}");
    api.set("seats", "occurrence:1", "{}");
    api.set("seats", "occurrence:2", "{}");
    Page& ann = page("");
    protocol::SubscribeFrame wish;
    wish.stream = "seats";
    wish.have = {{"occurrence:1", 1}, {"occurrence:2", 1}};
    hub.subscribe(ann.id, wish);
    loop->turn();
    EXPECT_THAT(ann.heard(), ElementsAre("subscribed seats 0", "state seats occurrence:1 2"));
}

TEST_F(HubCatchUp, AnswersOnlyTheLastOfTwoWishesForTheSameStream) {
    for (int i = 0; i < 5; ++i) api.commit("event:1", "{}");
    Page& ann = page("");
    api.paused = true;
    subscribe(ann, "event:1", 1);
    subscribe(ann, "event:1", 4);
    api.release_all();
    loop->turn();
    EXPECT_THAT(ann.heard(), ElementsAre("subscribed event:1 5", "event event:1 5"));
    EXPECT_EQ(hub.subscriptions(ann.id), 1u);
}

TEST_F(HubCatchUp, RefusesAStreamThatThePageMayNotSee) {
    Page& ann = page("ann");
    api.denied.insert({"ann", "need:9:staff"});
    subscribe(ann, "need:9:staff");
    loop->turn();
    EXPECT_THAT(ann.heard(), ElementsAre("refusal not_allowed"));
    EXPECT_EQ(hub.subscriptions(ann.id), 0u);
}

// Commits, deliveries (some lost, doubled, late), readings and answers in any order: each page ends with
// exactly the rows after its position.
TEST_F(HubCatchUp, HoldsItsPromiseForAnyInterleaving) {
    for (unsigned seed = 1; seed <= 300; ++seed) {
        SCOPED_TRACE(seed);
        std::mt19937 random(seed);
        const auto chance = [&](unsigned percent) { return random() % 100 < percent; };
        const std::string stream = "event:" + std::to_string(seed);
        std::vector<std::pair<Page*, std::uint64_t>> joined;
        bus::Batch travelling;
        api.paused = true;
        for (int step = 0; step < 120; ++step) {
            if (chance(40)) {
                const auto row = api.commit(stream, "{}");
                if (chance(85)) travelling.push_back(row);
                if (chance(10)) travelling.push_back(row);
            }
            if (chance(8)) {
                Page& page = pages.emplace_back();
                page.id = hub.join(page, caller(""));
                const std::uint64_t since = random() % (api.log[stream].size() + 1);
                subscribe(page, stream, since);
                joined.emplace_back(&page, since);
            }
            if (!travelling.empty() && chance(50)) {
                const auto at = travelling.begin() + static_cast<long>(random() % travelling.size());
                deliver({*at});
                travelling.erase(at);
            }
            if (api.waiting() > 0 && chance(30)) api.release();
            if (chance(40)) loop->turn();
            if (chance(10)) loop->advance(static_cast<std::int64_t>(random() % 60));
        }
        api.paused = false;
        api.release_all();
        loop->turn();
        hub.compare(app::Scan{"e1", 0, {{stream, api.log[stream].size(), 0}}});
        loop->advance(200);
        for (const auto& [page, since] : joined) {
            std::uint64_t next = since + 1;
            for (const auto& line : page->heard()) {
                if (line.starts_with("subscribed")) continue;
                ASSERT_EQ(line, "event " + stream + ' ' + std::to_string(next++));
            }
            EXPECT_EQ(next, api.log[stream].size() + 1);
            hub.leave(page->id);
        }
        loop->turn();
    }
}

}  // namespace
}  // namespace yui::net
