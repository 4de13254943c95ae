// Somebody leaves for good: nothing names them any more, what they did stays counted, what was to come is
// given back and told.
#include "server/app/accounts.hpp"
#include "server/app/accounts_work.hpp"
#include "server/app/guards.hpp"
#include "server/store/city.hpp"
#include "tests/app/helping_town.hpp"

namespace yui::tests {
namespace {

using protocol::AssignmentState;
using protocol::NoticeKind;
using protocol::ProblemCode;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

constexpr const char* secret = "haru-no-kawa-7";

class Leaving : public HelpingTown {
protected:
    Leaving() {
        auto city = store::city(town.sql());
        city.consent_version = "2026-04";
        store::save_city(town.sql(), city);
        member = registered("めじろ1");
    }

    Person registered(const std::string& name) {
        protocol::Register command;
        command.display_name = name;
        command.contact_kind = protocol::ContactKind::none;
        command.password = secret;
        command.consent = "2026-04";
        command.locale = protocol::Locale::ja;
        const auto reply = town.send(town.visitor(), command);
        Person made;
        made.account = protocol::read_strict<protocol::Registered>(reply.answer.value())->account;
        made.resident = count("SELECT id FROM resident WHERE account = $1", {made.account});
        made.caller = town.visitor();
        made.caller.session = reply.cookie->value;
        return made;
    }
    protocol::Result<protocol::SignedUp> come(const Person& person, std::int64_t occurrence) {
        protocol::SignUp command;
        command.occurrence = occurrence;
        command.adults = 1;
        command.name = "見本 太郎";
        command.contact = "0000-00-0000";
        command.care = "段差が心配です";
        return town.tell(person.caller, command);
    }
    // The day after tomorrow at this hour: at another time than the event.
    Posted post_at(int hour) {
        return post([&](auto& need) {
            need.roles.front().starts_at = tomorrow + domain::day + hour * domain::hour;
            need.roles.front().ends_at = tomorrow + domain::day + (hour + 2) * domain::hour;
        });
    }
    protocol::Result<protocol::Done> leave(const Person& person, const std::string& password = secret) {
        return town.tell(person.caller, protocol::DeleteAccount{password});
    }
    // Every text of every table that can hold a name.
    std::string everything() {
        std::string all;
        for (const auto* sql :
             {"SELECT login || display_name || COALESCE(contact, '') FROM account",
              "SELECT display_name || COALESCE(name, '') || COALESCE(kana, '') FROM resident",
              "SELECT COALESCE(name, '') || COALESCE(contact, '') FROM sign_up",
              "SELECT sealed FROM care_wish",
              "SELECT facts FROM notice",
              "SELECT answer FROM command",
              "SELECT body FROM event_log"})
            town.sql().run(sql, {}, [&](const store::Row& row) { all += row.string(0) + '\n'; });
        return all;
    }

    Person member;
};
YUI_ON_EVERY_DATABASE(Leaving);

TEST_P(Leaving, LeavesNoNameBehindButTheNumbersOfWhatIsOver) {
    const auto happening = town.event(group, 5);
    ASSERT_TRUE(come(member, happening.occurrence).has_value());
    const auto done = post_at(9);
    ASSERT_EQ(offer(member, done.role)->state, AssignmentState::confirmed);
    const auto later = post_at(13);
    const auto asked = ask(later.role, member);
    ASSERT_TRUE(answer(member, asked->assignment, protocol::Answer::decline).has_value());
    ASSERT_THAT(everything(), HasSubstr("めじろ1"));
    town.move_clock(3 * domain::day);

    ASSERT_TRUE(leave(member).has_value());
    run_jobs();

    EXPECT_THAT(everything(), Not(HasSubstr("めじろ1")));
    EXPECT_THAT(everything(), Not(HasSubstr("見本 太郎")));
    EXPECT_THAT(everything(), Not(HasSubstr("0000-00-0000")));
    EXPECT_EQ(count("SELECT COUNT(*) FROM care_wish"), 0);
    EXPECT_EQ(count("SELECT COUNT(*) FROM sign_up WHERE state = 'active'"), 1) << "it took place";
    EXPECT_EQ(confirmed(done.role), 1);
}

TEST_P(Leaving, TakesTheirStreamAlongButForTheWordThatTheirRightsHaveEnded) {
    ASSERT_TRUE(come(member, town.event(group, 5).occurrence).has_value());
    const auto rows = [&](const std::string& and_so) {
        return count("SELECT COUNT(*) FROM event_log WHERE stream = $1" + and_so,
                     {"user:" + std::to_string(member.account)});
    };
    ASSERT_EQ(rows(""), 1);

    ASSERT_TRUE(leave(member).has_value());
    run_jobs();

    EXPECT_EQ(rows(""), 1);
    EXPECT_EQ(rows(" AND kind = 'access_changed' AND seq = 2"), 1) << "open pages count on";
}

TEST_P(Leaving, EndsEverySessionAndFreesTheName) {
    ASSERT_TRUE(leave(member).has_value());
    EXPECT_FALSE(town.ask(member.caller, protocol::GetSession{})->account);
    EXPECT_EQ(town.tell(town.visitor(), protocol::LogIn{"めじろ1", secret, {}}).error().code,
              ProblemCode::wrong_password);
    town.move_clock(domain::hour);  // whoever guesses is slowed down
    EXPECT_NE(registered("めじろ1").account, member.account);
}

TEST_P(Leaving, GivesBackWhatIsToComeAndTellsOrganizersAndWhoWaits) {
    const auto full = town.event(group, 1);
    const auto waiting = town.person("すぎ2");
    ASSERT_TRUE(come(member, full.occurrence).has_value());
    ASSERT_TRUE(town.tell(waiting.caller, protocol::WaitForPlaces{full.occurrence, true}).has_value());
    const auto another_day = post_at(9);
    ASSERT_EQ(offer(member, another_day.role)->state, AssignmentState::confirmed);
    town.heard();

    ASSERT_TRUE(leave(member).has_value());
    run_jobs();

    EXPECT_EQ(count("SELECT taken FROM occurrence WHERE id = $1", {full.occurrence}), 0);
    EXPECT_EQ(confirmed(another_day.role), 0);
    EXPECT_THAT(inbox(waiting), ElementsAre(NoticeKind::places_free));
    EXPECT_THAT(inbox(organizer), Contains(NoticeKind::withdrawn));
    std::string told;
    for (const auto& message : town.heard()) told += message.stream + '\n';
    EXPECT_THAT(told, HasSubstr("event:" + std::to_string(full.event) + ":staff"));
    EXPECT_THAT(told, HasSubstr("need:" + std::to_string(another_day.need) + ":staff"));
}

TEST_P(Leaving, AnswersWhoeverAskedAndIsAskedNoMore) {
    const auto posted = post();
    const auto asked = ask(posted.role, member);
    ASSERT_TRUE(asked.has_value());

    ASSERT_TRUE(leave(member).has_value());
    run_jobs();

    EXPECT_EQ(state(asked->assignment), AssignmentState::declined);
    EXPECT_THAT(inbox(coordinator), ElementsAre(NoticeKind::answered));
    const auto people = town.ask(organizer.caller, protocol::PeopleForRole{posted.role});
    for (const auto& one : people->candidates) EXPECT_NE(one.resident, member.resident);
}

// An old page still names them; nobody would answer.
TEST_P(Leaving, IsKnownToNobodyAnyMore) {
    const auto posted = post();
    const auto happening = town.event(group, 5);
    ASSERT_TRUE(leave(member).has_value());

    EXPECT_EQ(ask(posted.role, member).error().code, ProblemCode::not_found);
    EXPECT_EQ(town.tell(coordinator.caller, protocol::OfferHelp{posted.role, member.resident}).error().code,
              ProblemCode::not_found);
    protocol::SignUp come_too;
    come_too.occurrence = happening.occurrence;
    come_too.adults = 1;
    come_too.resident = member.resident;
    EXPECT_EQ(town.tell(coordinator.caller, come_too).error().code, ProblemCode::not_found);
    protocol::EnterSignUp written{happening.occurrence, 1, 0, member.resident, "めじろ1"};
    written.channel = protocol::Channel::phone;
    EXPECT_EQ(town.tell(coordinator.caller, written).error().code, ProblemCode::not_found);
    EXPECT_EQ(town.tell(coordinator.caller, protocol::ConfirmCertificate{member.resident, "first_aid", {}})
                  .error()
                  .code,
              ProblemCode::not_found);
    EXPECT_EQ(count("SELECT COUNT(*) FROM assignment"), 0);
    EXPECT_EQ(count("SELECT SUM(taken) FROM occurrence"), 0);
}

TEST_P(Leaving, TakesARequestForAGroupBack) {
    protocol::RequestGroup wish;
    wish.name.ja = "読み聞かせの会";
    wish.area = town.area;
    wish.purpose = "絵本を読む";
    wish.contact.name = "世話役";
    wish.declaration = true;
    const auto requested = town.tell(member.caller, wish)->group;
    ASSERT_TRUE(leave(member).has_value());
    run_jobs();

    EXPECT_TRUE(town.ask(coordinator.caller, protocol::ListGroupsToCheck{town.center})->groups.empty());
    EXPECT_EQ(town.tell(coordinator.caller, protocol::CheckGroup{requested, {}}).error().code,
              ProblemCode::wrong_state)
        << "nobody would be in charge";
    EXPECT_EQ(count("SELECT COUNT(*) FROM access_grant WHERE account = $1", {member.account}), 0);
}

TEST_P(Leaving, NeedsThePasswordAndSomebodyElseInChargeOfTheGroup) {
    const auto wrong = leave(member, "natsu-no-umi-9").error();
    EXPECT_EQ(wrong.code, ProblemCode::wrong_password);
    EXPECT_EQ(wrong.pointer, "/password");
    town.move_clock(domain::hour);

    const auto circle = town.group("合唱");
    town.grant(member, protocol::GrantRole::organizer, protocol::ScopeKind::group, circle);
    EXPECT_EQ(leave(member).error().code, ProblemCode::last_admin);
    town.grant(organizer, protocol::GrantRole::organizer, protocol::ScopeKind::group, circle);
    EXPECT_TRUE(leave(member).has_value());
}

// 40 groups beside somebody else, 60 dates of one place each, on another day each.
TEST_P(Leaving, TakesFewGuardsAndGivesBackEverythingHoweverMuchThereIs) {
    std::vector<std::int64_t> groups;
    for (int i = 0; i < 40; ++i) {
        groups.push_back(town.group("会" + std::to_string(i)));
        for (const auto* one : {&member, &organizer})
            town.grant(*one, protocol::GrantRole::organizer, protocol::ScopeKind::group, groups.back());
    }
    std::vector<Happening> dates;
    for (int i = 0; i < 60; ++i) {
        dates.push_back(town.event(groups[static_cast<std::size_t>(i) % groups.size()], 1));
        town.sql().run(
            "UPDATE occurrence SET starts_at = starts_at + $2, ends_at = ends_at + $2 WHERE id = $1",
            {dates.back().occurrence, i * domain::day});
        ASSERT_TRUE(come(member, dates.back().occurrence).has_value()) << i;
    }
    town.heard();

    const auto actor = app::actor_of(town.sql(), member.caller, town.now());
    EXPECT_LE(app::prepare(town.sql(), actor, protocol::DeleteAccount{secret}).guards.size(),
              app::guards_a_command);
    ASSERT_TRUE(leave(member).has_value());
    run_jobs();

    EXPECT_EQ(count("SELECT COUNT(*) FROM sign_up WHERE state = 'active'"), 0);
    EXPECT_EQ(count("SELECT SUM(taken) FROM occurrence"), 0);
    EXPECT_EQ(count("SELECT COUNT(*) FROM access_grant WHERE account = $1", {member.account}), 0);
    EXPECT_EQ(count("SELECT COUNT(*) FROM groups WHERE state = 'paused'"), 0) << "somebody is in charge";
    EXPECT_EQ(count("SELECT COUNT(*) FROM job WHERE state = 'dead'"), 0);
    std::set<std::string> told;
    for (const auto& message : town.heard()) told.insert(message.key.empty() ? message.stream : message.key);
    for (const auto& [event, occurrence] : dates) {
        EXPECT_TRUE(told.contains("event:" + std::to_string(event) + ":staff"));
        EXPECT_TRUE(told.contains("occurrence:" + std::to_string(occurrence)));
    }
}

// Each of the two has seen the other when they left, so nobody was refused.
TEST_P(Leaving, LetsAGroupRestThatIsLeftByBothInChargeInTheSameMoment) {
    const auto left_by_both = town.group("合唱");
    const auto left_by_one = town.group("将棋");
    const auto other = registered("うぐいす2");
    for (const auto circle : {left_by_both, left_by_one}) {
        town.grant(member, protocol::GrantRole::organizer, protocol::ScopeKind::group, circle);
        town.grant(other, protocol::GrantRole::organizer, protocol::ScopeKind::group, circle);
    }
    ASSERT_TRUE(leave(member).has_value());
    town.sql().run("DELETE FROM access_grant WHERE account = $1 AND scope_id = $2",
                   {other.account, left_by_both});
    run_jobs();

    const auto resting = [&](std::int64_t circle) {
        return count("SELECT COUNT(*) FROM groups WHERE state = 'paused' AND id = $1", {circle}) == 1;
    };
    EXPECT_TRUE(resting(left_by_both));
    EXPECT_FALSE(resting(left_by_one));
    const auto to_check = town.ask(coordinator.caller, protocol::ListGroupsToCheck{town.center});
    ASSERT_EQ(to_check->groups.size(), 1u) << "the center finds somebody";
    EXPECT_EQ(to_check->groups[0].id, left_by_both);
}

TEST_P(Leaving, IsNotForWhoeverWorksForTheCity) {
    town.grant(member, protocol::GrantRole::staff, protocol::ScopeKind::center, town.center);
    EXPECT_EQ(leave(member).error().code, ProblemCode::not_allowed);
    EXPECT_TRUE(town.ask(member.caller, protocol::GetSession{})->account);
}

}  // namespace
}  // namespace yui::tests
