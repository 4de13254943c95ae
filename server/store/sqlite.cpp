// SQLite behind Connection: WAL, one writer, readers that never wait for it.
//
// `sqlite::memory:` is private to its connection: a second one sees another, empty database.
#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <utility>

#include "server/log.hpp"
#include "server/store/drivers.hpp"

namespace yui::store {
namespace {

// The log (WAL) is written back when the writer is idle and there is enough of it to be worth two fsyncs;
// beyond the larger size it no longer waits for an idle moment.
constexpr int wal_pages_worth_it = 1000;      // 4 MiB
constexpr int wal_pages_at_most = 16 * 1024;  // 64 MiB
constexpr int busy_milliseconds = 5000;

// LIKE tells a from A, as in PostgreSQL. The cache is 32 MiB.
constexpr const char* settings = R"(
    PRAGMA foreign_keys = ON;
    PRAGMA case_sensitive_like = ON;
    PRAGMA cache_size = -32768;
    PRAGMA temp_store = MEMORY;)";

struct CloseDatabase {
    void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
};
struct FinalizeStatement {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
struct ResetStatement {
    void operator()(sqlite3_stmt* statement) const { sqlite3_reset(statement); }
};
using Database = std::unique_ptr<sqlite3, CloseDatabase>;
using Handle = std::unique_ptr<sqlite3_stmt, FinalizeStatement>;
using InUse = std::unique_ptr<sqlite3_stmt, ResetStatement>;

struct Statement {
    Handle handle;
    std::vector<int> positions;  // of $1, $2, ...: SQLite numbers names in order of appearance
};

Failure failure_of_file(int system_error) {
    switch (system_error) {
        case ENOSPC:
        case EDQUOT:
            return Failure::full;
        case EROFS:
        case EACCES:
        case EPERM:
            return Failure::read_only;
        default:
            return Failure::other;
    }
}

Failure failure_of(sqlite3* database) {
    switch (sqlite3_errcode(database) & 0xff) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
        case SQLITE_PROTOCOL:
            return Failure::conflict;
        case SQLITE_CONSTRAINT:
            return Failure::constraint;
        case SQLITE_FULL:
            return Failure::full;
        case SQLITE_READONLY:
            return Failure::read_only;
        case SQLITE_IOERR:
        case SQLITE_CANTOPEN:
            return failure_of_file(sqlite3_system_errno(database));
        default:
            return Failure::other;
    }
}

[[noreturn]] void fail(sqlite3* database, std::string_view doing) {
    throw DatabaseError(failure_of(database),
                        std::string(sqlite3_errmsg(database)) + " (" + std::string(doing) + ")");
}

// A new file is for its owner alone: it will hold people's names. Only a file that is really new is touched:
// closing any descriptor of a file drops all locks that this process holds on it.
void make_private(const std::string& path) {
    if (path == ":memory:") return;
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file >= 0) ::close(file);
}

class SqliteRow final : public Row {
public:
    explicit SqliteRow(sqlite3_stmt* statement) : statement_(statement) {}

    bool null(int column) const override { return sqlite3_column_type(at(column), column) == SQLITE_NULL; }
    std::int64_t integer(int column) const override { return sqlite3_column_int64(at(column), column); }
    double real(int column) const override { return sqlite3_column_double(at(column), column); }
    std::string_view text(int column) const override {
        const unsigned char* const bytes = sqlite3_column_text(at(column), column);
        if (bytes == nullptr) return {};
        const int length = sqlite3_column_bytes(statement_, column);
        return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length)};
    }

private:
    sqlite3_stmt* at([[maybe_unused]] int column) const {
        assert(column >= 0 && column < sqlite3_data_count(statement_));
        return statement_;
    }

    sqlite3_stmt* statement_;
};

struct Bind {
    sqlite3_stmt* statement;
    int position;

    int operator()(std::nullptr_t) const { return sqlite3_bind_null(statement, position); }
    int operator()(std::int64_t number) const { return sqlite3_bind_int64(statement, position, number); }
    int operator()(double number) const {
        require_storable(number);
        return sqlite3_bind_double(statement, position, number);
    }
    // Not copied: the text lives until run() returns, and every run binds every parameter again.
    int operator()(std::string_view text) const {
        require_storable(text);
        const char* const bytes = text.empty() ? "" : text.data();  // a null pointer would bind NULL
        return sqlite3_bind_text64(statement, position, bytes, text.size(), SQLITE_STATIC, SQLITE_UTF8);
    }
};

class SqliteConnection final : public Connection {
public:
    SqliteConnection(const std::string& path, Use use) {
        open(path, use);
        sqlite3_busy_timeout(database_.get(), busy_milliseconds);
        // As in PostgreSQL: double quotes are for names only.
        sqlite3_db_config(database_.get(), SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
        sqlite3_db_config(database_.get(), SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
        set_up(settings, path);
        if (use == Use::write) become_writer(path);
        if (use == Use::read) set_up("PRAGMA query_only = ON;", path);
    }

    Dialect dialect() const override { return Dialect::sqlite; }

    std::int64_t run(std::string_view sql, Params params, const Each& each) override {
        const Running running(running_);
        Statement& statement = prepared(sql);
        bind(statement, params, sql);
        const InUse in_use(statement.handle.get());
        return sqlite3_column_count(in_use.get()) > 0 ? read(in_use.get(), sql, each)
                                                      : change(in_use.get(), sql);
    }

    void script(const std::string& sql) override {
        const Running running(running_);
        const int code = sqlite3_exec(database_.get(), sql.c_str(), nullptr, nullptr, nullptr);
        if (code != SQLITE_OK) fail(database_.get(), "script");
    }

    void begin_write() override { Connection::run("BEGIN IMMEDIATE"); }
    void begin_read() override { Connection::run("BEGIN"); }
    void lock(std::span<const std::string>) override { assert(in_transaction()); }
    void savepoint() override { Connection::run("SAVEPOINT command"); }
    void release_savepoint() override { Connection::run("RELEASE command"); }
    void rollback_to_savepoint() override {
        Connection::run("ROLLBACK TO command");
        Connection::run("RELEASE command");
    }
    void commit() override { Connection::run("COMMIT"); }
    void rollback() noexcept override {
        if (!in_transaction()) return;
        sqlite3_exec(database_.get(), "ROLLBACK", nullptr, nullptr, nullptr);
    }
    bool in_transaction() const override { return sqlite3_get_autocommit(database_.get()) == 0; }
    bool alive() const override { return true; }

    void idle() noexcept override {
        if (wal_pages_ >= wal_pages_worth_it) checkpoint();
    }

private:
    void open(const std::string& path, Use use) {
        if (use == Use::write) make_private(path);
        const int create = use == Use::write ? SQLITE_OPEN_CREATE : 0;
        const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | create;
        sqlite3* opened = nullptr;
        const int code = sqlite3_open_v2(path.c_str(), &opened, flags, nullptr);
        database_.reset(opened);
        if (code != SQLITE_OK) fail(opened, "opening " + path);
    }

    // The file is read here for the first time: what it is, and whether it may be used, turns out now.
    void set_up(const char* sql, const std::string& path) {
        const int code = sqlite3_exec(database_.get(), sql, nullptr, nullptr, nullptr);
        if (code != SQLITE_OK) fail(database_.get(), "opening " + path);
    }

    void become_writer(const std::string& path) {
        set_up("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 67108864;",
               path);
        // Takes the place of wal_autocheckpoint: nobody waits in COMMIT for pages to be written back.
        sqlite3_wal_hook(database_.get(), &SqliteConnection::committed, this);
    }

    static int committed(void* self, sqlite3*, const char*, int pages) {
        auto& connection = *static_cast<SqliteConnection*>(self);
        connection.wal_pages_ = pages;
        if (pages > wal_pages_at_most) connection.checkpoint();
        return SQLITE_OK;
    }

    // Passive: waits for nobody. What readers still need stays in the log until the next time.
    void checkpoint() {
        const int code =
            sqlite3_wal_checkpoint_v2(database_.get(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
        wal_pages_ = 0;
        const bool failed = code != SQLITE_OK && code != SQLITE_BUSY;
        if (failed && !checkpoint_failed_)
            log::error("database log cannot be written back", {{"error", sqlite3_errstr(code)}});
        checkpoint_failed_ = failed;
    }

    Statement& prepared(std::string_view sql) {
        if (const auto known = statements_.find(sql); known != statements_.end()) return known->second;
        return statements_.emplace(sql, prepare(sql)).first->second;
    }

    Statement prepare(std::string_view sql) {
        sqlite3_stmt* made = nullptr;
        const char* rest = nullptr;
        const int code = sqlite3_prepare_v3(database_.get(),
                                            sql.data(),
                                            static_cast<int>(sql.size()),
                                            SQLITE_PREPARE_PERSISTENT,
                                            &made,
                                            &rest);
        Statement statement{Handle(made), {}};
        if (code != SQLITE_OK) fail(database_.get(), sql);
        assert(std::string_view(rest, sql.data() + sql.size()).find_first_not_of(" \n;") == sql.npos);
        const int count = sqlite3_bind_parameter_count(made);
        for (int number = 1; number <= count; ++number) {
            const std::string name = "$" + std::to_string(number);
            statement.positions.push_back(sqlite3_bind_parameter_index(made, name.c_str()));
        }
        return statement;
    }

    void bind(const Statement& statement, Params params, std::string_view sql) {
        if (params.size() != statement.positions.size())
            throw DatabaseError(Failure::other, "wrong number of parameters (" + std::string(sql) + ")");
        auto position = statement.positions.begin();
        for (const auto& param : params) {
            const int code = std::visit(Bind{statement.handle.get(), *position++}, param.value());
            if (code != SQLITE_OK) fail(database_.get(), sql);
        }
    }

    std::int64_t read(sqlite3_stmt* statement, std::string_view sql, const Each& each) {
        const SqliteRow row(statement);
        std::int64_t count = 0;
        int code = SQLITE_OK;
        while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
            each(row);
            ++count;
        }
        if (code != SQLITE_DONE) fail(database_.get(), sql);
        return count;
    }

    std::int64_t change(sqlite3_stmt* statement, std::string_view sql) {
        const auto before = sqlite3_total_changes64(database_.get());
        if (sqlite3_step(statement) != SQLITE_DONE) fail(database_.get(), sql);
        // A statement that changes no rows by nature (DDL, BEGIN) leaves the previous one's count standing.
        if (sqlite3_total_changes64(database_.get()) == before) return 0;
        return sqlite3_changes64(database_.get());
    }

    Database database_;
    ByText<Statement> statements_;  // after the database: finalized before it closes
    bool running_ = false;
    int wal_pages_ = 0;
    bool checkpoint_failed_ = false;
};

}  // namespace

std::unique_ptr<Connection> open_sqlite(const std::string& path, Use use) {
    return std::make_unique<SqliteConnection>(path, use);
}

std::size_t sqlite_memory() { return static_cast<std::size_t>(sqlite3_memory_used()); }

}  // namespace yui::store
