// What only SQLite does: full and read-only files, the log beside the file, memory.
#include <linux/capability.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>

#include "tests/store/sql_fixture.hpp"

namespace yui::store {
namespace {

using testing::HasSubstr;

class SqliteFile : public testing::Test {
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

TEST_F(SqliteFile, SaysThatAnotherWriterIsInTheWay) {
    const auto other = open(database.url, Use::write);
    other->script("PRAGMA busy_timeout = 10");
    connection->begin_write();
    EXPECT_EQ(failure_of([&] { other->begin_write(); }), Failure::conflict);
    EXPECT_FALSE(other->in_transaction());
    connection->commit();
    other->begin_write();
    other->commit();
}

TEST_F(SqliteFile, SaysThatTheFileIsFullAndWhetherTheTransactionSurvived) {
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
TEST_F(SqliteFile, LosesTheWholeTransactionToSomeStatementsAndSaysSo) {
    connection->script("PRAGMA max_page_count = 20");
    connection->begin_write();
    write(10);
    connection->savepoint();
    EXPECT_EQ(failure_of([&] { write(200'000); }), Failure::full);
    EXPECT_FALSE(connection->in_transaction());
    EXPECT_EQ(notes(), 0);
}

TEST_F(SqliteFile, KeepsTheTransactionAfterOthersAndSaysSo) {
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

// The superuser writes through any permission. For this thread, until the end of the scope, files are what
// they say they are; for other users they always were.
class HonestPermissions {
public:
    HonestPermissions() {
        call(SYS_capget, was_);
        auto less = was_;
        less[0].effective &= ~((1U << CAP_DAC_OVERRIDE) | (1U << CAP_DAC_READ_SEARCH));
        call(SYS_capset, less);
    }
    ~HonestPermissions() { call(SYS_capset, was_); }
    HonestPermissions(const HonestPermissions&) = delete;
    HonestPermissions& operator=(const HonestPermissions&) = delete;

private:
    using Sets = std::array<__user_cap_data_struct, _LINUX_CAPABILITY_U32S_3>;
    static void call(long what, Sets& sets) {
        __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
        EXPECT_EQ(syscall(what, &header, sets.data()), 0);
    }

    Sets was_{};
};

TEST_F(SqliteFile, SaysThatTheFileIsReadOnly) {
    write(10);
    connection.reset();
    chmod(file().c_str(), 0444);
    const HonestPermissions honest;
    connection = open(database.url, Use::write);
    EXPECT_EQ(notes(), 1);
    connection->begin_write();
    EXPECT_EQ(failure_of([&] { write(10); }), Failure::read_only);
    connection->rollback();
    EXPECT_EQ(notes(), 1);
    connection.reset();
}

TEST_F(SqliteFile, SaysThatTheFileMayNotBeOpened) {
    connection.reset();
    chmod(file().c_str(), 0000);
    const HonestPermissions honest;
    EXPECT_EQ(failure_of([&] { open(database.url, Use::write); }), Failure::read_only);
}

TEST_F(SqliteFile, IsForItsOwnerAlone) {
    using std::filesystem::perms;
    write(10);
    for (const char* const part : {"", "-wal", "-shm"}) {
        const auto allowed = std::filesystem::status(file() + part).permissions();
        EXPECT_EQ(allowed, perms::owner_read | perms::owner_write) << part;
    }
}

TEST_F(SqliteFile, NeverMakesAFileForAReader) {
    const std::string nothing = database.folder + "/nothing.db";
    EXPECT_EQ(failure_of([&] { open("sqlite:" + nothing, Use::read); }), Failure::other);
    EXPECT_FALSE(std::filesystem::exists(nothing));
}

TEST_F(SqliteFile, NamesTheFileItCannotOpen) {
    try {
        open("sqlite:/nowhere/at/all.db", Use::write);
        FAIL() << "opened a file in no folder";
    } catch (const DatabaseError& error) {
        EXPECT_THAT(error.what(), HasSubstr("/nowhere/at/all.db"));
    }
}

TEST_F(SqliteFile, SaysThatAFileIsNoDatabase) {
    const std::string letter = database.folder + "/letter.txt";
    std::ofstream(letter) << std::string(5000, 'x');
    try {
        open("sqlite:" + letter, Use::write);
        FAIL() << "opened a letter";
    } catch (const DatabaseError& error) {
        EXPECT_EQ(error.failure(), Failure::other);
        EXPECT_THAT(error.what(), HasSubstr(letter));
    }
}

TEST_F(SqliteFile, NamesTheFileBesideWhichItMayNotWrite) {
    connection.reset();
    chmod(database.folder.c_str(), 0500);
    const HonestPermissions honest;
    try {
        open(database.url, Use::write);
        FAIL() << "opened a database whose log can be written nowhere";
    } catch (const DatabaseError& error) {
        EXPECT_THAT(error.what(), HasSubstr(file()));
    }
    chmod(database.folder.c_str(), 0700);
}

// A lone command must not pay for it.
TEST_F(SqliteFile, DoesNotWriteBackALittleLog) {
    const auto before = std::filesystem::file_size(file());
    write(1 << 20);
    connection->idle();
    EXPECT_EQ(std::filesystem::file_size(file()), before);
}

TEST_F(SqliteFile, LeavesWritingBackToIdleTimes) {
    const auto before = std::filesystem::file_size(file());
    for (int round = 0; round < 20; ++round) write(1 << 20);
    EXPECT_EQ(std::filesystem::file_size(file()), before);
    connection->idle();
    EXPECT_GT(std::filesystem::file_size(file()), before + (19 << 20));
}

TEST_F(SqliteFile, WritesBackUnaskedBeforeItsLogGrowsWithoutEnd) {
    for (int round = 0; round < 80; ++round) write(1 << 20);
    EXPECT_GT(std::filesystem::file_size(file()), std::uintmax_t{60} << 20);
    EXPECT_LT(std::filesystem::file_size(file() + "-wal"), std::uintmax_t{80} << 20);
}

TEST_F(SqliteFile, KeepsAMemoryDatabaseForItsConnectionAlone) {
    const auto memory = open("sqlite::memory:", Use::write);
    memory->script("CREATE TABLE note (id BIGINT)");
    memory->begin_write();
    memory->run("INSERT INTO note VALUES (1)");
    memory->commit();
    EXPECT_EQ(number(*memory, "SELECT count(*) FROM note"), 1);
    EXPECT_EQ(failure_of([&] { open("sqlite::memory:", Use::write)->run("SELECT * FROM note"); }),
              Failure::other);
}

}  // namespace
}  // namespace yui::store
