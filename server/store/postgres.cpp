// PostgreSQL behind Connection, over libpq.
//
// Statements are prepared once per text and session, so a pooler that hands one session to many clients
// cannot stand between. What needs no answer of its own (BEGIN, savepoints, run_later) travels with the next
// statement: of a transaction that only writes, guards cost one round trip and all else another.
#include <poll.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "server/store/drivers.hpp"
#include "server/store/guard_key.hpp"
#include "server/store/postgres_flight.hpp"
#include "server/store/postgres_session.hpp"
#include "server/store/postgres_values.hpp"

namespace yui::store {
namespace {

using postgres::Doing;
using postgres::Result;

struct Prepared {
    std::string_view sql;
    std::string name;
    postgres::Types types;
};

// Answers that may wait for each other: their bytes must fit into what the kernel holds for us.
constexpr std::size_t flight_at_most = 256;

// Parsing them anew for each transaction would be a tenth of what it costs.
constexpr const char* begin_writing = "BEGIN ISOLATION LEVEL READ COMMITTED";
constexpr const char* begin_reading = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
constexpr const char* set_savepoint = "SAVEPOINT command";
constexpr const char* release = "RELEASE SAVEPOINT command";
constexpr const char* go_back = "ROLLBACK TO SAVEPOINT command";
constexpr const char* end_it = "COMMIT";
constexpr std::array control{begin_writing, begin_reading, set_savepoint, release, go_back, end_it};

// Sorted, each once.
std::vector<std::int64_t> lock_keys(std::span<const std::string> names) {
    std::vector<std::uint64_t> keys(names.size());
    std::transform(names.begin(), names.end(), keys.begin(), guard_key);
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return {keys.begin(), keys.end()};
}

class PostgresConnection final : public Connection {
public:
    explicit PostgresConnection(postgres::Session session)
        : session_(std::move(session)), flight_(session_.get()) {
        flight_.prepare_all(control);
    }

    Dialect dialect() const override { return Dialect::postgres; }

    std::int64_t run(std::string_view sql, Params params, const Each& each) override {
        const Running running(running_);
        send(sql, params);
        const Result result = land();
        if (PQresultStatus(result.get()) == PGRES_COMMAND_OK) return affected(result.get());
        hand_out(result.get(), each);
        return PQntuples(result.get());
    }
    void run_later(std::string_view sql, Params params, const Each& each) override {
        assert(in_transaction());
        const Running running(running_);
        send(sql, params, each);
        if (flight_.size() >= flight_at_most) land();
    }

    void script(const std::string& sql) override {
        const Running running(running_);
        require_alive();
        land();
        check(Result(PQexec(session_.get(), sql.c_str())), sql);
    }

    void begin_write() override { begin(begin_writing); }
    void begin_read() override { begin(begin_reading); }

    // What waits for others is asked for alone: its failure says that they were in the way.
    void lock(std::span<const std::string> names) override {
        assert(in_transaction());
        const Running running(running_);
        for (const auto key : lock_keys(names))
            send("SELECT pg_advisory_xact_lock($1)", {key}, {}, Doing::lock);
        if (!names.empty()) land();
    }

    void savepoint() override { say(set_savepoint); }
    void release_savepoint() override { say(release); }
    void rollback_to_savepoint() override {
        const Running running(running_);
        say(go_back);
        say(release);
        land();
    }

    void commit() override {
        const Running running(running_);
        require_alive();
        if (!in_transaction()) throw DatabaseError(Failure::other, "no transaction to commit");
        say(end_it, Doing::commit);
        const Result result = land();
        // After a failed statement the server answers COMMIT with a friendly rollback.
        if (std::string_view(PQcmdStatus(result.get())) == "ROLLBACK")
            throw DatabaseError(Failure::other, "rolled back: a statement of the transaction had failed");
    }

    void rollback() noexcept override {
        if (!usable()) return;
        flight_.land();  // whatever came of it
        if (in_transaction()) Result(PQexec(session_.get(), "ROLLBACK"));
    }
    bool in_transaction() const override {
        const auto status = PQtransactionStatus(session_.get());
        return status == PQTRANS_INTRANS || status == PQTRANS_INERROR || status == PQTRANS_ACTIVE;
    }
    bool alive() const override { return usable() && (in_transaction() || !server_spoke()); }

private:
    bool usable() const { return !lost_ && PQstatus(session_.get()) == CONNECTION_OK; }
    // Between transactions it says nothing but that it goes: what was asked now would be lost.
    bool server_spoke() const {
        pollfd socket{PQsocket(session_.get()), POLLIN, 0};
        return ::poll(&socket, 1, 0) > 0;
    }

    static std::int64_t affected(PGresult* result) {
        const std::string_view digits = PQcmdTuples(result);
        std::int64_t count = 0;
        std::from_chars(digits.begin(), digits.end(), count);
        return count;
    }

    static void hand_out(const PGresult* result, const Each& each) {
        const int count = PQntuples(result);
        for (int row = 0; row < count; ++row) each(postgres::ResultRow(result, row));
    }

    void begin(const char* sql) {
        assert(!in_transaction());
        say(sql);
    }

    // Both leave with the next land().
    void say(const char* sql, Doing doing = Doing::statement) {
        require_alive();
        if (!flight_.add(sql, doing)) unreachable(sql, doing);
    }
    void send(std::string_view sql, Params params, const Each& each = {}, Doing doing = Doing::statement) {
        require_alive();
        arguments_.set(params);
        const Prepared& statement = prepared(sql, params);
        if (!flight_.add(statement.name, arguments_, {statement.sql, doing, each, {}}))
            unreachable(sql, doing);
    }
    [[noreturn]] void unreachable(std::string_view sql, Doing doing) {
        lost_ = true;
        throw DatabaseError(failure({}, doing), "PostgreSQL cannot be reached (" + std::string(sql) + ")");
    }

    // The answer to what was sent last; the rows of what was sent for later are handed out before.
    Result land() {
        auto landed = flight_.land();
        if (landed.empty()) return {};
        for (const auto& each : landed) {
            if (!postgres::went_well(each.result.get())) fail(each, landed.back().doing);
        }
        for (const auto& each : landed) {
            if (each.each) hand_out(each.result.get(), each.each);
        }
        return std::move(landed.back().result);
    }

    // Where the server said nothing, nobody knows how far it came.
    [[noreturn]] void fail(const postgres::Flight::Passenger& failed, Doing last) {
        const bool silent = postgres::sqlstate(failed.result.get()).empty();
        const auto error = error_of(failed.result.get(), failed.sql, silent ? last : failed.doing);
        if (last == Doing::commit && failed.doing != last && !silent) throw NeverCommitted(error);
        throw error;
    }

    const Prepared& prepared(std::string_view sql, Params params) {
        auto known = statements_.find(sql);
        if (known == statements_.end()) known = statements_.emplace(sql, std::vector<Prepared>()).first;
        for (const auto& statement : known->second) {
            if (postgres::fits(statement.types, params)) return statement;
        }
        known->second.push_back(prepare(known->first, params));
        return known->second.back();
    }

    Prepared prepare(const std::string& sql, Params params) {
        land();
        Prepared made{sql, "s" + std::to_string(++named_), postgres::types_of(params)};
        const auto count = static_cast<int>(made.types.size());
        check(Result(PQprepare(session_.get(), made.name.c_str(), sql.c_str(), count, made.types.data())),
              sql);
        return made;
    }

    void require_alive() const {
        if (!usable()) throw DatabaseError(Failure::gone, "the connection to PostgreSQL was lost");
    }

    void check(const Result& result, std::string_view sql) {
        if (!postgres::went_well(result.get())) throw error_of(result.get(), sql, Doing::statement);
    }

    DatabaseError error_of(const PGresult* result, std::string_view sql, Doing doing) {
        const auto state = postgres::sqlstate(result);
        lost_ = state.empty() || postgres::means_lost(state) || PQstatus(session_.get()) == CONNECTION_BAD;
        return {failure(state, doing), postgres::words_of(result) + " (" + std::string(sql) + ")"};
    }

    Failure failure(std::string_view state, Doing doing) const {
        if (!lost_) return postgres::failure_of(state, doing);
        return doing == Doing::commit ? Failure::unknown : Failure::gone;
    }

    postgres::Session session_;
    postgres::Flight flight_;
    ByText<std::vector<Prepared>> statements_;
    postgres::Arguments arguments_;
    std::uint64_t named_ = 0;
    bool running_ = false;
    bool lost_ = false;
};

}  // namespace

std::unique_ptr<Connection> open_postgres(const std::string& url, Use use) {
    return std::make_unique<PostgresConnection>(postgres::connect(url, use));
}

}  // namespace yui::store
