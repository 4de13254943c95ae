// Who looks at a need, from one hub to another: as pages hear it.
#include <memory>
#include <utility>

#include "tests/net/hub_fixture.hpp"

namespace yui::net {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* viewers = "center:3:viewers";
constexpr const char* need_9 = "center:3:viewers:9";

// Two nodes: what one announces reaches both, while the bus goes.
class HubPresence : public HubTest {
protected:
    struct Node {
        Node(app::Api& api, const std::shared_ptr<ManualLoop>& loop)
            : hub(std::make_unique<Hub>(api, loop, meter, [] { return std::int64_t{0}; })) {
            hub->compare(app::Scan{"e1", 0, {}});
        }
        Meter meter;
        std::unique_ptr<Hub> hub;
    };

    HubPresence() {
        for (const char* stream : {viewers, need_9}) api.denied.insert({"", stream});
        api.on_announce = [this](const bus::Batch& batch) {
            for (Node* node : {&one, &other}) {
                if (node->hub) node->hub->deliver(batch);
            }
        };
    }

    Page& open(Node& node, const std::string& session, const std::string& stream) {
        Page& made = pages.emplace_back();
        made.id = node.hub->join(made, caller(session));
        node.hub->greet(made.id, [](const auto&) {});
        loop->turn();
        follow(node, made, stream);
        return made;
    }
    void follow(Node& node, Page& page, const std::string& stream) {
        protocol::SubscribeFrame wish;
        wish.id = "00000000-0000-0000-0000-000000000001";
        wish.stream = stream;
        node.hub->subscribe(page.id, wish);
        settle();
    }
    // Rights are asked at most every 100 ms.
    void settle() { loop->advance(200); }
    // A second at a time, as lanes do.
    void pass(int seconds) {
        for (int i = 0; i < seconds; ++i) {
            loop->advance(1000);
            for (Node* node : {&one, &other}) {
                if (node->hub) node->hub->tell_presence();
            }
            loop->turn();
        }
    }
    static Heard states(Page& page) {
        Heard found;
        for (const auto& payload : std::exchange(page.payloads, {})) {
            const std::string text(payload->text());
            const auto at = text.find(R"("state":)");
            if (at != std::string::npos) found.push_back(text.substr(at + 8, text.size() - at - 9));
        }
        return found;
    }

    Node one{api, loop};
    Node other{api, loop};
    const std::string seven = R"({"kind":"viewers","needs":[{"need":9,"accounts":[7]}]})";
    const std::string nobody = R"({"kind":"viewers","needs":[]})";
};

TEST_F(HubPresence, ShowsOnOneNodeWhoLooksThroughTheOther) {
    Page& board = open(one, "bob", viewers);
    Page& ann = open(other, "ann", need_9);
    EXPECT_THAT(states(board), ElementsAre(seven));
    other.hub->unsubscribe(ann.id, need_9);
    settle();
    EXPECT_THAT(states(board), ElementsAre(nobody));
}

TEST_F(HubPresence, TellsABoardThatOpensLater) {
    open(other, "ann", need_9);
    EXPECT_THAT(states(open(one, "bob", viewers)), ElementsAre(seven));
}

TEST_F(HubPresence, ForgetsAtOnceWhoseConnectionBreaks) {
    Page& board = open(one, "bob", viewers);
    Page& ann = open(other, "ann", need_9);
    states(board);
    other.hub->leave(ann.id);
    settle();
    EXPECT_THAT(states(board), ElementsAre(nobody));
}

TEST_F(HubPresence, ForgetsWhoLookedThroughANodeThatDied) {
    Page& board = open(one, "bob", viewers);
    open(other, "ann", need_9);
    pass(60);
    EXPECT_THAT(states(board), ElementsAre(seven)) << "as long as the node lives, and said once";
    other.hub.reset();
    pass(14);
    EXPECT_THAT(states(board), IsEmpty());
    pass(12);
    EXPECT_THAT(states(board), ElementsAre(nobody));
}

TEST_F(HubPresence, ForgetsWhoMayNotLookAnyMore) {
    Page& board = open(one, "bob", viewers);
    open(other, "ann", need_9);
    states(board);
    api.denied.insert({"ann", need_9});
    other.hub->deliver({api.commit("user:7", R"({"kind":"access_changed"})")});
    settle();
    EXPECT_THAT(states(board), ElementsAre(nobody));
}

TEST_F(HubPresence, ShowsNothingToWhomTheBoardIsClosed) {
    open(other, "ann", need_9);
    Page& visitor = open(one, "", viewers);
    EXPECT_THAT(states(visitor), IsEmpty());
    EXPECT_EQ(one.hub->subscriptions(visitor.id), 0u);
    open(one, "", need_9);
    EXPECT_THAT(states(open(one, "bob", viewers)), ElementsAre(seven)) << "and shows no visitor";
}

}  // namespace
}  // namespace yui::net
