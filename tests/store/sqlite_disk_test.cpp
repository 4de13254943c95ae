// A transaction on a disk that fails at each of its writes in turn, COMMIT included.
#include "tests/store/sql_fixture.hpp"
#include "tests/support/failing_disk.hpp"

namespace yui::store {
namespace {

using tests::FailingDisk;

class SqliteDisk : public testing::TestWithParam<FailingDisk::Fault> {
protected:
    tests::TestDatabase database{tests::Backend::sqlite};
    FailingDisk disk;
    std::unique_ptr<Connection> connection = open(database.url, Use::write);

    void SetUp() override {
        // Small enough that pages are written before COMMIT as well as by it.
        connection->script("PRAGMA cache_size = 10; CREATE TABLE note (id BIGINT PRIMARY KEY, words TEXT)");
    }
    void write_group(std::int64_t id) {
        connection->begin_write();
        for (const std::int64_t command : {id, id + 1, id + 2}) {
            connection->savepoint();
            connection->run("INSERT INTO note VALUES ($1, $2)", {command, std::string(40'000, 'x')});
            connection->release_savepoint();
        }
        connection->commit();
    }
    // As another process sees it.
    std::int64_t notes() { return number(*open(database.url, Use::read), "SELECT count(*) FROM note"); }
};

INSTANTIATE_TEST_SUITE_P(EveryFault,
                         SqliteDisk,
                         testing::Values(FailingDisk::full, FailingDisk::broken),
                         [](const auto& chosen) {
                             return chosen.param == FailingDisk::full ? "Full" : "Broken";
                         });

TEST_P(SqliteDisk, LosesAllOfATransactionOrNothingWhereverItFails) {
    const auto expected = GetParam() == FailingDisk::full ? Failure::full : Failure::other;
    int failures = 0;
    for (int operations = 0;; ++operations) {
        disk.fail_after(operations, GetParam());
        const auto failure = failure_of([&] { write_group(1); });
        disk.repair();
        if (!failure) break;
        EXPECT_EQ(failure, expected) << "after " << operations;
        connection->rollback();
        EXPECT_FALSE(connection->in_transaction());
        EXPECT_EQ(notes(), 0) << "after " << operations;
        ++failures;
    }
    EXPECT_EQ(notes(), 3);
    EXPECT_GT(failures, 20);
    EXPECT_EQ(text(*connection, "PRAGMA integrity_check"), "ok");
}

TEST_P(SqliteDisk, GoesOnWhenThereIsRoomAgain) {
    disk.fail_after(0, GetParam());
    EXPECT_TRUE(failure_of([&] { write_group(1); }).has_value());
    connection->rollback();
    disk.repair();
    write_group(4);
    EXPECT_EQ(notes(), 3);
}

TEST_P(SqliteDisk, ReadsWhileNothingCanBeWritten) {
    write_group(1);
    disk.fail_after(0, GetParam());
    EXPECT_EQ(notes(), 3);
    EXPECT_EQ(number(*connection, "SELECT max(id) FROM note"), 3);
    disk.repair();
}

TEST_P(SqliteDisk, LosesNothingWhenItsLogCannotBeWrittenBack) {
    for (std::int64_t id = 1; id < 150; id += 3) write_group(id);
    disk.fail_after(0, GetParam());
    connection->idle();
    disk.repair();
    EXPECT_EQ(notes(), 150);
    connection->idle();
    EXPECT_EQ(notes(), 150);
    EXPECT_EQ(text(*connection, "PRAGMA integrity_check"), "ok");
}

}  // namespace
}  // namespace yui::store
