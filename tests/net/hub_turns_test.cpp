// Messages that leave together, and who is asked one by one.
#include <algorithm>

#include "tests/net/hub_fixture.hpp"

namespace yui::net {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class HubTurns : public HubTest {
protected:
    // Each message comes in a turn of its own, one every `gap_ms`.
    void speak(int times, std::int64_t gap_ms) {
        for (int i = 0; i < times; ++i) {
            hub.deliver({api.commit("event:1", "{}")});
            loop->turn();
            loop->advance(gap_ms);
        }
    }
    // Says so much that a further message waits for its tick. Leaves 100 rows.
    void become_busy() {
        speak(100, 3);
        loop->advance(100);
    }
    static std::shared_ptr<const bus::Batch> batch_of(const bus::Message& message) {
        return std::make_shared<const bus::Batch>(bus::Batch{message});
    }
    static std::size_t sendings(Page& page) {
        const std::size_t count = page.times_sent;
        page.times_sent = 0;
        page.heard();
        return count;
    }
};

TEST_F(HubTurns, OneTurnIsOneSending) {
    Page& ann = follower("ann", "event:1", 0);
    deliver({api.commit("event:1", "{}")});
    sendings(ann);
    hub.deliver({api.commit("event:1", "{}"), api.commit("event:1", "{}")});
    hub.deliver({api.commit("event:1", "{}")});
    EXPECT_THAT(ann.heard(), IsEmpty()) << "not before the end of the turn";
    loop->turn();
    EXPECT_EQ(ann.times_sent, 1u);
    EXPECT_THAT(ann.heard(), ElementsAre("event event:1 2", "event event:1 3", "event event:1 4"));
}

TEST_F(HubTurns, WhatIsDeliveredTogetherLeavesWithoutAnotherTurn) {
    Page& ann = follower("ann", "event:1", 0);
    deliver({api.commit("event:1", "{}")});
    sendings(ann);
    hub.deliver_together({batch_of(api.commit("event:1", "{}")), batch_of(api.commit("event:1", "{}"))});
    EXPECT_EQ(ann.times_sent, 1u);
    EXPECT_THAT(ann.heard(), ElementsAre("event event:1 2", "event event:1 3"));
    hub.deliver_together({batch_of(api.commit("event:1", "{}"))});
    EXPECT_THAT(ann.heard(), ElementsAre("event event:1 4"));
}

TEST_F(HubTurns, WhatIsDeliveredTogetherJoinsATurnThatHasBegun) {
    Page& ann = follower("ann", "event:1", 0);
    deliver({api.commit("event:1", "{}")});
    sendings(ann);
    hub.deliver({api.commit("event:1", "{}")});
    hub.deliver_together({batch_of(api.commit("event:1", "{}"))});
    EXPECT_THAT(ann.heard(), IsEmpty());
    loop->turn();
    EXPECT_EQ(ann.times_sent, 1u);
    EXPECT_THAT(ann.heard(), ElementsAre("event event:1 2", "event event:1 3"));
}

TEST_F(HubTurns, WhatIsDeliveredTogetherWaitsForTheTickOfAStreamThatSpeaksOften) {
    Page& ann = follower("ann", "event:1", 0);
    become_busy();
    sendings(ann);
    hub.deliver_together({batch_of(api.commit("event:1", "{}"))});
    EXPECT_THAT(ann.heard(), IsEmpty());
    loop->advance(20);
    EXPECT_THAT(ann.heard(), ElementsAre("event event:1 101"));
}

TEST_F(HubTurns, AllGetTheSameBytes) {
    Page& ann = follower("ann", "event:1", 0);
    Page& bob = follower("bob", "event:1", 0);
    deliver({api.commit("event:1", "{}")});
    ann.heard();
    bob.heard();
    deliver({api.commit("event:1", "{}"), api.commit("event:1", "{}")});
    ASSERT_EQ(ann.payloads.size(), 2u);
    EXPECT_EQ(ann.payloads, bob.payloads);
}

TEST_F(HubTurns, OfAnEntryOnlyTheNewestLeaves) {
    Page& ann = follower("ann", "seats", 0);
    deliver({{"seats", "role:1", 1, "{}"}});
    ann.heard();
    hub.deliver({{"seats", "role:1", 2, "{}"}, {"seats", "role:2", 1, "{}"}, {"seats", "role:1", 3, "{}"}});
    loop->turn();
    EXPECT_THAT(ann.heard(), ElementsAre("state seats role:2 1", "state seats role:1 3"));
}

TEST_F(HubTurns, AQuietStreamWaitsForNothing) {
    Page& ann = follower("ann", "event:1", 0);
    speak(1, 50);
    sendings(ann);
    speak(100, 50);  // 20 a second
    EXPECT_EQ(sendings(ann), 100u);
}

TEST_F(HubTurns, AStreamThatSpeaksOftenIsCollectedFor20Milliseconds) {
    Page& ann = follower("ann", "event:1", 0);
    speak(200, 5);
    sendings(ann);
    speak(200, 5);  // one second of 200 a second
    EXPECT_NEAR(static_cast<double>(sendings(ann)), 50, 3);
}

TEST_F(HubTurns, AHotStreamIsCollectedFor50Milliseconds) {
    Page& ann = follower("ann", "event:1", 0);
    speak(2000, 2);
    sendings(ann);
    speak(500, 2);  // one second of 500 a second
    EXPECT_NEAR(static_cast<double>(sendings(ann)), 20, 2);
}

TEST_F(HubTurns, LosesNothingWhileItCollects) {
    Page& ann = follower("ann", "event:1", 0);
    speak(500, 3);
    loop->advance(100);
    const auto lines = ann.heard();
    ASSERT_EQ(lines.size(), 500u);
    EXPECT_EQ(lines.back(), "event event:1 500");
}

TEST_F(HubTurns, ABurstThatComesInPiecesIsOneSending) {
    Page& ann = follower("ann", "event:1", 0);
    for (int burst = 0; burst < 20; ++burst) {
        sendings(ann);
        speak(1, 2);
        speak(9, 1);
        loop->advance(89);
    }
    EXPECT_EQ(sendings(ann), 1u);
}

TEST_F(HubTurns, IsQuietAgainAfterAWhile) {
    Page& ann = follower("ann", "event:1", 0);
    speak(500, 3);
    loop->advance(10'000);
    sendings(ann);
    speak(1, 1);
    EXPECT_EQ(sendings(ann), 1u);
}

TEST_F(HubTurns, WhoComesInBetweenGetsEverythingOnce) {
    Page& ann = follower("ann", "event:1", 0);
    become_busy();
    hub.deliver({api.commit("event:1", "{}")});  // waits for the tick
    Page& bob = page("bob");
    subscribe(bob, "event:1", 90);
    loop->turn();
    hub.deliver({api.commit("event:1", "{}")});
    loop->advance(100);
    EXPECT_EQ(ann.heard().size(), 102u);
    const auto lines = bob.heard();
    ASSERT_EQ(lines.size(), 13u);
    EXPECT_EQ(lines.front(), "subscribed event:1 101");
    EXPECT_EQ(lines[1], "event event:1 91");
    EXPECT_EQ(lines.back(), "event event:1 102");
}

TEST_F(HubTurns, WhatWaitsForItsTickLeavesBeforeARightIsDoubted) {
    Page& ann = follower("ann", "event:1", 0);
    become_busy();
    ann.heard();
    hub.deliver({api.commit("event:1", "{}")});
    api.paused = true;
    hub.deliver({api.commit("user:7", R"({"kind":"access_changed"})")});
    EXPECT_THAT(ann.heard(), ElementsAre("event event:1 101"));
    hub.deliver({api.commit("event:1", "{}")});
    loop->advance(1000);
    EXPECT_THAT(ann.heard(), IsEmpty()) << "the right is being asked";
    api.release_all();
    loop->advance(100);
    EXPECT_THAT(ann.heard(), ElementsAre("event event:1 102"));
}

TEST_F(HubTurns, WhoLeftIsSentNothingMore) {
    Page& ann = follower("ann", "event:1", 0);
    Page& bob = follower("bob", "event:1", 0);
    become_busy();
    ann.heard();
    bob.heard();
    hub.deliver({api.commit("event:1", "{}")});
    hub.leave(ann.id);
    loop->advance(100);
    EXPECT_THAT(ann.heard(), IsEmpty());
    EXPECT_THAT(bob.heard(), ElementsAre("event event:1 101"));
}

TEST_F(HubTurns, ManyAreSentAtOnceWhatNothingCanJoin) {
    for (int i = 0; i < 64; ++i) follower("", "event:1", 0);
    deliver({api.commit("event:1", "{}"), api.commit("event:1", "{}")});
    deliver({api.commit("event:1", "{}")});
    for (Page& each : pages) {
        EXPECT_EQ(each.times_at_once, 2u);
        EXPECT_THAT(each.heard(), ElementsAre("event event:1 1", "event event:1 2", "event event:1 3"));
    }
}

TEST_F(HubTurns, WhatTwoStreamsSayInOneTurnWaitsForItsEndToBeJoined) {
    for (int i = 0; i < 64; ++i) subscribe(follower("", "event:1", 0), "event:2", 0);
    loop->turn();
    deliver({api.commit("event:1", "{}"), api.commit("event:2", "{}")});
    for (Page& each : pages) {
        EXPECT_EQ(each.times_at_once, 0u);
        EXPECT_THAT(each.heard(), ElementsAre("subscribed event:2 0", "event event:1 1", "event event:2 1"));
    }
}

TEST_F(HubTurns, WhatFewHearWaitsForTheEndOfTheTurn) {
    Page& ann = follower("ann", "event:1", 0);
    deliver({api.commit("event:1", "{}")});
    EXPECT_EQ(ann.times_sent, 2u);
    EXPECT_EQ(ann.times_at_once, 0u) << "the answer to her command may come in the same turn";
}

// A stream that speaks often, before many.
class HubParts : public HubTurns {
protected:
    static constexpr std::size_t many = 300;

    HubParts() {
        for (std::size_t i = 0; i < many; ++i) crowd.push_back(&follower("", "event:1", 0));
        become_busy();
        forget();
    }
    void forget() {
        for (Page* each : crowd) sendings(*each);
    }
    std::size_t reached() const {
        return static_cast<std::size_t>(
            std::count_if(crowd.begin(), crowd.end(), [](const Page* each) { return each->times_sent > 0; }));
    }
    // Of each page: the first and the last row that it heard; it heard all between them, once and in order.
    static void expect_whole(Page& page, std::size_t first, std::size_t last) {
        Heard expected;
        for (std::size_t seq = first; seq <= last; ++seq)
            expected.push_back("event event:1 " + std::to_string(seq));
        EXPECT_EQ(page.heard(), expected);
    }

    std::vector<Page*> crowd;
};

TEST_F(HubParts, AreServedOneAfterTheOther) {
    hub.deliver({api.commit("event:1", "{}")});
    loop->advance(9);
    EXPECT_EQ(reached(), 0u);
    loop->advance(1);
    EXPECT_EQ(reached(), many / 3);
    loop->advance(10);
    EXPECT_EQ(reached(), many / 3 * 2);
    loop->advance(10);
    EXPECT_EQ(reached(), many);
}

TEST_F(HubParts, GetWithTheirTurnAllThatCameSinceTheLast) {
    speak(60, 5);  // 200 a second, for 10 rounds
    loop->advance(100);
    for (Page* each : crowd) {
        EXPECT_NEAR(static_cast<double>(each->times_sent), 10, 1);
        expect_whole(*each, 101, 160);
    }
}

TEST_F(HubParts, EachGetsTheNewestOfAnEntry) {
    hub.deliver({{"event:1", "role:1", 1, "{}"}, {"event:1", "role:2", 1, "{}"}});
    loop->advance(10);
    hub.deliver({{"event:1", "role:1", 2, "{}"}, {"event:1", "role:1", 3, "{}"}});
    loop->advance(100);
    const auto first = crowd.front()->heard();
    EXPECT_THAT(first,
                ElementsAre("state event:1 role:1 1", "state event:1 role:2 1", "state event:1 role:1 3"));
    EXPECT_THAT(crowd.back()->heard(), ElementsAre("state event:1 role:2 1", "state event:1 role:1 3"));
}

TEST_F(HubParts, WhoGoesMeanwhileTakesNothingFromTheOthers) {
    for (std::size_t gone = 0; gone < 40; ++gone) {
        speak(2, 4);
        hub.leave(crowd[gone * 7]->id);
    }
    loop->advance(100);
    for (std::size_t i = 0; i < many; ++i) {
        if (i % 7 != 0 || i >= 40 * 7) expect_whole(*crowd[i], 101, 180);
    }
}

TEST_F(HubParts, WhoComesMeanwhileGetsASeatAmongThem) {
    speak(10, 5);
    Page& late = page("");
    subscribe(late, "event:1");
    loop->turn();
    late.heard();
    speak(20, 5);
    late.times_sent = 0;
    speak(60, 5);  // never silent
    EXPECT_NEAR(static_cast<double>(late.times_sent), 10, 1) << "every 30 ms, with its part";
    loop->advance(100);
    expect_whole(late, 111, 190);
    forget();
    hub.deliver({api.commit("event:1", "{}")});
    loop->advance(10);
    EXPECT_NEAR(static_cast<double>(reached()), many / 3, 1) << "served in parts again";
}

TEST_F(HubParts, HaveTheirTurnThoughTheThreadIsLate) {
    hub.deliver({api.commit("event:1", "{}")});
    loop->be_late(45);
    EXPECT_EQ(reached(), many / 3);
    loop->advance(0);
    EXPECT_EQ(reached(), many / 3 * 2) << "the next follows at once";
    loop->advance(10);
    EXPECT_EQ(reached(), many) << "but not all, in one stroke";
    for (Page* each : crowd) expect_whole(*each, 101, 101);
}

TEST_F(HubParts, AreOneAudienceAgainWhenLittleIsSaid) {
    loop->advance(10'000);
    speak(1, 0);
    forget();
    hub.deliver({api.commit("event:1", "{}")});
    hub.leave(crowd[7]->id);
    EXPECT_EQ(reached(), 0u) << "nobody need hurry for who leaves";
    loop->turn();
    EXPECT_EQ(reached(), many - 1);
}

TEST_F(HubParts, AreMoreWhereMoreIsSaid) {
    speak(1000, 2);
    forget();
    speak(500, 2);  // one second of 500 a second
    EXPECT_NEAR(static_cast<double>(sendings(*crowd.front())), 20, 2);
}

}  // namespace
}  // namespace yui::net
