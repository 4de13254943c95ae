// What every demonstration city may and may not show.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "protocol/json.hpp"
#include "server/app/app.hpp"
#include "server/app/hash.hpp"
#include "server/domain/time.hpp"
#include "server/store/accounts.hpp"
#include "server/store/city.hpp"
#include "server/store/sessions.hpp"
#include "tests/demo/loaded_city.hpp"
#include "tests/support/ask.hpp"

namespace yui::tests {
namespace {

class CityContent : public testing::TestWithParam<std::string> {
protected:
    LoadedCity& city = loaded_city(GetParam());
};

INSTANTIATE_TEST_SUITE_P(EveryCity, CityContent, testing::ValuesIn(city_names()), [](const auto& chosen) {
    return chosen.param;
});

TEST_P(CityContent, ShowsEverySignFirst) {
    expect_every_sign(city.first_events());
    expect_every_sign(city.first_needs());
}

TEST_P(CityContent, HoldsHeroesInTheirSeasonOnly) {
    for (const auto& hero : city.file.events) {
        const auto starts = store::rows<std::int64_t>(
            *city.sql,
            "SELECT o.starts_at FROM occurrence o JOIN event e ON e.id = o.event WHERE e.title = $1",
            {hero.fields.title.ja},
            [](const store::Row& row) { return row.integer(0); });
        EXPECT_FALSE(starts.empty()) << hero.fields.title.ja;
        for (const auto start : starts)
            EXPECT_EQ(std::count(hero.months.begin(), hero.months.end(), domain::local(start).month), 1)
                << hero.fields.title.ja << ' ' << domain::local_date(start);
    }
}

TEST_P(CityContent, TellsWhenAHeroOutOfSeasonComesAgain) {
    for (const auto& hero : city.file.events) {
        const auto later = city.count(
            "SELECT COUNT(*) FROM occurrence o JOIN event e ON e.id = o.event WHERE e.title = $1 AND "
            "o.starts_at > $2",
            {hero.fields.title.ja, city.now});
        if (later > 0) continue;
        const auto fields = city.texts("SELECT fields FROM event WHERE title = $1", {hero.fields.title.ja});
        ASSERT_EQ(fields.size(), 1u);
        EXPECT_NE(fields.front().find("次は"), std::string::npos) << hero.fields.title.ja;
    }
}

TEST_P(CityContent, WritesHeroesInThreeLanguagesAndAQuarterOfTheRest) {
    std::set<std::string> heroes;
    for (const auto& hero : city.file.events) {
        heroes.insert(hero.fields.title.ja);
        EXPECT_TRUE(hero.fields.title.easy && hero.fields.title.en) << hero.fields.title.ja;
    }
    for (const auto& need : city.file.needs)
        EXPECT_TRUE(need.fields.title.easy && need.fields.title.en) << need.fields.title.ja;
    double plain = 0;
    double in_three = 0;
    for (const auto& text : city.texts("SELECT fields FROM event")) {
        const auto fields = protocol::read_lenient<protocol::EventFields>(text).value();
        if (heroes.contains(fields.title.ja)) continue;
        ++plain;
        if (fields.title.easy && fields.title.en) ++in_three;
    }
    EXPECT_NEAR(in_three / plain, 0.25, 0.1);
}

TEST_P(CityContent, KnowsNoRealTelephoneOrMail) {
    for (const auto& phone :
         city.texts("SELECT phone FROM center UNION SELECT phone FROM facility WHERE phone IS NOT NULL UNION "
                    "SELECT phone FROM resident WHERE phone IS NOT NULL UNION SELECT contact_phone FROM "
                    "groups WHERE contact_phone IS NOT NULL"))
        EXPECT_EQ(phone, "0000-00-0000");
    for (const auto& text : city.texts("SELECT fields FROM event"))
        EXPECT_EQ(protocol::read_lenient<protocol::EventFields>(text)->contact.phone, "0000-00-0000");
    for (const auto& text : city.texts("SELECT fields FROM need"))
        EXPECT_EQ(protocol::read_lenient<protocol::NeedFields>(text)->contact.phone, "0000-00-0000");
    const auto mails = city.texts(
        "SELECT contact FROM account WHERE contact IS NOT NULL UNION "
        "SELECT mail FROM resident WHERE mail IS NOT NULL");
    EXPECT_FALSE(mails.empty());
    for (const auto& mail : mails) EXPECT_TRUE(mail.ends_with(".example.jp")) << mail;
}

TEST_P(CityContent, GivesPasswordsToThePrintedAccountsOnly) {
    const auto printed = store::city(*city.sql).try_out;
    EXPECT_EQ(printed.size(), 5u);
    EXPECT_EQ(city.count("SELECT COUNT(*) FROM account WHERE password_hash <> ''"), 5);
    for (const auto& part : printed)
        EXPECT_NE(store::credential(*city.sql, part.login)->password_hash, "") << part.login;
    EXPECT_EQ(city.count("SELECT COUNT(*) FROM resident WHERE name IS NOT NULL"), 0);
}

TEST_P(CityContent, HoldsHeroesInARoomThatTheirFacilityHas) {
    for (const auto& hero : city.file.events) {
        ASSERT_TRUE(hero.facility) << hero.fields.title.ja;
        const auto& facility = city.file.facilities.at(static_cast<std::size_t>(*hero.facility));
        const auto room = hero.fields.place.name;
        const auto named = [&](const auto& one) { return one.ja == room; };
        EXPECT_TRUE(!room || std::ranges::any_of(facility.rooms, named))
            << hero.fields.title.ja << ": " << facility.name.ja << ' ' << room.value_or("");
    }
}

TEST_P(CityContent, LetsNobodyConsentToWordsBeforeTheyWereWritten) {
    for (const auto& version : city.texts("SELECT DISTINCT consent FROM account WHERE consent <> ''")) {
        const auto written = domain::instant(std::stoi(version), std::stoi(version.substr(5)), 1);
        EXPECT_EQ(city.count("SELECT COUNT(*) FROM account WHERE consent = $1 AND consent_at < $2",
                             {version, written}),
                  0)
            << version;
    }
}

TEST_P(CityContent, LetsNoGroupWaitLongerThanTwoWeeksToBeChecked) {
    const auto waiting = "SELECT COUNT(*) FROM groups WHERE state = 'requested' AND declared_at ";
    EXPECT_GT(city.count(std::string(waiting) + ">= $1", {city.now - 14 * domain::day}), 0);
    EXPECT_EQ(city.count(std::string(waiting) + "< $1", {city.now - 14 * domain::day}), 0);
}

TEST(Koka, PlansNothingOfEveryDayBetweenTheYears) {
    LoadedCity city("koka", domain::instant(2026, 12, 7, 10));
    std::set<std::string> heroes;
    for (const auto& hero : city.file.events) heroes.insert(hero.fields.title.ja);
    const auto titles = city.texts(
        "SELECT e.title FROM occurrence o JOIN event e ON e.id = o.event WHERE o.starts_at BETWEEN $1 AND $2",
        {domain::instant(2026, 12, 29), domain::instant(2027, 1, 4)});
    for (const auto& title : titles) EXPECT_EQ(heroes.count(title), 1u) << title;
    EXPECT_GT(
        city.count("SELECT COUNT(*) FROM occurrence WHERE starts_at > $1", {domain::instant(2027, 1, 4)}), 0);
}

TEST_P(CityContent, SaysThatItIsADemonstration) { EXPECT_TRUE(store::city(*city.sql).demo); }

TEST_P(CityContent, ShowsFiveNeedsToWhoHasToldNothing) {
    app::AppConfig config;
    config.seal_key = std::string(app::seal_key_bytes, 'k');
    config.database = city.database.url;
    config.clock = [now = city.now] { return now; };
    app::App app(config, [](auto) {});
    const auto newcomer = store::credential(*city.sql, "はじめてさん")->account;
    store::insert_session(*city.sql, {app::digest("token"), newcomer, domain::Computer::own, city.now});
    app::Caller resident;
    resident.session = "token";
    EXPECT_GE(ask(app, resident, protocol::NeedsForMe{})->needs.size(), 5u);
    for (const auto& area : store::city(*city.sql).areas) {
        protocol::ListNeeds query;
        query.area = area.id;
        EXPECT_GE(ask(app, app::Caller{}, query)->needs.size(), 5u) << area.name.ja;
    }
}

TEST(Ichinoseki, HasThirtyThreePartnershipsAndFourteenCentersRunByThem) {
    auto& city = loaded_city("ichinoseki");
    EXPECT_EQ(city.count("SELECT COUNT(*) FROM groups WHERE name LIKE '%地域協働体'"), 33);
    EXPECT_EQ(city.count("SELECT COUNT(*) FROM facility WHERE run_by LIKE '%地域協働体%'"), 14);
}

}  // namespace
}  // namespace yui::tests
