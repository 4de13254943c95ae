// A center takes one need off the pages, or shows it again.
#include <map>

#include "tests/app/need_pages_town.hpp"

namespace yui::tests {
namespace {

using protocol::NeedState;
using testing::IsEmpty;

class NeedTakenOff : public NeedPages {
protected:
    Posted posted = post(heads(1, 5));

    protocol::Result<protocol::Done> take_off(const app::Caller& caller) {
        const auto done = town.tell(caller, protocol::UnpublishNeed{posted.need, "内容を確かめています"});
        run_jobs();
        return done;
    }
    protocol::Result<protocol::Done> show_again(const app::Caller& caller) {
        const auto done = town.tell(caller, protocol::PublishNeed{posted.need});
        run_jobs();
        return done;
    }
    std::vector<std::int64_t> listed() {
        std::vector<std::int64_t> ids;
        const auto list = town.ask(town.visitor(), protocol::ListNeeds{});
        for (const auto& card : list->needs) ids.push_back(card.id);
        return ids;
    }
};
YUI_ON_EVERY_DATABASE(NeedTakenOff);

TEST_P(NeedTakenOff, IsSeenByNobodyButWhoLooksAfterItAndTheySeeWhy) {
    ASSERT_THAT(listed(), ElementsAre(posted.need));
    ASSERT_TRUE(take_off(coordinator.caller).has_value());

    EXPECT_THAT(listed(), IsEmpty());
    EXPECT_EQ(town.ask(town.visitor(), protocol::GetNeed{posted.need}).error().code, ProblemCode::not_found);
    const auto own = page(organizer.caller, posted.need);
    EXPECT_EQ(own.state, NeedState::unpublished);
    EXPECT_EQ(own.unpublish_reason, "内容を確かめています");
    const auto desk = town.ask(organizer.caller, protocol::GetGroupDesk{group});
    ASSERT_THAT(desk->needs, SizeIs(1));
    EXPECT_EQ(desk->needs[0].state, NeedState::unpublished);
    EXPECT_THAT(town.ask(coordinator.caller, protocol::GetBoard{town.center})->rows, IsEmpty());

    ASSERT_TRUE(show_again(coordinator.caller).has_value());
    EXPECT_THAT(listed(), ElementsAre(posted.need));
    EXPECT_EQ(page(town.visitor(), posted.need).state, NeedState::open);
    EXPECT_FALSE(page(organizer.caller, posted.need).unpublish_reason);
}

TEST_P(NeedTakenOff, TakesNobodyButKeepsWhoIsThere) {
    const auto helper = town.person("つばき2");
    ASSERT_EQ(offer(helper, posted.role)->state, AssignmentState::confirmed);
    ASSERT_TRUE(take_off(coordinator.caller).has_value());

    EXPECT_EQ(ask(posted.role, town.person("うめ3")).error().code, ProblemCode::not_published);
    EXPECT_EQ(offer(town.person("かえで4"), posted.role).error().code, ProblemCode::not_found);
    EXPECT_EQ(confirmed(posted.role), 1);
}

TEST_P(NeedTakenOff, IsToldToWhoHelpsAndWhoWasAskedAndOnPaperByTelephone) {
    const auto [helper, asked, paper] = three_on(posted.role);

    ASSERT_TRUE(take_off(coordinator.caller).has_value());
    EXPECT_THAT(inbox(helper), ElementsAre(NoticeKind::taken_down, NoticeKind::confirmed));
    EXPECT_THAT(inbox(asked), ElementsAre(NoticeKind::taken_down, NoticeKind::asked));
    const auto calls = town.ask(coordinator.caller, protocol::GetBoard{town.center})->news;
    ASSERT_THAT(calls, SizeIs(1));
    EXPECT_EQ(calls[0].display_name, "すぎ4");
    EXPECT_FALSE(calls[0].notice.reason) << "it was written for the group, and may be about somebody";

    ASSERT_TRUE(show_again(coordinator.caller).has_value());
    EXPECT_THAT(inbox(helper),
                ElementsAre(NoticeKind::shown_again, NoticeKind::taken_down, NoticeKind::confirmed));
}

TEST_P(NeedTakenOff, IsOfferedNoLongerOnOpenListsAndBoards) {
    const auto closed = [&] {
        std::map<std::string, bool> found;
        for (const auto& message : town.heard()) {
            const auto state = protocol::read_lenient<protocol::State>(message.text);
            if (!state || message.key.empty()) continue;
            if (const auto* role = std::get_if<protocol::RoleOpen>(&*state))
                found[message.stream] = role->closed;
            if (const auto* work = std::get_if<protocol::RoleWork>(&*state))
                found[message.stream] = work->closed;
        }
        return found;
    };
    const auto board = "center:" + std::to_string(town.center) + ":board";
    town.heard();
    ASSERT_TRUE(take_off(coordinator.caller).has_value());
    auto told = closed();
    EXPECT_TRUE(told.at("list:public"));
    EXPECT_TRUE(told.at(board));
    ASSERT_TRUE(show_again(coordinator.caller).has_value());
    told = closed();
    EXPECT_FALSE(told.at("list:public"));
    EXPECT_FALSE(told.at(board));
}

TEST_P(NeedTakenOff, IsAMatterOfTheCenterAlone) {
    EXPECT_EQ(take_off(organizer.caller).error().code, ProblemCode::not_allowed);
    ASSERT_TRUE(take_off(coordinator.caller).has_value());
    EXPECT_EQ(show_again(organizer.caller).error().code, ProblemCode::not_allowed);
    EXPECT_EQ(take_off(coordinator.caller).error().code, ProblemCode::wrong_state);
    ASSERT_TRUE(show_again(coordinator.caller).has_value());
    EXPECT_EQ(show_again(coordinator.caller).error().code, ProblemCode::wrong_state);
}

TEST_P(NeedTakenOff, IsClosedAgainIfItWasClosedBefore) {
    ASSERT_TRUE(town.tell(organizer.caller, protocol::CloseNeed{posted.need}).has_value());
    ASSERT_TRUE(take_off(coordinator.caller).has_value());
    EXPECT_EQ(page(organizer.caller, posted.need).state, NeedState::unpublished);
    ASSERT_TRUE(show_again(coordinator.caller).has_value());
    EXPECT_EQ(page(town.visitor(), posted.need).state, NeedState::closed);
}

}  // namespace
}  // namespace yui::tests
