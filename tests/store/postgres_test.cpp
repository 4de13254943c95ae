// What only PostgreSQL does: SQLSTATEs, lost connections, databases of another order, prepared statements.
#include "tests/store/sql_fixture.hpp"

namespace yui::store {
namespace {

using testing::HasSubstr;

class PostgresSession : public testing::Test {
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

TEST_F(PostgresSession, TellsWhatTheCallerCanDoAboutIt) {
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

TEST_F(PostgresSession, SaysThatAGuardWasHeldTooLong) {
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

TEST_F(PostgresSession, SaysThatTwoWaitedForEachOther) {
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

TEST_F(PostgresSession, KnowsThatNothingHappenedWhenItsConnectionIsKilled) {
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

TEST_F(PostgresSession, KnowsBeforeItIsAskedAnythingThatItWasKilled) {
    connection->run("SELECT 1");
    EXPECT_TRUE(connection->alive());
    kill();
    EXPECT_FALSE(connection->alive());
}

TEST_F(PostgresSession, NoticesThatItWasKilledBetweenTransactions) {
    kill();
    connection->begin_write();  // nothing is said to the server yet
    EXPECT_EQ(failure_of([&] { connection->run("SELECT 1"); }), Failure::gone);
    EXPECT_FALSE(connection->alive());
}

// What was never asked before waits once, to be prepared.
TEST_F(PostgresSession, WaitsForNothingThatCanBeAnsweredWithCommit) {
    const auto insert = "INSERT INTO note VALUES ($1, $2)";
    connection->run(insert, {0, ""});
    const auto other = another();
    other->begin_write();
    other->run(insert, {1, ""});
    connection->begin_write();
    connection->savepoint();
    connection->run_later(insert, {1, "ours"});  // has to wait for the other
    connection->release_savepoint();
    other->rollback();
    connection->commit();
    EXPECT_EQ(text(*observer, "SELECT words FROM note WHERE id = 1"), "ours");
}

TEST_F(PostgresSession, KnowsThatNothingHappenedWhenWhatTravelsWithCommitFails) {
    const auto insert = "INSERT INTO note VALUES ($1, '')";
    connection->run(insert, {1});
    connection->begin_write();
    connection->run_later(insert, {2});
    connection->run_later(insert, {1});
    try {
        connection->commit();
        FAIL() << "committed";
    } catch (const NeverCommitted& error) {
        EXPECT_EQ(error.failure(), Failure::constraint);
    }
    connection->rollback();
    EXPECT_EQ(notes(), 1);
    connection->begin_write();
    connection->run(insert, {3});
    connection->commit();
    EXPECT_EQ(notes(), 2);
}

// The server ends the session while the statement before COMMIT runs, and says so.
TEST_F(PostgresSession, KnowsThatNothingHappenedWhenItIsEndedBeforeCommit) {
    const auto end = "SELECT pg_terminate_backend(CAST($1 AS INTEGER)), pg_sleep(CAST($1 AS INTEGER) / 60.0)";
    connection->run(end, {0});
    const auto backend = number(*connection, "SELECT pg_backend_pid()");
    connection->begin_write();
    connection->run_later(end, {backend});
    try {
        connection->commit();
        FAIL() << "committed";
    } catch (const NeverCommitted& error) {
        EXPECT_EQ(error.failure(), Failure::gone);
    }
    EXPECT_FALSE(connection->alive());
}

// Outside a transaction a statement is committed after it was answered.
TEST_F(PostgresSession, HearsOfWhatIsRefusedAfterTheAnswer) {
    connection->script("CREATE TABLE about (note BIGINT REFERENCES note (id) DEFERRABLE INITIALLY DEFERRED)");
    EXPECT_EQ(failure_of([&] { connection->run("INSERT INTO about VALUES (1)"); }), Failure::constraint);
    EXPECT_TRUE(connection->alive());
    EXPECT_FALSE(connection->in_transaction());
    EXPECT_EQ(number(*connection, "SELECT count(*) FROM about"), 0);
    connection->script("DROP TABLE about");
}

TEST_F(PostgresSession, CollectsAnswersBeforeTheyBecomeTooMany) {
    connection->begin_write();
    std::int64_t seen = 0;
    for (std::int64_t id = 0; id < 5000; ++id)
        connection->run_later("INSERT INTO note VALUES ($1, $2) RETURNING id",
                              {id, std::string(200, 'x')},
                              [&](const Row& row) { EXPECT_EQ(row.integer(0), seen++); });
    EXPECT_GT(seen, 4000);
    connection->commit();
    EXPECT_EQ(seen, 5000);
    EXPECT_EQ(notes(), 5000);
}

// The server dies of the deferred trigger after COMMIT was sent and before it was answered.
TEST_F(PostgresSession, DoesNotKnowTheOutcomeWhenItsConnectionBreaksDuringCommit) {
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

TEST_F(PostgresSession, LosesATransactionThatSleepsTooLong) {
    connection->script("SET idle_in_transaction_session_timeout = '10ms'");
    connection->begin_write();
    const auto backend = number(*connection, "SELECT pg_backend_pid()");
    ASSERT_TRUE(comes_true([&] { return !lives(backend); }));
    EXPECT_EQ(failure_of([&] { connection->run("SELECT 1"); }), Failure::gone);
    EXPECT_FALSE(connection->alive());
}

TEST_F(PostgresSession, CutsOffAStatementThatRunsTooLong) {
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

TEST_F(PostgresSession, RefusesADatabaseThatSortsOrWritesOtherwise) {
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

class PostgresStatements : public testing::Test {
protected:
    tests::TestDatabase database{tests::Backend::postgres};
    std::unique_ptr<Connection> connection = open(database.url, Use::write);
};

TEST_F(PostgresStatements, ArePreparedOncePerTextAndTypes) {
    for (int round = 0; round < 5; ++round) {
        connection->run("SELECT CAST($1 AS BIGINT)", {round});
        connection->run("SELECT CAST($1 AS BIGINT)", {nullptr});
    }
    EXPECT_EQ(
        number(*connection, "SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE '%AS BIGINT)'"),
        1);
}

TEST_F(PostgresStatements, ObeyTheAgreedLimits) {
    const auto setting = [&](const char* name) {
        return text(*connection, "SELECT current_setting($1)", {name});
    };
    EXPECT_EQ(setting("lock_timeout"), "5s");
    EXPECT_EQ(setting("statement_timeout"), "10s");
    EXPECT_EQ(setting("idle_in_transaction_session_timeout"), "10s");
    EXPECT_EQ(setting("client_encoding"), "UTF8");
    EXPECT_EQ(setting("TimeZone"), "UTC");
    EXPECT_EQ(setting("synchronous_commit"), "on");
    EXPECT_EQ(setting("application_name"), "yui");
}

}  // namespace
}  // namespace yui::store
