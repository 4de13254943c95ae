// Pages that come back are known: nobody is asked, and nobody keeps a right that has ended.
#include "tests/net/hub_fixture.hpp"

namespace yui::net {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* right_changed = R"({"kind":"access_changed"})";

class KnownSession : public HubTest {
protected:
    // Ann was here, and nothing was asked since she left.
    KnownSession() { leave(page("ann")); }

    void leave(Page& page) {
        hub.leave(page.id);
        loop->turn();
        api.asked.clear();
    }
    Page& came_back() { return page("ann"); }
};

TEST_F(KnownSession, IsGreetedWithoutAQuestion) {
    Page& ann = pages.emplace_back();
    ann.id = hub.join(ann, caller("ann"));
    std::optional<std::int64_t> account;
    hub.greet(ann.id, [&](const auto& who) { account = who->account; });
    EXPECT_EQ(account, 7);
    EXPECT_THAT(api.asked, IsEmpty());
}

TEST_F(KnownSession, FollowsItsOwnStreamFromMemory) {
    Page& ann = came_back();
    subscribe(ann, "user:7");
    loop->turn();
    deliver({api.commit("user:7", "{}")});
    EXPECT_THAT(ann.heard(), ElementsAre("subscribed user:7 0", "event user:7 1"));
    EXPECT_THAT(api.asked, IsEmpty());
}

TEST_F(KnownSession, AsksForARightLikeAnyOther) {
    api.denied.insert({"ann", "need:9:staff"});
    Page& ann = came_back();
    subscribe(ann, "need:9:staff");
    loop->turn();
    EXPECT_EQ(hub.subscriptions(ann.id), 0u);
    EXPECT_THAT(api.asked, ElementsAre("follow need:9:staff"));
}

TEST_F(KnownSession, IsForgottenWhenARightOfItsAccountChanges) {
    deliver({api.commit("user:7", right_changed)});
    came_back();
    EXPECT_THAT(api.asked, ElementsAre("who ann", "follow user:7"));
}

TEST_F(KnownSession, IsForgottenAfterAMinute) {
    loop->advance(KnownSessions::longest_ms);
    came_back();
    EXPECT_THAT(api.asked, ElementsAre("who ann", "follow user:7"));
}

TEST_F(KnownSession, IsNobodyAfterItsOwnEnd) {
    api.expiry["ann"] = 1000;
    loop->advance(KnownSessions::longest_ms);
    leave(came_back());
    utc = 1000;
    came_back();
    EXPECT_THAT(api.asked, ElementsAre("who ann", "follow user:7"));
}

TEST_F(KnownSession, IsNotRememberedWhileItIsInDoubt) {
    Page& ann = came_back();
    api.database_away = true;
    deliver({api.commit("user:7", right_changed)});
    loop->turn();
    leave(ann);
    came_back();
    EXPECT_THAT(api.asked, ElementsAre("who ann"));
}

// The bus was away when she logged out, so the row that said so comes with the next comparison of heads.
TEST_F(KnownSession, ThatEndedUnheardSeesNothingThatCameAfterItsEnd) {
    api.commit("user:7", "{}");
    api.sessions.erase("ann");
    api.commit("user:7", right_changed);
    api.commit("user:7", "{}");
    Page& ann = came_back();
    subscribe(ann, "user:7");
    hub.compare(app::Scan{"e1", 0, {{"user:7", 3, 0}}});
    loop->advance(200);
    EXPECT_THAT(ann.heard(), ElementsAre("subscribed user:7 0", "event user:7 1", "event user:7 2"));
    EXPECT_EQ(ann.closed, protocol::CloseCode::session_changed);
}

}  // namespace
}  // namespace yui::net
