// To take part, on both databases: never more than capacity, every page hears of it, a repeated tap changes
// nothing.
#include <gmock/gmock.h>

#include <algorithm>

#include "tests/support/town.hpp"

namespace yui::tests {
namespace {

using protocol::ProblemCode;

class SignUp : public testing::TestWithParam<Backend> {
protected:
    Town town{GetParam()};
    std::int64_t group = town.group("体操クラブ");

    protocol::SignUp for_one(const Happening& happening, std::int64_t adults = 1, std::int64_t children = 0) {
        protocol::SignUp command;
        command.occurrence = happening.occurrence;
        command.adults = adults;
        command.children = children;
        return command;
    }
    std::int64_t taken(const Happening& happening) {
        return store::maybe_row<std::int64_t>(town.sql(),
                                              "SELECT taken FROM occurrence WHERE id = $1",
                                              {happening.occurrence},
                                              [](const store::Row& row) { return row.integer(0); })
            .value();
    }
};
YUI_ON_EVERY_DATABASE(SignUp);

TEST_P(SignUp, GivesAReceiptAndTellsEveryPage) {
    const auto happening = town.event(group, 10);
    const auto person = town.person("めじろ1");

    const auto answer = town.tell(person.caller, for_one(happening, 1, 2));

    ASSERT_TRUE(answer.has_value());
    EXPECT_EQ(answer->receipt.size(), 6u);
    EXPECT_EQ(taken(happening), 3);
    std::vector<std::string> streams;
    for (const auto& message : town.heard()) streams.push_back(message.stream);
    const auto event = "event:" + std::to_string(happening.event);
    EXPECT_THAT(streams,
                testing::UnorderedElementsAre(
                    event, event + ":staff", "user:" + std::to_string(person.account), "list:public"));
}

TEST_P(SignUp, ToADraftIsAnsweredAsIfThereWereNone) {
    const auto draft = town.event(group, 10);
    const auto taken_down = town.event(group, 10);
    town.sql().run("UPDATE event SET state = 'draft' WHERE id = $1", {draft.event});
    town.sql().run("UPDATE event SET state = 'unpublished' WHERE id = $1", {taken_down.event});
    const auto person = town.person("めじろ1");

    for (const auto& hidden : {draft, taken_down}) {
        auto own = for_one(hidden);
        EXPECT_EQ(town.tell(person.caller, own).error().code, ProblemCode::not_found);
        own.resident = person.resident;
        EXPECT_EQ(town.tell(person.caller, own).error().code, ProblemCode::not_found);
        protocol::EnterSignUp written{hidden.occurrence, 1, 0, person.resident, "めじろ1"};
        written.channel = protocol::Channel::phone;
        EXPECT_EQ(town.tell(person.caller, written).error().code, ProblemCode::not_found);
    }
}

TEST_P(SignUp, AnswersARepeatedCommandWithItsFirstAnswerAndChangesNothing) {
    const auto happening = town.event(group, 10);
    const auto person = town.person("めじろ1");
    const auto id = new_uuid();

    const auto first = town.send(person.caller, for_one(happening), id);
    const auto again = town.send(person.caller, for_one(happening), id);

    ASSERT_TRUE(first.answer.has_value());
    EXPECT_EQ(*again.answer, *first.answer);
    EXPECT_EQ(taken(happening), 1);
}

TEST_P(SignUp, RefusesAnotherBodyUnderTheSameId) {
    const auto happening = town.event(group, 10);
    const auto person = town.person("めじろ1");
    const auto id = new_uuid();
    town.send(person.caller, for_one(happening), id);

    const auto other = town.send(person.caller, for_one(happening, 2), id);

    EXPECT_EQ(other.answer.error().code, ProblemCode::id_reused);
}

TEST_P(SignUp, LeavesNoTraceOfARefusalSoThatTheSameCommandMaySucceedLater) {
    const auto happening = town.event(group, 1);
    const auto first = town.person("めじろ1");
    const auto second = town.person("つばき2");
    const auto held = town.tell(first.caller, for_one(happening));
    const auto id = new_uuid();

    const auto refused = town.send(second.caller, for_one(happening), id);
    ASSERT_EQ(refused.answer.error().code, ProblemCode::event_full);
    ASSERT_TRUE(town.tell(first.caller, protocol::WithdrawSignUp{held->sign_up}).has_value());

    EXPECT_TRUE(town.send(second.caller, for_one(happening), id).answer.has_value());
}

TEST_P(SignUp, NeverSellsTheLastSeatTwiceOverAHundredRounds) {
    Town other_node(town, 2);
    std::vector<Person> people;
    for (int i = 0; i < 4; ++i) people.push_back(town.person("すぎ" + std::to_string(i)));
    for (int round = 0; round < 100; ++round) {
        const auto happening = town.event(group, 1);
        // Everybody's earlier round is another event at the same hour: free them again.
        town.sql().run("UPDATE sign_up SET state = 'withdrawn'");
        std::vector<std::future<app::Reply>> replies;
        for (std::size_t i = 0; i < people.size(); ++i)
            replies.push_back((i % 2 ? other_node : town).start(people[i].caller, for_one(happening)));
        int won = 0;
        for (auto& reply : replies) {
            const auto answer = reply.get().answer;
            if (answer.has_value())
                ++won;
            else
                ASSERT_EQ(answer.error().code, ProblemCode::event_full)
                    << protocol::to_text(answer.error().code);
        }
        ASSERT_EQ(won, 1);
        ASSERT_EQ(taken(happening), 1);
    }
}

TEST_P(SignUp, GivesTheLastThreeSeatsToAFamilyOrToOthersButNeverToBoth) {
    Town other_node(town, 2);
    const auto family = town.person("家族");
    const auto single = town.person("ひとり");
    for (int round = 0; round < 20; ++round) {
        const auto happening = town.event(group, 3);
        town.sql().run("UPDATE sign_up SET state = 'withdrawn'");
        auto three = town.start(family.caller, for_one(happening, 1, 2));
        auto one = other_node.start(single.caller, for_one(happening));
        const auto answers = {three.get().answer.has_value(), one.get().answer.has_value()};
        ASSERT_EQ(std::count(answers.begin(), answers.end(), true), 1);
        ASSERT_LE(taken(happening), 3);
    }
}

TEST_P(SignUp, KeepsAPersonFromBeingInTwoPlacesAtOnceAcrossNodes) {
    Town other_node(town, 2);
    const auto person = town.person("めじろ1");
    for (int round = 0; round < 20; ++round) {
        town.sql().run("UPDATE sign_up SET state = 'withdrawn'");
        const auto here = town.event(group, 10);
        const auto there = town.event(group, 10);
        auto first = town.start(person.caller, for_one(here));
        auto second = other_node.start(person.caller, for_one(there));
        const auto answers = {first.get().answer.has_value(), second.get().answer.has_value()};
        ASSERT_EQ(std::count(answers.begin(), answers.end(), true), 1);
    }
}

TEST_P(SignUp, AsksAVisitorToLogInAndHidesOthersSignUps) {
    const auto happening = town.event(group, 10);
    const auto mine = town.tell(town.person("めじろ1").caller, for_one(happening));

    EXPECT_EQ(town.tell(town.visitor(), for_one(happening)).error().code, ProblemCode::log_in_first);
    const auto stranger = town.person("つばき2");
    EXPECT_EQ(town.tell(stranger.caller, protocol::WithdrawSignUp{mine->sign_up}).error().code,
              ProblemCode::not_found);
    EXPECT_EQ(town.tell(stranger.caller, protocol::WithdrawSignUp{99999}).error().code,
              ProblemCode::not_found);
}

TEST_P(SignUp, TellsWhoseItWasWhenSomebodyElseGivesThePlaceBack) {
    const auto happening = town.event(group, 10);
    const auto organizer = town.person("世話役");
    town.grant(organizer, protocol::GrantRole::organizer, protocol::ScopeKind::group, group);
    const auto guest = town.person("めじろ1");
    const auto made = town.tell(guest.caller, for_one(happening));

    ASSERT_TRUE(town.tell(organizer.caller, protocol::WithdrawSignUp{made->sign_up}).has_value());

    const auto inbox = town.ask(guest.caller, protocol::ListNotices{}).value();
    ASSERT_EQ(inbox.notices.size(), 1u);
    EXPECT_EQ(inbox.notices.front().notice_kind, protocol::NoticeKind::withdrawn_by_staff);
    EXPECT_EQ(inbox.notices.front().event, happening.event);
    const auto again = town.tell(guest.caller, for_one(happening));
    ASSERT_TRUE(town.tell(guest.caller, protocol::WithdrawSignUp{again->sign_up}).has_value());
    EXPECT_EQ(town.ask(guest.caller, protocol::ListNotices{})->notices.size(), 1u)
        << "nobody is told what they did themselves";
}

TEST_P(SignUp, HidesNameAndContactAgainOfWhoeverGaveTheirPlaceBack) {
    const auto happening = town.event(group, 10);
    const auto organizer = town.person("世話役");
    town.grant(organizer, protocol::GrantRole::organizer, protocol::ScopeKind::group, group);
    const auto guest = town.person("めじろ1");
    auto wish = for_one(happening);
    wish.name = "みほん たろう";
    wish.contact = "0000-00-0000";
    const auto made = town.tell(guest.caller, wish);
    const auto row = [&] {
        return town.ask(organizer.caller, protocol::ListSignUps{happening.occurrence})->sign_ups.front();
    };
    ASSERT_EQ(row().contact, "0000-00-0000");

    ASSERT_TRUE(town.tell(guest.caller, protocol::WithdrawSignUp{made->sign_up}).has_value());

    EXPECT_FALSE(row().name.has_value());
    EXPECT_FALSE(row().contact.has_value());
    EXPECT_EQ(row().state, protocol::SignUpState::withdrawn);
}

TEST_P(SignUp, WritesDownWhoReadTheListOfNamesAndWhoFollowsIt) {
    const auto happening = town.event(group, 10);
    const auto organizer = town.person("世話役");
    town.grant(organizer, protocol::GrantRole::organizer, protocol::ScopeKind::group, group);
    ASSERT_TRUE(town.tell(town.person("めじろ1").caller, for_one(happening)).has_value());
    ASSERT_EQ(town.ask(organizer.caller, protocol::ListSignUps{happening.occurrence})->sign_ups.size(), 1u);
    std::promise<bool> followed;
    town.app().follow(organizer.caller,
                      {"event:" + std::to_string(happening.event) + ":staff"},
                      [&](auto caught) { followed.set_value(caught.has_value()); });
    ASSERT_TRUE(followed.get_future().get());
    const auto notes = [&](const char* action) {
        return town.sql().run("SELECT 1 FROM audit WHERE account = $1 AND action = $2",
                              {organizer.account, action});
    };
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(30);
    while (notes("list_sign_ups") + notes("stream event:staff") < 2) {
        ASSERT_LT(std::chrono::steady_clock::now(), deadline);
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    EXPECT_EQ(notes("list_sign_ups"), 1);
    EXPECT_EQ(notes("stream event:staff"), 1);
}

}  // namespace
}  // namespace yui::tests
