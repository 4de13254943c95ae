// What both drivers promise of statements and values.
#include <array>
#include <cmath>
#include <limits>
#include <stdexcept>

#include "tests/store/sql_fixture.hpp"

namespace yui::store {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class Sql : public SqlFixture {
protected:
    void SetUp() override {
        connection->script(
            "CREATE TABLE thing (id BIGINT PRIMARY KEY, whole BIGINT, part DOUBLE PRECISION, name TEXT, code "
            "TEXT "
            "UNIQUE)");
    }
    void keep(Param whole, Param part, Param name) {
        connection->run("DELETE FROM thing");
        connection->run("INSERT INTO thing (id, whole, part, name) VALUES (1, $1, $2, $3)",
                        {whole, part, name});
    }
};
YUI_ON_EVERY_DATABASE(Sql);

TEST_P(Sql, KeepsEveryInteger) {
    using Limits = std::numeric_limits<std::int64_t>;
    for (const std::int64_t whole : {Limits::min(),
                                     Limits::min() + 1,
                                     std::int64_t{-1},
                                     std::int64_t{0},
                                     std::int64_t{255},
                                     std::int64_t{1} << 53,
                                     Limits::max()}) {
        keep(whole, nullptr, nullptr);
        EXPECT_EQ(number(*connection, "SELECT whole FROM thing"), whole);
        EXPECT_EQ(number(*connection, "SELECT count(*) FROM thing WHERE whole = $1", {whole}), 1);
    }
}

TEST_P(Sql, KeepsEveryBitOfADouble) {
    using Limits = std::numeric_limits<double>;
    for (const double part : {0.1, -1.0 / 3, 32.50731, Limits::max(), Limits::min(), Limits::denorm_min()}) {
        keep(nullptr, part, nullptr);
        const auto read = maybe_row<double>(
            *connection, "SELECT part FROM thing WHERE part = $1", {part}, [](const Row& row) {
                return row.real(0);
            });
        EXPECT_EQ(read, part);
    }
}

TEST_P(Sql, KeepsEveryText) {
    const std::string large(1 << 20, 'x');
    for (const std::string& name : {std::string(),
                                    std::string("plain"),
                                    std::string("公民館の夏まつり"),
                                    std::string("𩸽と😀"),
                                    std::string("'; DROP TABLE thing; --"),
                                    std::string("line\nline\ttab\\"),
                                    large,
                                    large + "漢"}) {
        keep(nullptr, nullptr, name);
        EXPECT_EQ(text(*connection, "SELECT name FROM thing WHERE name = $1", {name}), name);
    }
}

TEST_P(Sql, TellsNullFromZeroAndEmpty) {
    keep(nullptr, nullptr, nullptr);
    connection->run("INSERT INTO thing (id, whole, part, name) VALUES (2, 0, 0.0, '')");
    std::vector<bool> nulls;
    connection->run("SELECT whole, part, name FROM thing ORDER BY id", {}, [&](const Row& row) {
        EXPECT_EQ(row.integer(0), 0);
        EXPECT_EQ(row.real(1), 0.0);
        EXPECT_EQ(row.text(2), "");
        EXPECT_EQ(row.maybe_integer(0).has_value(), row.maybe_string(2).has_value());
        for (const int column : {0, 1, 2}) nulls.push_back(row.null(column));
    });
    EXPECT_THAT(nulls, ElementsAre(true, true, true, false, false, false));
}

TEST_P(Sql, BindsAnEmptyViewAsAnEmptyText) {
    keep(nullptr, nullptr, std::string_view());
    EXPECT_EQ(number(*connection, "SELECT count(*) FROM thing WHERE name = ''"), 1);
}

TEST_P(Sql, BindsOptionalsAndFlags) {
    keep(true, std::optional<double>(), std::optional<std::string>("given"));
    EXPECT_EQ(number(*connection, "SELECT whole FROM thing WHERE part IS NULL AND name = 'given'"), 1);
}

TEST_P(Sql, TakesParametersTwiceAndOutOfOrder) {
    EXPECT_EQ(number(*connection, "SELECT $3 * 100 + $1 * 10 + $2 + $3", {1, 2, 3}), 300 + 10 + 2 + 3);
    EXPECT_EQ(number(*connection, "SELECT $2 - $1", {1, 10}), 9);
}

TEST_P(Sql, TakesManyParameters) {
    EXPECT_EQ(number(*connection,
                     "SELECT $12 - $1 + $2 + $3 + $4 + $5 + $6 + $7 + $8 + $9 + $10 + $11",
                     {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 12}),
              11);
}

TEST_P(Sql, TakesANullWhereANumberMayStand) {
    const auto insert = "INSERT INTO thing (id, whole) VALUES ($1, $2)";
    connection->run(insert, {1, nullptr});
    connection->run(insert, {2, std::int64_t{1} << 40});
    connection->run(insert, {3, nullptr});
    const auto find = "SELECT count(*) FROM thing WHERE CAST($1 AS BIGINT) IS NULL OR whole = $1";
    EXPECT_EQ(number(*connection, find, {nullptr}), 3);
    EXPECT_EQ(number(*connection, find, {std::int64_t{1} << 40}), 1);
    EXPECT_EQ(number(*connection, find, {nullptr}), 3);
    const auto sum = "SELECT coalesce($1 + 1, 0)";
    EXPECT_EQ(number(*connection, sum, {nullptr}), 0);
    EXPECT_EQ(number(*connection, sum, {std::int64_t{1} << 40}), (std::int64_t{1} << 40) + 1);
    connection->run("INSERT INTO thing (id, whole) SELECT 4, $1 WHERE $2 > 0", {nullptr, 1});
    EXPECT_EQ(number(*connection, "SELECT count(*) FROM thing WHERE whole IS NULL"), 3);
}

TEST_P(Sql, RefusesAWrongNumberOfParameters) {
    EXPECT_EQ(failure_of([&] { connection->run("SELECT $1 + $2", {1}); }), Failure::other);
    EXPECT_TRUE(connection->alive());
}

TEST_P(Sql, CountsWhatWasChanged) {
    EXPECT_EQ(connection->run("INSERT INTO thing (id) VALUES (1), (2), (3)"), 3);
    EXPECT_EQ(connection->run("UPDATE thing SET whole = 7 WHERE id < $1", {3}), 2);
    EXPECT_EQ(connection->run("UPDATE thing SET whole = 7 WHERE id > 100"), 0);
    EXPECT_EQ(connection->run("DELETE FROM thing"), 3);
    EXPECT_EQ(connection->run("CREATE TABLE other (id BIGINT)"), 0);
}

TEST_P(Sql, CountsWhatWasReturned) {
    connection->run("INSERT INTO thing (id) VALUES (1), (2), (3)");
    EXPECT_EQ(connection->run("SELECT id FROM thing"), 3);
    EXPECT_EQ(connection->run("SELECT id FROM thing WHERE id > 100"), 0);
    EXPECT_EQ(connection->run("UPDATE thing SET whole = 1 WHERE id = 2 RETURNING id"), 1);
}

TEST_P(Sql, ReturnsWhatItWrote) {
    EXPECT_EQ(number(*connection, "INSERT INTO thing (id, whole) VALUES (5, $1) RETURNING whole + 1", {41}),
              42);
    EXPECT_EQ(number(*connection, "DELETE FROM thing WHERE id = 5 RETURNING whole"), 41);
}

TEST_P(Sql, LetsASecondWriteOfTheSameKeyPass) {
    const auto once = "INSERT INTO thing (id, whole) VALUES (1, $1) ON CONFLICT DO NOTHING RETURNING whole";
    EXPECT_EQ(connection->run(once, {10}), 1);
    EXPECT_EQ(connection->run(once, {20}), 0);
    const auto upsert =
        "INSERT INTO thing (id, whole) VALUES (1, $1) ON CONFLICT (id) DO UPDATE "
        "SET whole = thing.whole + excluded.whole";
    EXPECT_EQ(connection->run(upsert, {5}), 1);
    EXPECT_EQ(number(*connection, "SELECT whole FROM thing"), 15);
}

TEST_P(Sql, ReadsWhatIsComputedAsWhatItIs) {
    connection->run("INSERT INTO thing (id, whole, part) VALUES (1, 3, 2.75), (2, 4, 0.5)");
    connection->run(
        "SELECT sum(whole), avg(part), whole > 3, EXISTS (SELECT 1 FROM thing), sum(part) FROM thing "
        "GROUP BY whole ORDER BY whole",
        {},
        [](const Row& row) {
            EXPECT_EQ(row.integer(0), row.integer(2) + 3);
            EXPECT_EQ(row.text(2), row.integer(2) == 1 ? "1" : "0");
            EXPECT_EQ(row.integer(3), 1);
            EXPECT_EQ(row.real(1), row.real(4));
            EXPECT_EQ(row.integer(4), row.integer(2) == 1 ? 0 : 2);
        });
}

TEST_P(Sql, OrdersTextsByTheirBytes) {
    connection->run(
        "INSERT INTO thing (id, name) VALUES (1, 'b'), (2, 'B'), (3, '-a'), (4, 'a'), (5, 'ア'), (6, 'あ'), "
        "(7, '😀'), (8, 'ｱ')");
    EXPECT_THAT(texts(*connection, "SELECT name FROM thing ORDER BY name"),
                ElementsAre("-a", "B", "a", "b", "あ", "ア", "ｱ", "😀"));
}

TEST_P(Sql, ComparesLettersExactly) {
    EXPECT_EQ(number(*connection, "SELECT count(*) WHERE 'AED' LIKE 'aed%'"), 0);
    EXPECT_EQ(number(*connection, "SELECT count(*) WHERE 'AED' LIKE 'AE%'"), 1);
}

TEST_P(Sql, TakesDoubleQuotesForNamesOnly) {
    EXPECT_EQ(failure_of([&] { connection->run("SELECT \"no such column\""); }), Failure::other);
}

TEST_P(Sql, RefusesTextThatADatabaseCannotKeep) {
    using namespace std::string_view_literals;
    connection->begin_write();
    connection->run("INSERT INTO thing (id) VALUES (1)");
    for (const auto bad : {"a\0b"sv,
                           "\0"sv,
                           "1234567\0"sv,
                           "12345678\0"sv,
                           "\x80"sv,
                           "\xC0\x80"sv,
                           "\xC3"sv,
                           "\xE0\x9F\xBF"sv,
                           "\xED\xA0\x80"sv,
                           "\xE3\x81"sv,
                           "\xF0\x8F\xBF\xBF"sv,
                           "\xF4\x90\x80\x80"sv,
                           "\xF0\x9F\x98"sv,
                           "\xFF"sv,
                           "12345678\xE3\x81\x41"sv}) {
        EXPECT_EQ(failure_of([&] { connection->run("UPDATE thing SET name = $1", {bad}); }), Failure::other)
            << bad;
    }
    for (const auto good : {"\x7F"sv,
                            "\xC2\x80"sv,
                            "\xE0\xA0\x80"sv,
                            "\xED\x9F\xBF"sv,
                            "\xEE\x80\x80"sv,
                            "\xF0\x90\x80\x80"sv,
                            "\xF4\x8F\xBF\xBF"sv,
                            "1234567\xE3\x81\x82"sv}) {
        EXPECT_EQ(connection->run("UPDATE thing SET name = $1", {good}), 1) << good;
    }
    connection->commit();
    EXPECT_EQ(number(*connection, "SELECT count(*) FROM thing"), 1);
}

TEST_P(Sql, RefusesWhatIsNotANumber) {
    const auto nan = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(failure_of([&] { keep(nullptr, nan, nullptr); }), Failure::other);
}

TEST_P(Sql, CanBeUsedAfterACallbackThrew) {
    connection->run("INSERT INTO thing (id) VALUES (1), (2), (3)");
    const auto all = "SELECT id FROM thing ORDER BY id";
    EXPECT_THROW(connection->run(all, {}, [](const Row&) { throw std::runtime_error("enough"); }),
                 std::runtime_error);
    EXPECT_EQ(connection->run(all), 3);
    connection->begin_write();
    EXPECT_EQ(connection->run("DELETE FROM thing"), 3);
    connection->commit();
}

TEST_P(Sql, AbortsWhenACallbackUsesItsOwnConnection) {
    testing::GTEST_FLAG(death_test_style) = "threadsafe";
    const auto nested = [&](const Row&) { connection->run("SELECT 2"); };
    EXPECT_DEATH(connection->run("SELECT 1", {}, nested), "own connection");
}

TEST_P(Sql, NamesTheConstraintThatWasBroken) {
    connection->script(
        "CREATE TABLE seat (id BIGINT PRIMARY KEY REFERENCES thing (id), taken BIGINT NOT NULL, "
        "capacity BIGINT NOT NULL, CHECK (taken <= capacity))");
    connection->run("INSERT INTO thing (id, code) VALUES (1, 'a')");
    connection->run("INSERT INTO seat VALUES (1, 0, 2)");
    for (const char* const broken : {"INSERT INTO seat VALUES (1, 0, 2)",
                                     "UPDATE seat SET taken = 3",
                                     "UPDATE seat SET taken = NULL",
                                     "INSERT INTO seat VALUES (9, 0, 2)",
                                     "INSERT INTO thing (id, code) VALUES (2, 'a')"}) {
        EXPECT_EQ(failure_of([&] { connection->run(broken); }), Failure::constraint) << broken;
    }
}

TEST_P(Sql, SaysNothingOfWhatPeopleWrote) {
    const auto insert = "INSERT INTO thing (id, code) VALUES ($1, $2)";
    connection->run(insert, {1, "marker-7151"});
    try {
        connection->run(insert, {2, "marker-7151"});
        FAIL() << "a duplicate was let in";
    } catch (const DatabaseError& error) {
        EXPECT_THAT(error.what(), Not(HasSubstr("marker-7151")));
        EXPECT_THAT(error.what(), HasSubstr(insert));
    }
}

TEST_P(Sql, SurvivesAStatementItDoesNotUnderstand) {
    EXPECT_EQ(failure_of([&] { connection->run("SELEKT 1"); }), Failure::other);
    EXPECT_EQ(failure_of([&] { connection->run("SELECT x FROM nowhere"); }), Failure::other);
    EXPECT_EQ(number(*connection, "SELECT 1"), 1);
}

TEST_P(Sql, ReadsButNeverWritesOnAReadingConnection) {
    connection->run("INSERT INTO thing (id) VALUES (1)");
    const auto reader = another(Use::read);
    EXPECT_EQ(number(*reader, "SELECT count(*) FROM thing"), 1);
    EXPECT_EQ(failure_of([&] { reader->run("DELETE FROM thing"); }), Failure::read_only);
    EXPECT_EQ(number(*reader, "SELECT count(*) FROM thing"), 1);
}

TEST_P(Sql, RunsAScriptOfSeveralStatements) {
    connection->script("INSERT INTO thing (id) VALUES (1); INSERT INTO thing (id) VALUES (2);");
    EXPECT_EQ(number(*connection, "SELECT count(*) FROM thing"), 2);
    EXPECT_EQ(failure_of([&] { connection->script("SELECT 1; SELEKT 2"); }), Failure::other);
}

}  // namespace
}  // namespace yui::store
