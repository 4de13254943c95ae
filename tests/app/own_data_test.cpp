// わたしのデータ: all that is kept about me, and who of the staff has seen me in which list.
#include <thread>

#include "server/store/seen_by_staff.hpp"
#include "tests/app/helping_town.hpp"

namespace yui::tests {
namespace {

using protocol::ReadList;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class OwnData : public HelpingTown {
protected:
    Person member = town.person("めじろ1");
    Happening happening = town.event(group, 5);

    protocol::MyData data(const Person& person) {
        return town.ask(person.caller, protocol::GetMyData{}).value();
    }
    void come(const Person& person) {
        protocol::SignUp command;
        command.occurrence = happening.occurrence;
        command.adults = 2;
        command.name = "見本 花子";
        command.care = "段差が心配です\nゆっくり歩きます";
        ASSERT_TRUE(town.tell(person.caller, command).has_value());
    }
    Posted post_another_day() {
        return post([&](auto& need) {
            need.roles.front().starts_at = tomorrow + 33 * domain::hour;
            need.roles.front().ends_at = tomorrow + 35 * domain::hour;
        });
    }
    // A reading is noted after its answer was given.
    std::vector<protocol::SeenByStaff> seen(const Person& person, std::int64_t times) {
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(10);
        for (;;) {
            auto now = data(person).readings;
            std::int64_t sum = 0;
            for (const auto& one : now) sum += one.times;
            if (sum >= times || std::chrono::steady_clock::now() > deadline) return now;
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
    }
    static auto row(const std::string& day, ReadList list, std::int64_t times) {
        return protocol::SeenByStaff{day, "世話役", list, times};
    }
};
YUI_ON_EVERY_DATABASE(OwnData);

TEST_P(OwnData, HoldsWhatISaidAtASignUpTheHelpIGaveAndMyGroups) {
    come(member);
    ASSERT_TRUE(offer(member, post_another_day().role).has_value());
    ASSERT_TRUE(
        town.tell(member.caller, protocol::JoinGroup{group, protocol::MemberKind::follower}).has_value());

    const auto mine = data(member);

    EXPECT_EQ(mine.display_name, "めじろ1");
    EXPECT_EQ(mine.logged_in, 1);
    ASSERT_THAT(mine.sign_ups, SizeIs(1));
    EXPECT_EQ(mine.sign_ups[0].name, "見本 花子");
    EXPECT_EQ(mine.sign_ups[0].care, "段差が心配です\nゆっくり歩きます");
    EXPECT_EQ(mine.sign_ups[0].adults, 2);
    ASSERT_THAT(mine.help, SizeIs(1));
    EXPECT_EQ(mine.help[0].role_title.ja, "ごみの分別");
    ASSERT_THAT(mine.groups, SizeIs(1));
    EXPECT_EQ(mine.groups[0].group, group);
    EXPECT_THAT(mine.readings, IsEmpty());
}

TEST_P(OwnData, SaysWhoSawMeOnWhichDayAndHowOften) {
    come(member);
    town.ask(organizer.caller, protocol::ListSignUps{happening.occurrence});
    town.ask(organizer.caller, protocol::ListSignUps{happening.occurrence});
    EXPECT_THAT(seen(member, 2), ElementsAre(row("2026-11-21", ReadList::sign_ups, 2)));

    town.move_clock(domain::day);
    const auto posted = post_another_day();
    ASSERT_TRUE(offer(member, posted.role).has_value());
    town.ask(organizer.caller, protocol::ListAssignments{posted.need});
    EXPECT_THAT(
        seen(member, 3),
        ElementsAre(row("2026-11-22", ReadList::helpers, 1), row("2026-11-21", ReadList::sign_ups, 2)));
}

TEST_P(OwnData, DoesNotCountMyOwnLookOrAListInWhichIAmNot) {
    come(organizer);
    town.ask(organizer.caller, protocol::ListSignUps{happening.occurrence});
    come(member);
    town.ask(organizer.caller, protocol::ListSignUps{happening.occurrence});
    EXPECT_THAT(seen(member, 1), ElementsAre(row("2026-11-21", ReadList::sign_ups, 1)));
    EXPECT_THAT(data(organizer).readings, IsEmpty());
}

TEST_P(OwnData, ForgetsWhoSawMeAfterAYear) {
    come(member);
    town.ask(organizer.caller, protocol::ListSignUps{happening.occurrence});
    ASSERT_THAT(seen(member, 1), SizeIs(1));
    store::forget_seen_by_staff(town.sql(), "2026-11-21");
    EXPECT_THAT(data(member).readings, SizeIs(1));
    store::forget_seen_by_staff(town.sql(), "2026-11-22");
    EXPECT_THAT(data(member).readings, IsEmpty());
}

TEST_P(OwnData, IsCountedAsDecidedUntilMidnight) {
    const auto decided = [&] {
        return town.ask(town.visitor(), protocol::ListNeeds{})->decided_today.value_or(-1);
    };
    EXPECT_EQ(decided(), 0);
    ASSERT_TRUE(offer(member, post().role).has_value());
    EXPECT_EQ(decided(), 1);
    EXPECT_EQ(town.ask(member.caller, protocol::NeedsForMe{})->decided_today, 1);
    town.move_clock(14 * domain::hour);  // it is 10:00
    EXPECT_EQ(decided(), 0);
}

}  // namespace
}  // namespace yui::tests
