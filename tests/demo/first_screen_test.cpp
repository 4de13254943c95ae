// The first screen at every hour of starting: only what is staged for it is loaded.
#include <gtest/gtest.h>

#include "server/demo/files.hpp"
#include "server/demo/looking.hpp"
#include "server/demo/publishing.hpp"
#include "server/domain/time.hpp"
#include "server/store/event_views.hpp"
#include "server/store/log.hpp"
#include "server/store/migrate.hpp"
#include "tests/demo/loaded_city.hpp"

namespace yui::tests {
namespace {

using domain::instant;

// A city with its people and groups, empty of events.
class CityByTheClock : public testing::TestWithParam<std::string> {
protected:
    CityByTheClock() {
        store::migrate(*sql, store::migrations());
        sql->begin_write();
        demo::make_places(town);
        demo::make_people(town, "hash");
        demo::make_groups(town);
    }
    ~CityByTheClock() override { sql->rollback(); }

    // Stages the screen at that moment, looks at it, and takes it away again.
    void expect_every_sign_at(std::int64_t moment) {
        SCOPED_TRACE(domain::local_date(moment) + ' ' + std::to_string(domain::local(moment).minutes));
        sql->savepoint();
        auto at_that_time = town;
        at_that_time.now = moment;
        demo::Ways ways;
        demo::Tally left;
        demo::stage_first_screen(at_that_time, ways, left);
        demo::Wanted wanted;
        demo::post_first_needs(at_that_time, wanted);
        store::EventFilter filter;
        filter.from = moment;
        const auto events = store::event_cards(*sql, filter);
        expect_every_sign(events);
        EXPECT_LT(events.back().occurrence.starts_at, moment + 2 * domain::day);
        EXPECT_EQ(wanted.urgent, 9);
        sql->rollback_to_savepoint();
    }

    TestDatabase database{Backend::sqlite};
    std::unique_ptr<store::Connection> sql = store::open(database.url, store::Use::write);
    protocol::DemoCity city = demo::read_city(city_folder(), GetParam());
    protocol::DemoCommon common = demo::read_common(city_folder());
    demo::Town town{*sql, city, common, instant(2026, 11, 1), demo::Random(7)};
};

INSTANTIATE_TEST_SUITE_P(EveryCity, CityByTheClock, testing::ValuesIn(city_names()), [](const auto& chosen) {
    return chosen.param;
});

TEST_P(CityByTheClock, ShowsEverySignWheneverItStarts) {
    for (const auto minutes : {5, 390, 720, 1170, 1430})
        expect_every_sign_at(instant(2026, 11, 22, 0, minutes));
    expect_every_sign_at(instant(2027, 2, 28, 12));
    expect_every_sign_at(instant(2027, 3, 31, 23, 59));
    expect_every_sign_at(instant(2027, 4, 1, 6, 30));
    expect_every_sign_at(instant(2027, 8, 1, 19, 30));
}

// Weekends and working days, before and after the last hour at which something can still begin today.
TEST_P(CityByTheClock, ShowsEverySignOnEveryDayOfAWeek) {
    for (int day = 0; day < 7; ++day) {
        expect_every_sign_at(instant(2027, 1, 4 + day, 9));
        expect_every_sign_at(instant(2027, 7, 5 + day, 21));
    }
}

}  // namespace
}  // namespace yui::tests
