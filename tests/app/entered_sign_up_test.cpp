// Staff write down who comes: for people who rang up, stood at the counter or handed in a sheet of paper.
#include "tests/app/need_pages_town.hpp"

namespace yui::tests {
namespace {

class EnteredSignUp : public NeedPages {
protected:
    Happening happening = town.event(group, 3);

    protocol::EnterSignUp guest(std::int64_t adults = 1, const std::string& name = "みほん はなこ") {
        protocol::EnterSignUp command;
        command.occurrence = happening.occurrence;
        command.adults = adults;
        command.name = name;
        command.phone = "0000-12-3456";
        command.channel = protocol::Channel::phone;
        return command;
    }
    std::int64_t taken() {
        return count("SELECT taken FROM occurrence WHERE id = $1", {happening.occurrence});
    }
};
YUI_ON_EVERY_DATABASE(EnteredSignUp);

TEST_P(EnteredSignUp, TakesPlacesAndKeepsWhoEnteredItAndHow) {
    const auto entered = town.tell(organizer.caller, guest(2));
    ASSERT_TRUE(entered.has_value());
    EXPECT_EQ(entered->receipt.size(), 6u);
    EXPECT_EQ(taken(), 2);
    const auto list = town.ask(organizer.caller, protocol::ListSignUps{happening.occurrence});
    ASSERT_EQ(list->sign_ups.size(), 1u);
    EXPECT_EQ(list->sign_ups[0].name, "みほん はなこ");
    EXPECT_EQ(list->sign_ups[0].contact, "0000-12-3456");
    EXPECT_EQ(list->sign_ups[0].entered_by, "世話役");
    EXPECT_EQ(list->sign_ups[0].channel, protocol::Channel::phone);
}

TEST_P(EnteredSignUp, WorksWhereNobodySignsUpHereButNeverAboveCapacity) {
    town.sql().run("UPDATE event SET way = 'phone' WHERE id = $1", {happening.event});
    ASSERT_TRUE(town.tell(organizer.caller, guest(2)).has_value());
    const auto refused = town.tell(organizer.caller, guest(2, "べつの かた"));
    ASSERT_TRUE(refused.has_error());
    EXPECT_EQ(refused.error().code, ProblemCode::too_few_seats);
    EXPECT_EQ(taken(), 2);
    EXPECT_EQ(count("SELECT COUNT(*) FROM resident WHERE guest = 1"), 1) << "who was refused is not kept";
}

TEST_P(EnteredSignUp, MakesNobodyACandidateForHelp) {
    town.tell(organizer.caller, guest());
    const auto posted = post(heads(1, 5));
    EXPECT_THAT(names(posted.role), Not(Contains("みほん はなこ")));
}

TEST_P(EnteredSignUp, OfAKnownResidentIsForTheDeskAndOnlyOnce) {
    auto command = guest();
    command.resident = on_paper("すぎ3").resident;
    EXPECT_EQ(town.tell(organizer.caller, command).error().code, ProblemCode::not_allowed);
    ASSERT_TRUE(town.tell(coordinator.caller, command).has_value());
    EXPECT_EQ(town.tell(coordinator.caller, command).error().code, ProblemCode::already_signed_up);
    EXPECT_EQ(count("SELECT COUNT(*) FROM resident WHERE guest = 1"), 0);
}

TEST_P(EnteredSignUp, IsForStaffAndForWhatWasSaidInPerson) {
    EXPECT_EQ(town.tell(town.person("めじろ1").caller, guest()).error().code, ProblemCode::not_allowed);
    auto command = guest();
    command.channel = protocol::Channel::here;
    EXPECT_EQ(town.tell(organizer.caller, command).error().pointer, "/channel");
    EXPECT_EQ(taken(), 0);
}

TEST_P(EnteredSignUp, IsGivenBackByTheOrganizerWhoWasToldOnTheTelephone) {
    const auto entered = town.tell(organizer.caller, guest(3));
    ASSERT_TRUE(town.tell(organizer.caller, protocol::WithdrawSignUp{entered->sign_up}).has_value());
    EXPECT_EQ(taken(), 0);
}

// A day that is not fixed yet fills nobody's time.
TEST_P(EnteredSignUp, OfADateStillOpenStandsInNobodysWay) {
    const auto person = town.person("めじろ1");
    const auto other = town.event(group, 3);
    town.sql().run("UPDATE occurrence SET undecided = 'time' WHERE id = $1", {other.occurrence});
    protocol::SignUp wish;
    wish.occurrence = happening.occurrence;
    wish.adults = 1;
    ASSERT_TRUE(town.tell(person.caller, wish).has_value());
    wish.occurrence = other.occurrence;
    EXPECT_TRUE(town.tell(person.caller, wish).has_value());
}

}  // namespace
}  // namespace yui::tests
