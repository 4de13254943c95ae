// How each driver tells its failures apart, and what is left standing after them.
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "tests/store/sql_fixture.hpp"

namespace yui::store {
namespace {

using testing::HasSubstr;
using testing::Not;

class SqliteFailure : public testing::Test {
protected:
    tests::TestDatabase database{tests::Backend::sqlite};
    std::unique_ptr<Connection> connection = open(database.url, Use::write);

    void SetUp() override { connection->script("CREATE TABLE note (id INTEGER PRIMARY KEY, words TEXT)"); }
    std::string file() const { return database.folder + "/test.db"; }
    void write(std::size_t bytes) {
        connection->run("INSERT INTO note (words) VALUES ($1)", {std::string(bytes, 'x')});
    }
    std::int64_t notes() { return number(*connection, "SELECT count(*) FROM note"); }
};

TEST_F(SqliteFailure, SaysThatAnotherWriterIsInTheWay) {
    const auto other = open(database.url, Use::write);
    other->script("PRAGMA busy_timeout = 10");
    connection->begin_write();
    EXPECT_EQ(failure_of([&] { other->begin_write(); }), Failure::conflict);
    EXPECT_FALSE(other->in_transaction());
    connection->commit();
    other->begin_write();
    other->commit();
}

TEST_F(SqliteFailure, SaysThatTheFileIsFullAndWhetherTheTransactionSurvived) {
    write(10);
    connection->script("PRAGMA max_page_count = 20");
    for (int round = 0; round < 3; ++round) {
        connection->begin_write();
        write(10);
        EXPECT_EQ(failure_of([&] { write(200'000); }), Failure::full);
        // in_transaction is right if a new one can be begun exactly when it says that none is open.
        const bool open = connection->in_transaction();
        EXPECT_EQ(failure_of([&] { connection->begin_write(); }).has_value(), open);
        connection->rollback();
        EXPECT_EQ(notes(), 1);
    }
    connection->script("PRAGMA max_page_count = 100000");
    write(200'000);
    EXPECT_EQ(notes(), 2);
}

// The reason why the driver is asked: SQLite answers a full file now with the loss of the whole transaction,
// now with that of the statement alone.
TEST_F(SqliteFailure, LosesTheWholeTransactionToSomeStatementsAndSaysSo) {
    connection->script("PRAGMA max_page_count = 20");
    connection->begin_write();
    write(10);
    connection->savepoint();
    EXPECT_EQ(failure_of([&] { write(200'000); }), Failure::full);
    EXPECT_FALSE(connection->in_transaction());
    EXPECT_EQ(notes(), 0);
}

TEST_F(SqliteFailure, KeepsTheTransactionAfterOthersAndSaysSo) {
    connection->script("CREATE UNIQUE INDEX once ON note (words); PRAGMA max_page_count = 20");
    connection->begin_write();
    write(10);
    connection->savepoint();
    const auto two = "INSERT INTO note (words) VALUES ($1), ($2)";
    EXPECT_EQ(failure_of([&] {
                  connection->run(two, {std::string(100'000, 'a'), std::string(100'000, 'b')});
              }),
              Failure::full);
    ASSERT_TRUE(connection->in_transaction());
    connection->rollback_to_savepoint();
    connection->commit();
    EXPECT_EQ(notes(), 1);
}

// The superuser writes through any permission: as somebody else, where the test runs as root.
class OrdinaryUser {
public:
    OrdinaryUser() : was_(geteuid()) { EXPECT_EQ(seteuid(was_ == 0 ? 65534 : was_), 0); }
    ~OrdinaryUser() { EXPECT_EQ(seteuid(was_), 0); }
    OrdinaryUser(const OrdinaryUser&) = delete;
    OrdinaryUser& operator=(const OrdinaryUser&) = delete;

private:
    uid_t was_;
};

TEST_F(SqliteFailure, SaysThatTheFileIsReadOnly) {
    write(10);
    connection.reset();
    chmod(database.folder.c_str(), 0777);
    chmod(file().c_str(), 0444);
    const OrdinaryUser user;
    connection = open(database.url, Use::write);
    EXPECT_EQ(notes(), 1);
    connection->begin_write();
    EXPECT_EQ(failure_of([&] { write(10); }), Failure::read_only);
    connection->rollback();
    EXPECT_EQ(notes(), 1);
    connection.reset();
}

TEST_F(SqliteFailure, SaysThatTheFileMayNotBeOpened) {
    connection.reset();
    chmod(database.folder.c_str(), 0777);
    chmod(file().c_str(), 0000);
    const OrdinaryUser user;
    EXPECT_EQ(failure_of([&] { open(database.url, Use::write); }), Failure::read_only);
}

TEST_F(SqliteFailure, NeverMakesAFileForAReader) {
    const std::string nothing = database.folder + "/nothing.db";
    EXPECT_EQ(failure_of([&] { open("sqlite:" + nothing, Use::read); }), Failure::other);
    EXPECT_FALSE(std::filesystem::exists(nothing));
}

TEST_F(SqliteFailure, NamesTheFileItCannotOpen) {
    try {
        open("sqlite:/nowhere/at/all.db", Use::write);
        FAIL() << "opened a file in no folder";
    } catch (const DatabaseError& error) {
        EXPECT_THAT(error.what(), HasSubstr("/nowhere/at/all.db"));
    }
}

TEST_F(SqliteFailure, SaysThatAFileIsNoDatabase) {
    const std::string letter = database.folder + "/letter.txt";
    std::ofstream(letter) << std::string(5000, 'x');
    EXPECT_EQ(failure_of([&] { open("sqlite:" + letter, Use::write); }), Failure::other);
}

TEST_F(SqliteFailure, LeavesWritingBackToIdleTimes) {
    write(10);
    connection->idle();
    const auto before = std::filesystem::file_size(file());
    for (int round = 0; round < 20; ++round) write(1 << 20);
    EXPECT_EQ(std::filesystem::file_size(file()), before);
    connection->idle();
    EXPECT_GT(std::filesystem::file_size(file()), before + (19 << 20));
}

TEST_F(SqliteFailure, WritesBackUnaskedBeforeItsLogGrowsWithoutEnd) {
    for (int round = 0; round < 80; ++round) write(1 << 20);
    EXPECT_GT(std::filesystem::file_size(file()), std::uintmax_t{60} << 20);
    EXPECT_LT(std::filesystem::file_size(file() + "-wal"), std::uintmax_t{80} << 20);
}

TEST_F(SqliteFailure, KeepsAMemoryDatabaseForItsConnectionAlone) {
    const auto memory = open("sqlite::memory:", Use::write);
    memory->script("CREATE TABLE note (id BIGINT)");
    memory->begin_write();
    memory->run("INSERT INTO note VALUES (1)");
    memory->commit();
    EXPECT_EQ(number(*memory, "SELECT count(*) FROM note"), 1);
    EXPECT_EQ(failure_of([&] { open("sqlite::memory:", Use::write)->run("SELECT * FROM note"); }),
              Failure::other);
}

class PostgresFailure : public testing::Test {
protected:
    tests::TestDatabase database{tests::Backend::postgres};
    std::unique_ptr<Connection> connection = another();
    std::unique_ptr<Connection> observer = another();

    std::unique_ptr<Connection> another() { return open(database.url, Use::write); }
    void SetUp() override { connection->script("CREATE TABLE note (id BIGINT PRIMARY KEY, words TEXT)"); }
    std::int64_t notes() { return number(*observer, "SELECT count(*) FROM note"); }
    bool lives(std::int64_t backend) {
        return number(*observer, "SELECT count(*) FROM pg_stat_activity WHERE pid = $1", {backend}) > 0;
    }
    void kill() {
        const auto backend = number(*connection, "SELECT pg_backend_pid()");
        observer->run("SELECT pg_terminate_backend(CAST($1 AS INTEGER))", {backend});
        ASSERT_TRUE(comes_true([&] { return !lives(backend); }));
    }
};

TEST_F(PostgresFailure, TellsWhatTheCallerCanDoAboutIt) {
    const std::vector<std::pair<std::string, Failure>> table{{"40001", Failure::conflict},
                                                             {"40P01", Failure::conflict},
                                                             {"55P03", Failure::conflict},
                                                             {"23505", Failure::constraint},
                                                             {"23514", Failure::constraint},
                                                             {"23502", Failure::constraint},
                                                             {"53100", Failure::full},
                                                             {"25006", Failure::read_only},
                                                             {"57014", Failure::other},
                                                             {"22003", Failure::other},
                                                             {"42P01", Failure::other},
                                                             {"53200", Failure::other},
                                                             {"08P01", Failure::other},
                                                             {"XX000", Failure::other}};
    for (const auto& [state, failure] : table) {
        const auto raise = "DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '" + state + "'; END $$";
        EXPECT_EQ(failure_of([&] { connection->script(raise); }), failure) << state;
        EXPECT_TRUE(connection->alive()) << state;
    }
}

TEST_F(PostgresFailure, SaysThatAGuardWasHeldTooLong) {
    connection->begin_write();
    connection->lock(std::vector<std::string>{"occurrence:42"});
    for (const auto limit :
         {"SET lock_timeout = '20ms'", "SET lock_timeout = 0; SET statement_timeout = '20ms'"}) {
        const auto other = another();
        other->script(limit);
        other->begin_write();
        EXPECT_EQ(failure_of([&] { other->lock(std::vector<std::string>{"occurrence:42"}); }),
                  Failure::conflict);
        other->rollback();
        EXPECT_EQ(number(*other, "SELECT 1"), 1);
    }
}

TEST_F(PostgresFailure, SaysThatTwoWaitedForEachOther) {
    connection->script("INSERT INTO note VALUES (1, ''), (2, '')");
    connection->script("SET deadlock_timeout = '10ms'");
    const auto other = another();
    const auto write = [](Connection& on, int id) {
        on.run("UPDATE note SET words = 'x' WHERE id = $1", {id});
    };
    connection->begin_write();
    other->begin_write();
    write(*connection, 1);
    write(*other, 2);
    auto crossing = std::async(std::launch::async, [&] { return failure_of([&] { write(*other, 1); }); });
    ASSERT_TRUE(comes_true([&] { return somebody_waits(*observer); }));
    EXPECT_EQ(failure_of([&] { write(*connection, 2); }), Failure::conflict);
    connection->rollback();
    EXPECT_EQ(crossing.get(), std::nullopt);
    other->commit();
}

TEST_F(PostgresFailure, KnowsThatNothingHappenedWhenItsConnectionIsKilled) {
    connection->begin_write();
    connection->run("INSERT INTO note VALUES (1, '')");
    kill();
    EXPECT_EQ(failure_of([&] { connection->run("INSERT INTO note VALUES (2, '')"); }), Failure::gone);
    EXPECT_FALSE(connection->alive());
    EXPECT_FALSE(connection->in_transaction());
    connection->rollback();
    EXPECT_EQ(failure_of([&] { connection->begin_write(); }), Failure::gone);
    EXPECT_EQ(failure_of([&] { connection->commit(); }), Failure::gone);
    EXPECT_EQ(notes(), 0);
}

TEST_F(PostgresFailure, NoticesThatItWasKilledBetweenTransactions) {
    kill();
    EXPECT_EQ(failure_of([&] { connection->begin_write(); }), Failure::gone);
    EXPECT_FALSE(connection->alive());
}

// The server dies of the deferred trigger after COMMIT was sent and before it was answered.
TEST_F(PostgresFailure, DoesNotKnowTheOutcomeWhenItsConnectionBreaksDuringCommit) {
    connection->script(
        "CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(60); RETURN NULL; END $$;"
        "CREATE CONSTRAINT TRIGGER last_moment AFTER INSERT ON note DEFERRABLE INITIALLY DEFERRED "
        "FOR EACH ROW EXECUTE FUNCTION die();");
    connection->begin_write();
    connection->run("INSERT INTO note VALUES (1, '')");
    EXPECT_EQ(failure_of([&] { connection->commit(); }), Failure::unknown);
    EXPECT_FALSE(connection->alive());
}

TEST_F(PostgresFailure, LosesATransactionThatSleepsTooLong) {
    connection->script("SET idle_in_transaction_session_timeout = '10ms'");
    const auto backend = number(*connection, "SELECT pg_backend_pid()");
    connection->begin_write();
    ASSERT_TRUE(comes_true([&] { return !lives(backend); }));
    EXPECT_EQ(failure_of([&] { connection->run("SELECT 1"); }), Failure::gone);
    EXPECT_FALSE(connection->alive());
}

TEST_F(PostgresFailure, CutsOffAStatementThatRunsTooLong) {
    connection->script("SET statement_timeout = '20ms'");
    EXPECT_EQ(failure_of([&] { connection->run("SELECT pg_sleep(60)"); }), Failure::other);
    EXPECT_EQ(number(*connection, "SELECT 1"), 1);
}

// A database of its own beside the one of the test.
class Misfit {
public:
    Misfit(Connection& server, const std::string& beside, const std::string& how)
        : server_(server), name_(beside + "_misfit") {
        server_.script("CREATE DATABASE " + name_ + " " + how + " TEMPLATE template0");
    }
    ~Misfit() { server_.script("DROP DATABASE " + name_); }
    Misfit(const Misfit&) = delete;
    Misfit& operator=(const Misfit&) = delete;

    std::string url() const { return tests::postgres_url(name_); }

private:
    Connection& server_;
    std::string name_;
};

TEST_F(PostgresFailure, RefusesADatabaseThatSortsOrWritesOtherwise) {
    const auto name = text(*observer, "SELECT current_database()");
    for (const auto how :
         {"LOCALE_PROVIDER icu ICU_LOCALE 'ja' ENCODING 'UTF8'", "ENCODING 'LATIN1' LOCALE 'C'"}) {
        const Misfit misfit(*observer, name, how);
        try {
            open(misfit.url(), Use::write);
            FAIL() << "took a database with " << how;
        } catch (const DatabaseError& error) {
            EXPECT_THAT(error.what(), HasSubstr("C.UTF-8"));
        }
    }
}

TEST(Open, RefusesWhatIsNoDatabase) {
    for (const char* const url : {"", "sqlite:", "mysql://x", "community.db", "postgresql://[half"}) {
        EXPECT_THROW(open(url, Use::write), std::invalid_argument) << url;
    }
}

TEST(Open, NeverSaysAPassword) {
    for (const char* const url : {"postgresql://yui:s3cret@127.0.0.1:1/yui",
                                  "postgresql://yui:s3cret@[half/yui",
                                  "postgresql://yui@127.0.0.1:1/yui?password=s3cret",
                                  "postgres:/yui:s3cret@host"}) {
        try {
            open(url, Use::write);
            FAIL() << "opened " << url;
        } catch (const std::exception& error) {
            EXPECT_THAT(error.what(), Not(HasSubstr("s3cret")));
        }
    }
}

TEST(Open, SaysWhichDatabaseIsAway) {
    try {
        open("postgresql://yui@127.0.0.1:1/community", Use::write);
        FAIL() << "opened a database that is not there";
    } catch (const DatabaseError& error) {
        EXPECT_EQ(error.failure(), Failure::gone);
        EXPECT_THAT(error.what(), HasSubstr("community at 127.0.0.1"));
    }
}

}  // namespace
}  // namespace yui::store
