// What is kept of a stream, and that whoever comes back is served from it.
#include "server/net/recent.hpp"

#include "tests/net/hub_fixture.hpp"

namespace yui::net {
namespace {

using testing::ElementsAre;

bus::Message recent_row(std::uint64_t seq, std::size_t size = 2) {
    return {"event:1", "", seq, '"' + std::string(size, 'x') + '"'};
}

app::Follow since(std::uint64_t seq) {
    app::Follow wish;
    wish.stream = "event:1";
    wish.since = seq;
    return wish;
}

std::optional<std::size_t> rows_after(Recent& recent, std::uint64_t seq) {
    const auto missed = recent.missed(since(seq));
    return missed ? std::optional(missed->rows.size()) : std::nullopt;
}

struct RecentTest : testing::Test {
    RecentBudget budget;
    Recent recent{budget};
};

TEST_F(RecentTest, KnowsTheRowsAfterItBegan) {
    recent.begin_after(5);
    recent.add(recent_row(6), 0);
    recent.add(recent_row(7), 0);
    EXPECT_EQ(rows_after(recent, 7), 0u);
    EXPECT_EQ(rows_after(recent, 5), 2u);
    EXPECT_EQ(rows_after(recent, 4), std::nullopt);
    EXPECT_EQ(rows_after(recent, 8), std::nullopt) << "the page knows more than we";
}

TEST_F(RecentTest, IsBoundedInRowsBytesAndAge) {
    recent.begin_after(0);
    for (std::uint64_t seq = 1; seq <= 200; ++seq) recent.add(recent_row(seq), 0);
    EXPECT_EQ(rows_after(recent, 200 - Recent::most_rows), Recent::most_rows);
    EXPECT_EQ(rows_after(recent, 199 - Recent::most_rows), std::nullopt);
    recent.add(recent_row(201, 60'000), 1);
    EXPECT_LE(budget.used, Recent::most_bytes);
    EXPECT_EQ(rows_after(recent, 200), 1u);
    recent.forget_older(2 + Recent::oldest_ms);
    EXPECT_EQ(rows_after(recent, 201), 0u);
    EXPECT_EQ(rows_after(recent, 200), std::nullopt);
    EXPECT_EQ(budget.used, 0u);
}

TEST_F(RecentTest, SharesItsBytesWithAllStreams) {
    budget.most = 3000;
    recent.begin_after(0);
    {
        Recent other{budget};
        other.begin_after(0);
        for (std::uint64_t seq = 1; seq <= 2; ++seq) other.add(recent_row(seq, 1000), 0);
        for (std::uint64_t seq = 1; seq <= 2; ++seq) recent.add(recent_row(seq, 1000), 0);
        EXPECT_LE(budget.used, 3000u);
        EXPECT_EQ(rows_after(other, 0), 2u);
    }
    EXPECT_LE(budget.used, 1100u);
}

TEST_F(RecentTest, TakesWhatSomebodyReadInFrontOfItsOwn) {
    recent.begin_after(5);
    recent.add(recent_row(6), 0);
    recent.add_older({recent_row(3), recent_row(4)}, 0);
    EXPECT_EQ(rows_after(recent, 4), std::nullopt) << "row 5 is lacking";
    recent.add_older({recent_row(4), recent_row(5), recent_row(6)}, 0);
    EXPECT_EQ(rows_after(recent, 3), 3u);
}

TEST_F(RecentTest, KnowsOfAKeyOnlyWhatWasSaid) {
    app::Follow wish;
    wish.have = {{"occurrence:1", 4}};
    EXPECT_FALSE(recent.missed(wish)) << "nobody said how new it is";
    recent.note("occurrence:1", 4);
    ASSERT_TRUE(recent.missed(wish));
    EXPECT_TRUE(recent.missed(wish)->entries.empty());
    recent.note("occurrence:1", 5);
    EXPECT_FALSE(recent.missed(wish)) << "newer, but what does it say?";
    const bus::Message five{"seats", "occurrence:1", 5, "{}"};
    recent.add(five, 0);
    EXPECT_THAT(recent.missed(wish)->entries, ElementsAre(five));
}

TEST_F(RecentTest, TrustsAnEntryOfTheBusOnceTheDatabaseToldWhereItsKeyStands) {
    const bus::Message late{"seats", "occurrence:1", 5, "{}"};
    const bus::Message newest{"seats", "occurrence:2", 5, "{}"};
    app::Follow wish;
    wish.have = {{"occurrence:1", 4}};
    recent.add(late, 0);
    EXPECT_FALSE(recent.missed(wish)) << "a newer one may have come while nobody followed";
    recent.note("occurrence:1", 6);
    EXPECT_FALSE(recent.missed(wish));
    wish.have = {{"occurrence:2", 4}};
    recent.add(newest, 0);
    recent.note("occurrence:2", 4);
    EXPECT_THAT(recent.missed(wish)->entries, ElementsAre(newest)) << "it came while the database was read";
}

class Storm : public HubTest {
protected:
    // Everybody's line breaks and everybody comes back, having seen all but the last three rows.
    void come_back(std::size_t count, const std::string& session, const std::string& stream) {
        const auto head = api.log[stream].size();
        for (std::size_t i = 0; i < count; ++i) {
            Page& one = page(session);
            subscribe(one, stream, head - 3);
            loop->turn();
            const auto end = ' ' + stream + ' ' + std::to_string(head);
            ASSERT_THAT(one.heard(), ElementsAre("subscribed" + end, testing::_, testing::_, "event" + end));
            hub.leave(one.id);
        }
    }
};

TEST_F(Storm, OfAThousandReadsNoLog) {
    Page& first = follower("", "event:1", 2);
    for (int i = 0; i < 20; ++i) deliver({api.commit("event:1", "{}")});
    loop->turn();
    hub.leave(first.id);
    loop->turn();
    api.asked.clear();
    come_back(1000, "", "event:1");
    EXPECT_EQ(api.times("follow"), 0u);
    EXPECT_EQ(api.times("read_log"), 0u);
    EXPECT_EQ(meter.resumes_memory.value(), 1000u);
}

TEST_F(Storm, OfOnesOwnStreamReadsNoLog) {
    follower("ann", "user:7", 2);
    for (int i = 0; i < 5; ++i) deliver({api.commit("user:7", "{}")});
    loop->turn();
    come_back(10, "ann", "user:7");
    EXPECT_EQ(api.times("read_log"), 0u);
    EXPECT_EQ(api.times("follow user:7"), 2u) << "who it is; the others had all been here a moment ago";
}

TEST_F(Storm, AfterARestartReadsOnceForAll) {
    for (int i = 0; i < 5; ++i) api.commit("event:1", "{}");
    api.paused = true;
    std::vector<Page*> all;
    for (int i = 0; i < 100; ++i) {
        Page& one = pages.emplace_back();
        one.id = hub.join(one, caller(""));
        subscribe(one, "event:1", 3);
        all.push_back(&one);
    }
    api.release_all();
    loop->turn();
    EXPECT_EQ(api.times("follow event:1"), 1u);
    for (Page* one : all)
        EXPECT_THAT(one->heard(), ElementsAre("subscribed event:1 5", "event event:1 4", "event event:1 5"));
}

TEST_F(Storm, WithoutADatabaseIsToldSoOnce) {
    api.paused = true;
    Page& ann = page("");
    Page& bob = page("");
    subscribe(ann, "event:1", 0);
    subscribe(bob, "event:1", 0);
    api.database_away = true;
    api.release_all();
    loop->turn();
    EXPECT_THAT(ann.heard(), ElementsAre("refusal unavailable"));
    EXPECT_THAT(bob.heard(), ElementsAre("refusal unavailable"));
    EXPECT_EQ(api.times("follow event:1"), 1u);
}

TEST_F(Storm, AsksAgainWhenTheEventMayHaveBecomeADraft) {
    follower("", "event:1", 2);
    api.denied.insert({"", "event:1"});
    deliver({api.commit("event:1", R"({"kind":"event_unpublished","event":1})")});
    loop->turn();
    Page& late = page("");
    subscribe(late, "event:1", 2);
    loop->turn();
    EXPECT_THAT(late.heard(), ElementsAre("refusal not_allowed"));
}

// The row was on its way while the right was read.
TEST_F(Storm, DoesNotBelieveAReadingThatIsOlderThanTheDoubt) {
    follower("ann", "event:1", 2);
    loop->advance(60'000);  // what was known of it is too old
    Page& bob = page("");
    api.paused = true;
    subscribe(bob, "event:1", 2);
    api.release_all();  // read: everybody may
    api.paused = false;
    api.denied.insert({"", "event:1"});
    deliver({api.commit("event:1", R"({"kind":"event_unpublished","event":1})")});
    loop->turn();
    Page& late = page("");
    subscribe(late, "event:1", 2);
    loop->turn();
    EXPECT_THAT(late.heard(), ElementsAre("refusal not_allowed"));
}

TEST_F(Storm, OfStaffIsAskedForItsRightEachTime) {
    follower("ann", "event:1:staff", 4);
    come_back(3, "ann", "event:1:staff");
    EXPECT_EQ(api.times("follow event:1:staff"), 4u);
}

TEST_F(Storm, BringsTheNewestEntries) {
    api.set("seats", "occurrence:1", "{}");
    protocol::SubscribeFrame wish;
    wish.stream = "seats";
    wish.have = {{"occurrence:1", 1}};
    Page& first = page("");
    hub.subscribe(first.id, wish);
    loop->turn();
    deliver({api.set("seats", "occurrence:1", "{}")});
    loop->turn();
    Page& late = page("");
    hub.subscribe(late.id, wish);
    loop->turn();
    EXPECT_THAT(late.heard(), ElementsAre("subscribed seats 0", "state seats occurrence:1 2"));
    EXPECT_EQ(api.times("follow seats"), 1u);
}

}  // namespace
}  // namespace yui::net
