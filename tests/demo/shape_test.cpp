// The shape of every demonstration city: as many of everything as the guide promises.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "server/app/roster_keeper.hpp"
#include "server/domain/fit.hpp"
#include "server/domain/ranking.hpp"
#include "server/domain/risk.hpp"
#include "server/domain/time.hpp"
#include "server/store/roles.hpp"
#include "tests/demo/loaded_city.hpp"

namespace yui::tests {
namespace {

class CityShape : public testing::TestWithParam<std::string> {
protected:
    LoadedCity& city = loaded_city(GetParam());
};

INSTANTIATE_TEST_SUITE_P(EveryCity, CityShape, testing::ValuesIn(city_names()), [](const auto& chosen) {
    return chosen.param;
});

TEST_P(CityShape, HasPlacesAndGroups) {
    EXPECT_EQ(city.count("SELECT COUNT(*) FROM facility"), 40);
    EXPECT_EQ(city.count("SELECT COUNT(*) FROM groups"), 150);
    EXPECT_EQ(city.count("SELECT COUNT(*) FROM groups WHERE state = 'requested'"), 8);
    EXPECT_EQ(city.count("SELECT COUNT(*) FROM groups WHERE state = 'paused'"), 6);
    EXPECT_EQ(city.count("SELECT COUNT(DISTINCT name) FROM groups"), 150);
}

TEST_P(CityShape, HasEventsBehindAndBeforeIt) {
    EXPECT_EQ(city.count("SELECT COUNT(*) FROM occurrence"), 300);
    EXPECT_EQ(city.count("SELECT COUNT(*) FROM occurrence WHERE ends_at <= $1", {city.now}), 60);
    EXPECT_EQ(city.count("SELECT COUNT(*) FROM occurrence WHERE starts_at > $1 AND starts_at < $2",
                         {city.now, city.now + 57 * domain::day}),
              240);
    EXPECT_EQ(city.count("SELECT COUNT(*) FROM occurrence WHERE event IN "
                         "(SELECT event FROM occurrence GROUP BY event HAVING COUNT(*) > 1)"),
              100);
}

TEST_P(CityShape, SignsUpInEveryWay) {
    const auto dates = [&](const char* way) {
        return city.count("SELECT COUNT(*) FROM occurrence o JOIN event e ON e.id = o.event WHERE e.way = $1",
                          {way});
    };
    EXPECT_EQ(dates("here"), 135);
    EXPECT_EQ(dates("phone") + dates("desk"), 90);
    EXPECT_EQ(dates("not_needed"), 45);
    EXPECT_EQ(dates("site"), 30);
}

TEST_P(CityShape, BeginsNothingBeforeSix) {
    const auto starts = store::rows<std::int64_t>(
        *city.sql, "SELECT starts_at FROM occurrence", {}, [](const store::Row& row) {
            return row.integer(0);
        });
    for (const auto start : starts) EXPECT_GE(domain::local(start).minutes, 6 * 60);
}

TEST_P(CityShape, LooksForHelpInEveryState) {
    std::map<std::int64_t, std::vector<store::RoleRow>> needs;
    for (const auto id : store::rows<std::int64_t>(
             *city.sql, "SELECT id FROM need", {}, [](const auto& row) { return row.integer(0); }))
        needs[id] = store::roles_of_need(*city.sql, id);
    EXPECT_EQ(needs.size(), 200u);
    const auto asked = store::rows<std::int64_t>(
        *city.sql,
        "SELECT DISTINCT r.need FROM assignment a JOIN role r ON r.id = a.role WHERE a.state IN ('invited', "
        "'applied')",
        {},
        [](const store::Row& row) { return row.integer(0); });
    const std::set<std::int64_t> waiting(asked.begin(), asked.end());
    int closed = 0, past = 0, filled = 0, partly = 0, open = 0, urgent = 0;
    for (const auto& [id, roles] : needs) {
        const auto all = [&roles = roles](auto fits) {
            return std::all_of(roles.begin(), roles.end(), [&](const auto& row) { return fits(row.role); });
        };
        if (roles.front().role.need_state == protocol::NeedState::closed)
            ++closed;
        else if (all([&](const auto& role) { return domain::is_over(role, city.now); }))
            ++past;
        else if (all([](const auto& role) { return role.full(); }))
            ++filled;
        else
            ++(waiting.contains(id) ? partly : open);
        if (std::any_of(roles.begin(), roles.end(), [&](const auto& row) {
                return row.role.need_state == protocol::NeedState::open && domain::urgent(row.role, city.now);
            }))
            ++urgent;
    }
    EXPECT_EQ(closed, 10);
    EXPECT_EQ(past, 30);
    EXPECT_EQ(filled, 60);
    EXPECT_EQ(partly, 30);
    EXPECT_EQ(open, 70);
    EXPECT_EQ(urgent, 12);
}

bool holds(const domain::Person& person, const std::optional<std::string>& certificate) {
    return std::any_of(person.certificates.begin(), person.certificates.end(), [&](const auto& held) {
        return held.certificate == certificate;
    });
}

TEST_P(CityShape, HasSixRolesWithoutCandidatesEachForAnotherReason) {
    app::RosterKeeper keeper;
    keeper.keep_up(*city.sql);
    auto& roster = keeper.roster();
    std::set<protocol::ReasonTerm> reasons;
    for (const auto& task : city.common.unfilled) {
        const auto ids = store::rows<std::int64_t>(
            *city.sql,
            "SELECT r.id FROM role r JOIN need n ON n.id = r.need WHERE n.title = $1",
            {task.title.ja},
            [](const store::Row& row) { return row.integer(0); });
        ASSERT_EQ(ids.size(), 1u) << task.title.ja;
        const auto& role = roster.role(ids.front())->role;
        auto reason = protocol::ReasonTerm::certificate;
        for (const auto& [resident, neighbour] : roster.people()) {
            const auto held = roster.standing(resident, role, city.now).held;
            const auto& person = roster.person(resident, city.now);
            const auto refused = domain::refused_by({role, person, held, city.now});
            EXPECT_FALSE(refused.empty()) << task.title.ja << ' ' << neighbour.display_name;
            if (!refused.empty() && holds(person, role.certificate)) reason = refused.front();
        }
        reasons.insert(reason);
    }
    EXPECT_EQ(reasons.size(), 6u);
}

TEST_P(CityShape, IsPeopledAsACityIs) {
    const auto year = domain::local(city.now).year;
    EXPECT_EQ(city.count("SELECT COUNT(*) FROM resident"), 2000);
    EXPECT_EQ(city.count("SELECT COUNT(*) FROM resident WHERE birth_year IS NULL AND means = '' AND "
                         "interests = '' AND NOT EXISTS (SELECT 1 FROM resident_skill s WHERE s.resident = "
                         "resident.id)"),
              600);
    EXPECT_EQ(city.count("SELECT COUNT(*) FROM resident WHERE account IS NULL AND reached_by = 'phone' AND "
                         "entered_by IS NOT NULL"),
              240);
    EXPECT_EQ(city.count("SELECT COUNT(*) FROM resident WHERE birth_year > $1", {year - 18}), 160);
    EXPECT_EQ(city.count("SELECT COUNT(*) FROM resident WHERE birth_year < $1", {year - 65}), 667);
    EXPECT_EQ(city.count("SELECT COUNT(*) FROM resident WHERE languages NOT IN ('', 'ja')"), 100);
}

TEST_P(CityShape, IsCarriedByAFew) {
    const std::string helped =
        "FROM assignment a JOIN role r ON r.id = a.role WHERE a.state = 'confirmed' AND r.ends_at < $1";
    const auto all = city.count("SELECT COUNT(*) " + helped, {city.now});
    const auto of_sixty = city.count("SELECT SUM(times) FROM (SELECT COUNT(*) AS times " + helped +
                                         " GROUP BY a.resident ORDER BY times DESC LIMIT 60) AS most",
                                     {city.now});
    EXPECT_GT(of_sixty, all * 30 / 100);
    EXPECT_LT(of_sixty, all * 36 / 100);
    const auto ever = city.count("SELECT COUNT(DISTINCT a.resident) " + helped, {city.now});
    EXPECT_NEAR(static_cast<double>(2000 - ever), 400, 20);
}

TEST_P(CityShape, AsksThreePeopleTooOften) {
    EXPECT_EQ(city.count("SELECT COUNT(*) FROM (SELECT resident FROM assignment WHERE state = 'invited' "
                         "GROUP BY resident HAVING COUNT(*) >= 4) AS often"),
              3);
}

}  // namespace
}  // namespace yui::tests
