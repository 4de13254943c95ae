#include "server/store/migrate.hpp"

#include <gmock/gmock.h>

#include <thread>

#include "tests/support/databases.hpp"

namespace yui::store {
namespace {

constexpr Migration town[] = {
    {1, "CREATE TABLE place (id {id}, name TEXT NOT NULL)"},
    {2,
     "CREATE TABLE room (id {id}, place BIGINT NOT NULL REFERENCES place (id)); INSERT INTO place (name) "
     "VALUES ('公民館')"},
    {3, "ALTER TABLE room ADD COLUMN seats BIGINT NOT NULL DEFAULT 0"},
};
const std::span<const Migration> steps = town;

class Migrate : public testing::TestWithParam<tests::Backend> {
protected:
    tests::TestDatabase database{GetParam()};
    std::unique_ptr<Connection> connection = open(database.url, Use::write);

    std::int64_t places() {
        return *maybe_row<std::int64_t>(
            *connection, "SELECT count(*) FROM place", {}, [](const Row& row) { return row.integer(0); });
    }
    std::int64_t new_place() {
        return *maybe_row<std::int64_t>(
            *connection, "INSERT INTO place (name) VALUES ('x') RETURNING id", {}, [](const Row& row) {
                return row.integer(0);
            });
    }
};
YUI_ON_EVERY_DATABASE(Migrate);

TEST_P(Migrate, FindsAnEmptyDatabaseAtZero) { EXPECT_EQ(schema_of(*connection), 0); }

TEST_P(Migrate, AppliesEveryStepOnce) {
    migrate(*connection, steps);
    migrate(*connection, steps);
    EXPECT_EQ(schema_of(*connection), 3);
    EXPECT_EQ(places(), 1);
    EXPECT_EQ(connection->run("INSERT INTO room (place) VALUES (1)"), 1);
}

TEST_P(Migrate, GoesOnWhereAnOlderProgramStopped) {
    migrate(*connection, steps.first(1));
    EXPECT_EQ(schema_of(*connection), 1);
    migrate(*connection, steps);
    EXPECT_EQ(schema_of(*connection), 3);
}

TEST_P(Migrate, LeavesNothingOfAStepThatFails) {
    const Migration broken[] = {
        town[0], {2, "INSERT INTO place (name) VALUES ('half'); INSERT INTO nowhere VALUES (1)"}};
    EXPECT_THROW(migrate(*connection, broken), DatabaseError);
    EXPECT_FALSE(connection->in_transaction());
    EXPECT_EQ(schema_of(*connection), 1);
    EXPECT_EQ(places(), 0);
    migrate(*connection, steps);
    EXPECT_EQ(schema_of(*connection), 3);
}

TEST_P(Migrate, TakesADatabaseOneStepAheadAsItIs) {
    migrate(*connection, steps);
    migrate(*connection, steps.first(2));
    EXPECT_EQ(schema_of(*connection), 3);
}

TEST_P(Migrate, RefusesADatabaseFurtherAhead) {
    migrate(*connection, steps);
    try {
        migrate(*connection, steps.first(1));
        FAIL() << "a program two steps behind was let in";
    } catch (const DatabaseError& error) {
        EXPECT_STREQ(error.what(), "the database has schema 3, this program knows 1: start a newer program");
    }
    EXPECT_FALSE(connection->in_transaction());
}

TEST_P(Migrate, LetsManyNodesStartAtOnce) {
    std::vector<std::thread> nodes;
    for (int node = 0; node < 8; ++node) {
        nodes.emplace_back([this] { migrate(*open(database.url, Use::write), steps); });
    }
    for (auto& node : nodes) node.join();
    EXPECT_EQ(schema_of(*connection), 3);
    EXPECT_EQ(places(), 1);
}

TEST_P(Migrate, NeverGivesAnIdTwice) {
    migrate(*connection, steps);
    const auto last = new_place();
    connection->run("DELETE FROM place WHERE id = $1", {last});
    EXPECT_GT(new_place(), last);
}

TEST_P(Migrate, RefusesAListWithAHole) {
    const Migration hole[] = {town[0], town[2]};
    EXPECT_THROW(migrate(*connection, hole), std::logic_error);
}

TEST_P(Migrate, RefusesAListWithADuplicate) {
    const Migration twice[] = {town[0], town[0]};
    EXPECT_THROW(migrate(*connection, twice), std::logic_error);
}

}  // namespace
}  // namespace yui::store
