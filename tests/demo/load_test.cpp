// Loading: on both databases alike, and whole or not at all.
#include <gtest/gtest.h>

#include "server/demo/rows.hpp"
#include "server/domain/time.hpp"
#include "server/store/meta.hpp"
#include "server/store/migrate.hpp"
#include "tests/demo/loaded_city.hpp"

namespace yui::tests {
namespace {

const auto noon = domain::instant(2026, 11, 22, 12);

TEST(LoadedDemo, IsTheSameCityOnBothDatabases) {
    LoadedCity here("iwakuni", noon);
    LoadedCity there("iwakuni", noon, Backend::postgres);
    for (const auto* table : {"resident_skill", "resident_time", "sign_up", "assignment", "notice", "job"}) {
        const auto sql = std::string("SELECT COUNT(*) FROM ") + table;
        EXPECT_EQ(here.count(sql), there.count(sql)) << table;
    }
    const auto titles = "SELECT title FROM event ORDER BY id";
    EXPECT_EQ(here.texts(titles), there.texts(titles));
    expect_every_sign(there.first_events());
    expect_every_sign(there.first_needs());
}

TEST(LoadedDemo, TellsThatRowsCameInBulk) {
    const TestDatabase database{Backend::sqlite};
    const auto sql = store::open(database.url, store::Use::write);
    store::migrate(*sql, store::migrations());
    const auto before = store::bulk_mark(*sql);
    demo::load(*sql, city_folder(), "iwakuni", noon, {});
    EXPECT_NE(store::bulk_mark(*sql), before);
}

TEST(LoadedDemo, RefusesACityThatIsNotThere) {
    const TestDatabase database{Backend::sqlite};
    const auto sql = store::open(database.url, store::Use::write);
    for (const auto* name : {"atlantis", "../common", ""})
        EXPECT_THROW(demo::load(*sql, city_folder(), name, noon, {}), std::invalid_argument) << name;
}

TEST(Rows, SendsEveryRowAlsoBeyondABatch) {
    const TestDatabase database{Backend::sqlite};
    const auto sql = store::open(database.url, store::Use::write);
    sql->script("CREATE TABLE pair (one BIGINT, two TEXT)");
    demo::Rows rows(*sql, "INSERT INTO pair (one, two) VALUES ");
    for (int i = 0; i < 450; ++i) rows.add("(" + std::to_string(i) + ", 'x')");
    rows.flush();
    rows.flush();
    sql->run("SELECT COUNT(*), COUNT(DISTINCT one) FROM pair", {}, [](const store::Row& row) {
        EXPECT_EQ(row.integer(0), 450);
        EXPECT_EQ(row.integer(1), 450);
    });
}

}  // namespace
}  // namespace yui::tests
