// What both databases can do, and nothing more: SQLite and PostgreSQL behind one face, chosen by URL.
//
// A Connection belongs to one thread at a time. All SQL of the product is written once, with $1 placeholders,
// in server/store; only sqlite.cpp and postgres.cpp know a driver.
#pragma once

#include <concepts>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace yui::store {

// One parameter of a statement. Does not own its text: it must live until the call returns.
class Param {
public:
    Param(std::nullptr_t) : value_(nullptr) {}
    Param(bool flag) : value_(static_cast<std::int64_t>(flag)) {}
    Param(std::string_view text) : value_(text) {}
    Param(const std::string& text) : value_(std::string_view(text)) {}
    Param(const char* text) : value_(std::string_view(text)) {}
    Param(double number) : value_(number) {}
    template <std::integral Integer>
    Param(Integer number) : value_(static_cast<std::int64_t>(number)) {}
    template <class T>
    Param(const std::optional<T>& maybe) : value_(nullptr) {
        if (maybe) value_ = Param(*maybe).value_;
    }

    using Value = std::variant<std::nullptr_t, std::int64_t, double, std::string_view>;
    const Value& value() const { return value_; }

private:
    Value value_;
};
using Params = std::initializer_list<Param>;

// The current row of a result; valid only inside the callback that receives it. Columns count from 0.
class Row {
public:
    virtual ~Row() = default;
    virtual bool null(int column) const = 0;
    virtual std::int64_t integer(int column) const = 0;   // null reads as 0
    virtual double real(int column) const = 0;            // null reads as 0
    virtual std::string_view text(int column) const = 0;  // null reads as ""
    std::string string(int column) const { return std::string(text(column)); }
    std::optional<std::int64_t> maybe_integer(int column) const {
        return null(column) ? std::nullopt : std::optional(integer(column));
    }
    std::optional<std::string> maybe_string(int column) const {
        return null(column) ? std::nullopt : std::optional(string(column));
    }
};
using Each = std::function<void(const Row&)>;

// Why a statement failed, as far as the caller can act on it.
enum class Failure {
    conflict,  // another transaction was in the way (deadlock, lock timeout, serialisation, busy): try again
    constraint,  // the schema's second net: CHECK, UNIQUE, NOT NULL, foreign key
    full,        // no room on the disk or in the database file
    read_only,   // the database takes no writes
    gone,        // connection lost before COMMIT was sent: nothing of the transaction happened
    unknown,     // connection lost between COMMIT and its answer: it may have happened
    other,
};

class DatabaseError : public std::runtime_error {
public:
    DatabaseError(Failure failure, const std::string& text) : std::runtime_error(text), failure_(failure) {}
    Failure failure() const { return failure_; }

private:
    Failure failure_;
};

// Thrown by commit() when something that travelled with COMMIT failed before it: nothing of the transaction
// happened.
class NeverCommitted : public DatabaseError {
public:
    explicit NeverCommitted(const DatabaseError& error) : DatabaseError(error) {}
};

enum class Dialect { sqlite, postgres };

class Connection {
public:
    virtual ~Connection() = default;
    virtual Dialect dialect() const = 0;

    // Runs one statement (prepared once per text and connection), calls `each` for every row it returns, in
    // order; `each` must not use this connection. Returns the number of rows returned, or changed where none
    // are returned. Throws DatabaseError.
    // A NULL takes its type from where it stands; where that says nothing ($1 IS NULL) write
    // CAST($1 AS BIGINT). Text with U+0000 or not in UTF-8, and NaN, are refused unsent.
    virtual std::int64_t run(std::string_view sql, Params params, const Each& each) = 0;
    std::int64_t run(std::string_view sql, Params params = {}) {
        return run(sql, params, [](const Row&) {});
    }
    // As run(), inside a transaction, for a statement that nobody waits for: PostgreSQL may answer it with
    // the next one or with COMMIT, and only then `each` is called, or what it failed of is thrown.
    virtual void run_later(std::string_view sql, Params params, const Each& each) { run(sql, params, each); }
    void run_later(std::string_view sql, Params params = {}) {
        run_later(sql, params, [](const Row&) {});
    }
    // Several statements without parameters, for migrations only.
    virtual void script(const std::string& sql) = 0;

    // A write transaction. SQLite: BEGIN IMMEDIATE. PostgreSQL: READ COMMITTED; the server hears of it with
    // the first statement, as of savepoints.
    virtual void begin_write() = 0;
    // A read transaction with one snapshot. SQLite: BEGIN. PostgreSQL: REPEATABLE READ READ ONLY.
    virtual void begin_read() = 0;
    // Makes this transaction alone on every name until it ends (first thing after begin_write, once).
    // SQLite's one writer is alone already; PostgreSQL: pg_advisory_xact_lock on a 64-bit hash of each name,
    // in the order of the hashes, one statement each.
    virtual void lock(std::span<const std::string> names) = 0;
    // One level, not nested; each is ended by exactly one of the two that follow.
    virtual void savepoint() = 0;
    virtual void release_savepoint() = 0;
    virtual void rollback_to_savepoint() = 0;  // undoes what came after it, the transaction goes on
    virtual void commit() = 0;
    virtual void rollback() noexcept = 0;  // harmless outside a transaction
    // Asks the driver, not our memory: after an error SQLite may have rolled back by itself.
    virtual bool in_transaction() const = 0;
    // False after the connection was lost; open a new one.
    virtual bool alive() const = 0;
    // The writer has nothing to do: time for housekeeping (SQLite writes its log back). Never throws.
    virtual void idle() noexcept {}
};

// Rows as values, for small results:
//     auto names = rows<std::string>(connection, sql, params, [](const Row& row) { return row.string(0); });
template <class T, class Make>
std::vector<T> rows(Connection& connection, std::string_view sql, Params params, Make make) {
    std::vector<T> out;
    connection.run(sql, params, [&](const Row& row) { out.push_back(make(row)); });
    return out;
}

template <class T, class Make>
std::optional<T> maybe_row(Connection& connection, std::string_view sql, Params params, Make make) {
    std::optional<T> out;
    connection.run(sql, params, [&](const Row& row) {
        if (!out) out = make(row);
    });
    return out;
}

}  // namespace yui::store
