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

}  // namespace
}  // namespace yui::tests
