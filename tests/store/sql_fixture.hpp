// A fresh database of each kind with one writing connection, and short ways to ask it.
#pragma once

#include <gmock/gmock.h>

#include <atomic>
#include <chrono>
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "server/store/open.hpp"
#include "tests/support/databases.hpp"

namespace yui::store {

class SqlFixture : public testing::TestWithParam<tests::Backend> {
protected:
    tests::TestDatabase database{GetParam()};
    std::unique_ptr<Connection> connection = another();

    std::unique_ptr<Connection> another(Use use = Use::write) { return open(database.url, use); }
};

inline std::int64_t number(Connection& connection, std::string_view sql, Params params = {}) {
    return maybe_row<std::int64_t>(connection, sql, params, [](const Row& row) { return row.integer(0); })
        .value();
}

inline std::string text(Connection& connection, std::string_view sql, Params params = {}) {
    return maybe_row<std::string>(connection, sql, params, [](const Row& row) { return row.string(0); })
        .value();
}

inline std::vector<std::string> texts(Connection& connection, std::string_view sql, Params params = {}) {
    return rows<std::string>(connection, sql, params, [](const Row& row) { return row.string(0); });
}

// What went wrong; nothing if nothing did.
inline std::optional<Failure> failure_of(const std::function<void()>& action) {
    try {
        action();
    } catch (const DatabaseError& error) {
        return error.failure();
    }
    return std::nullopt;
}

// Waits for something another thread or process is about to do.
inline testing::AssertionResult comes_true(const std::function<bool()>& condition) {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(30);
    while (!condition()) {
        if (std::chrono::steady_clock::now() > deadline) return testing::AssertionFailure() << "not in 30 s";
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return testing::AssertionSuccess();
}

// Only PostgreSQL: is somebody waiting for a lock of this database?
inline bool somebody_waits(Connection& observer) {
    return number(observer,
                  "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND "
                  "wait_event_type = 'Lock'") > 0;
}

}  // namespace yui::store
