// Real databases for tests: a SQLite file in a folder of its own, a fresh PostgreSQL database.
//
//     class Store : public testing::TestWithParam<Backend> { TestDatabase database{GetParam()}; };
//     YUI_ON_EVERY_DATABASE(Store);
//     TEST_P(Store, KeepsWhatItPromises) { auto connection = store::open(database.url, store::Use::write);
//     ... }
#pragma once

#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

#include "server/store/open.hpp"

namespace yui::tests {

enum class Backend { sqlite, postgres };

// Both, always: a run without PostgreSQL fails instead of testing half.
std::vector<Backend> backends();
std::string name_of(Backend backend);  // "Sqlite", "Postgres"
inline void PrintTo(Backend backend, std::ostream* out) { *out << name_of(backend); }

// Empty at first, or a copy of one with the schema; gone with this object. Throws std::runtime_error if
// PostgreSQL is not there.
class TestDatabase {
public:
    explicit TestDatabase(Backend backend);
    struct Migrated {};  // half the time of a test on PostgreSQL would be its migration
    TestDatabase(Backend backend, Migrated);
    // On a disk of 16 MB that scripts/test mounts (YUI_TEST_SMALL_DISKS); throws where there is none.
    struct OnSmallDisk {};
    TestDatabase(Backend backend, OnSmallDisk);
    ~TestDatabase();
    TestDatabase(const TestDatabase&) = delete;
    TestDatabase& operator=(const TestDatabase&) = delete;

    std::string url;
    std::string folder;  // of the SQLite file; empty for PostgreSQL

private:
    void create_postgres(const std::string& options);

    std::string name_;        // of the PostgreSQL database; empty for SQLite
    std::string tablespace_;  // of its own; mostly none
};

std::string small_disk(Backend backend);  // its folder

std::string server_url();  // YUI_TEST_PG; throws if it is not set

// To its database `postgres`, where databases are made and dropped; one thread at a time.
store::Connection& postgres_server();

// YUI_TEST_PG, with another database name. Throws if it is not set.
std::string postgres_url(const std::string& database);

}  // namespace yui::tests

#define YUI_ON_EVERY_DATABASE(suite)                                                              \
    INSTANTIATE_TEST_SUITE_P(                                                                     \
        EveryDatabase, suite, testing::ValuesIn(yui::tests::backends()), [](const auto& chosen) { \
            return yui::tests::name_of(chosen.param);                                             \
        })
