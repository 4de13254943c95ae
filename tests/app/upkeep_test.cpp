// What is forgotten with time, and what a page is told that asks for it.
#include <gmock/gmock.h>

#include "server/app/job.hpp"
#include "server/app/job_runner.hpp"
#include "server/store/upkeep.hpp"
#include "tests/support/town.hpp"

namespace yui::tests {
namespace {

class Upkeep : public testing::TestWithParam<Backend> {
protected:
    Town town{GetParam()};
    std::int64_t group = town.group("体操クラブ");
    Person person = town.person("めじろ1");
    const std::string stream = "user:" + std::to_string(person.account);

    void SetUp() override {
        town.sql().run("UPDATE session SET expires_at = $1", {town.now() + 400 * domain::day});
    }
    std::int64_t count(const std::string& sql) {
        std::int64_t value = 0;
        town.sql().run(sql, {}, [&](const store::Row& row) { value = row.integer(0); });
        return value;
    }
    // A guest whom somebody writes down.
    static protocol::EnterSignUp by_telephone(std::int64_t occurrence) {
        protocol::EnterSignUp command;
        command.occurrence = occurrence;
        command.adults = 1;
        command.name = "みほん はなこ";
        command.phone = "0000-12-3456";
        command.channel = protocol::Channel::phone;
        return command;
    }
    // Two rows on the person's own stream.
    void come_and_go() {
        protocol::SignUp wish;
        wish.occurrence = town.event(group, 10).occurrence;
        wish.adults = 1;
        const auto made = town.tell(person.caller, wish);
        ASSERT_TRUE(town.tell(person.caller, protocol::WithdrawSignUp{made->sign_up}).has_value());
    }
    app::Followed follow(std::uint64_t since) {
        app::Follow wish;
        wish.stream = stream;
        wish.since = since;
        std::promise<app::Followed> found;
        town.app().follow(person.caller, wish, [&](const auto& answer) { found.set_value(answer.value()); });
        return found.get_future().get();
    }
    // The daily work, once.
    void keep_up() {
        app::start_upkeep(town.app());
        app::JobRunner runner(town.app());
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(30);
        const auto due =
            "SELECT COUNT(*) FROM job WHERE key = 'trim_log' AND due <= " + std::to_string(town.now());
        while (count(due) > 0) {
            ASSERT_LT(std::chrono::steady_clock::now(), deadline);
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
    }
};
YUI_ON_EVERY_DATABASE(Upkeep);

TEST_P(Upkeep, KeepsTheNewestRowsOfAStreamAndSendsWhoMissedMoreToReadAgain) {
    come_and_go();
    come_and_go();
    ASSERT_EQ(follow(0).missed.size(), 4u);

    store::trim_log(town.sql(), 0, 3);

    EXPECT_FALSE(follow(0).recovered) << "what is gone cannot be sent";
    EXPECT_TRUE(follow(1).recovered);
    EXPECT_EQ(follow(1).missed.size(), 3u);
    EXPECT_EQ(follow(4).missed.size(), 0u);
    come_and_go();
    EXPECT_EQ(follow(4).missed.size(), 2u) << "numbers go on where they were";
}

TEST_P(Upkeep, KeepsAMonthOfTheLogAndAWeekOfAnswers) {
    come_and_go();
    town.move_clock(8 * domain::day);
    keep_up();
    EXPECT_EQ(count("SELECT COUNT(*) FROM command"), 0);
    EXPECT_EQ(follow(0).missed.size(), 2u);

    town.move_clock(21 * domain::day);
    come_and_go();
    town.move_clock(2 * domain::day);
    keep_up();
    EXPECT_FALSE(follow(0).recovered);
    EXPECT_EQ(follow(2).missed.size(), 2u) << "what is younger stays";
    EXPECT_EQ(count("SELECT COUNT(*) FROM command"), 2);
}

TEST_P(Upkeep, KeepsThreeYearsOfWhoDidWhatAndAYearOfNoticesThatWereRead) {
    const auto day = [&](std::int64_t days) { return town.now() - days * domain::day; };
    for (const auto days : {1096, 1094})
        town.sql().run("INSERT INTO audit (at, account, action, subject) VALUES ($1, 1, 'ask', 'x')",
                       {day(days)});
    for (const auto days : {366, 364})
        for (const auto read : {true, false})
            town.sql().run(
                "INSERT INTO notice (account, kind, facts, at, read_at) VALUES ($1, 'asked', '{}', "
                "$2, $3)",
                {person.account, day(days), read ? store::Param(day(days)) : store::Param(nullptr)});
    const auto audits = count("SELECT COUNT(*) FROM audit");

    keep_up();

    EXPECT_EQ(count("SELECT COUNT(*) FROM audit"), audits - 1);
    EXPECT_EQ(count("SELECT COUNT(*) FROM notice"), 3) << "what nobody has read yet is kept";
}

TEST_P(Upkeep, KeepsNamesOfAGuestForNinetyDaysAfterTheDateAndTheTotalsForEver) {
    const auto happening = town.event(group, 10);
    const auto organizer = town.person("世話役");
    town.grant(organizer, protocol::GrantRole::organizer, protocol::ScopeKind::group, group);
    SetUp();  // the organizer stays logged in as well
    auto guest = by_telephone(happening.occurrence);
    guest.adults = 2;
    guest.children = 1;
    ASSERT_TRUE(town.tell(organizer.caller, guest).has_value());
    protocol::SignUp own;
    own.occurrence = happening.occurrence;
    own.adults = 1;
    own.name = "みほん たろう";
    own.contact = "0000-12-3457";
    ASSERT_TRUE(town.tell(person.caller, own).has_value());
    const auto named = [&] {
        return count("SELECT COUNT(*) FROM sign_up WHERE name IS NOT NULL OR contact IS NOT NULL") +
               count(
                   "SELECT COUNT(*) FROM resident WHERE guest = 1 AND (name IS NOT NULL OR kana IS NOT NULL "
                   "OR phone IS NOT NULL OR mail IS NOT NULL)");
    };

    town.move_clock(91 * domain::day);  // the date itself is tomorrow, until noon
    keep_up();
    EXPECT_EQ(named(), 3);
    town.move_clock(domain::day);
    keep_up();

    EXPECT_EQ(named(), 0);
    EXPECT_EQ(count("SELECT COUNT(*) FROM resident WHERE display_name LIKE '%みほん%'"), 0);
    EXPECT_EQ(count("SELECT taken FROM occurrence"), 4);
    const auto list = town.ask(organizer.caller, protocol::ListSignUps{happening.occurrence});
    ASSERT_EQ(list->sign_ups.size(), 2u);
    EXPECT_EQ(list->sign_ups[0].adults, 2);
    EXPECT_FALSE(list->sign_ups[0].name);
    EXPECT_EQ(list->sign_ups[1].display_name, "めじろ1") << "who has an account keeps it";
}

TEST_P(Upkeep, ForgetsOfAGuestAllThatItForgetsOfOthers) {
    const auto happening = town.event(group, 10);
    const auto coordinator = town.person("調整役");
    town.grant(coordinator, protocol::GrantRole::coordinator, protocol::ScopeKind::center, town.center);
    SetUp();
    ASSERT_TRUE(town.tell(coordinator.caller, by_telephone(happening.occurrence)).has_value());
    ASSERT_TRUE(
        town.tell(coordinator.caller, protocol::CancelEvent{happening.event, "台風のため"}).has_value());
    const auto guest = count("SELECT id FROM resident WHERE guest = 1");
    town.sql().run("UPDATE resident SET area = $2, birth_year = 1950 WHERE id = $1", {guest, town.area});
    town.sql().run("INSERT INTO resident_skill (resident, skill, level) VALUES ($1, 'sound', 'done')",
                   {guest});
    keep_up();
    ASSERT_EQ(count("SELECT COUNT(*) FROM news_call"), 1);
    town.sql().run("UPDATE news_call SET over_at = NULL");  // of no date

    town.move_clock(92 * domain::day);
    keep_up();

    EXPECT_EQ(count("SELECT COUNT(*) FROM resident WHERE guest = 1 AND name IS NULL AND phone IS NULL"), 1);
    EXPECT_EQ(count("SELECT COUNT(*) FROM resident_skill"), 0);
    EXPECT_EQ(count("SELECT COUNT(*) FROM news_call"), 0);
    EXPECT_EQ(
        count("SELECT COUNT(*) FROM resident WHERE guest = 1 AND (birth_year IS NOT NULL OR area IS NOT "
              "NULL)"),
        0);
}

TEST_P(Upkeep, KeepsTheNameOfAGuestWhoComesToALaterDateAsWell) {
    const auto first = town.event(group, 10);
    const auto later = town.event(group, 10);
    town.sql().run("UPDATE occurrence SET starts_at = starts_at + $2, ends_at = ends_at + $2 WHERE id = $1",
                   {later.occurrence, 80 * domain::day});
    const auto coordinator = town.person("調整役");
    town.grant(coordinator, protocol::GrantRole::coordinator, protocol::ScopeKind::center, town.center);
    SetUp();
    auto command = by_telephone(first.occurrence);
    ASSERT_TRUE(town.tell(coordinator.caller, command).has_value());
    command.occurrence = later.occurrence;
    command.resident = count("SELECT id FROM resident WHERE guest = 1");
    ASSERT_TRUE(town.tell(coordinator.caller, command).has_value());
    const auto names = [&] {
        return count("SELECT COUNT(*) FROM resident WHERE guest = 1 AND name IS NOT NULL");
    };

    town.move_clock(92 * domain::day);
    keep_up();
    EXPECT_EQ(names(), 1);
    EXPECT_EQ(count("SELECT COUNT(*) FROM sign_up WHERE name IS NOT NULL"), 1) << "of the later date alone";
    town.move_clock(80 * domain::day);
    keep_up();
    EXPECT_EQ(names(), 0);
}

TEST_P(Upkeep, ForgetsWhomADeskWroteDownAndNobodyHasHeardOfForThreeYears) {
    const auto written_down = [&](const std::string& name, std::int64_t days_ago) {
        std::int64_t id = 0;
        town.sql().run(
            "INSERT INTO resident (display_name, name, phone, birth_year, entered_by, created_at) "
            "VALUES ($1, $1, '0000123456', 1950, $2, $3) RETURNING id",
            {name, person.account, town.now() - days_ago * domain::day},
            [&](const store::Row& row) { id = row.integer(0); });
        return id;
    };
    const auto silent = written_down("すぎ3", 1096);
    const auto young = written_down("けやき4", 1000);
    const auto came = written_down("はぎ5", 2000);
    town.sql().run(
        "INSERT INTO sign_up (occurrence, resident, adults, children, state, receipt, at) VALUES "
        "($1, $2, 1, 0, 'active', 'x', $3)",
        {town.event(group, 10).occurrence, came, town.now() - 1000 * domain::day});
    const auto known = [&](std::int64_t id) {
        return count(
                   "SELECT COUNT(*) FROM resident WHERE guest = 0 AND phone IS NOT NULL AND birth_year IS "
                   "NOT "
                   "NULL AND id = " +
                   std::to_string(id)) > 0;
    };

    keep_up();

    EXPECT_FALSE(known(silent));
    EXPECT_EQ(count("SELECT COUNT(*) FROM resident WHERE display_name = 'すぎ3' OR name = 'すぎ3'"), 0);
    EXPECT_TRUE(known(young));
    EXPECT_TRUE(known(came));
    EXPECT_EQ(count("SELECT COUNT(*) FROM resident WHERE id = " + std::to_string(silent)), 1)
        << "what they did stays theirs";
}

}  // namespace
}  // namespace yui::tests
