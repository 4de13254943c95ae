// PostgreSQL behind Connection, over libpq.
//
// Statements are prepared once per text and session, so a pooler that hands one session to many clients
// cannot stand between. A round trip is what a statement costs most; what needs no answer of its own travels
// with the next.
#include <algorithm>
#include <charconv>
#include <utility>

#include "server/store/drivers.hpp"
#include "server/store/guard_key.hpp"
#include "server/store/postgres_session.hpp"
#include "server/store/postgres_values.hpp"

namespace yui::store {
namespace {

using postgres::Doing;
using postgres::Result;

struct Prepared {
    std::string name;
    postgres::Types types;
};

// Sorted, each once. One text of many statements: the server runs each by itself, with a snapshot of its own.
std::string lock_statements(std::span<const std::string> names) {
    std::vector<std::uint64_t> keys(names.size());
    std::transform(names.begin(), names.end(), keys.begin(), guard_key);
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    std::string sql;
    for (const auto key : keys) {
        sql += "SELECT pg_advisory_xact_lock('" + std::to_string(static_cast<std::int64_t>(key)) + "');";
    }
    return sql;
}

class PostgresConnection final : public Connection {
public:
    explicit PostgresConnection(postgres::Session session) : session_(std::move(session)) {}

    Dialect dialect() const override { return Dialect::postgres; }

    std::int64_t run(std::string_view sql, Params params, const Each& each) override {
        const Running running(running_);
        const Result result = execute(sql, params);
        if (PQresultStatus(result.get()) == PGRES_COMMAND_OK) return affected(result.get());
        const int count = PQntuples(result.get());
        for (int row = 0; row < count; ++row) each(postgres::ResultRow(result.get(), row));
        return count;
    }

    void script(const std::string& sql) override { command(sql, Doing::statement); }

    void begin_write() override { begin("BEGIN ISOLATION LEVEL READ COMMITTED"); }
    void begin_read() override { begin("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"); }

    void lock(std::span<const std::string> names) override {
        assert(in_transaction());
        if (!names.empty()) command(lock_statements(names), Doing::lock);
    }

    void savepoint() override {
        const bool release = std::exchange(release_waits_, false);
        command(release ? "RELEASE SAVEPOINT command; SAVEPOINT command" : "SAVEPOINT command",
                Doing::statement);
    }
    // Goes with the next savepoint; COMMIT needs none.
    void release_savepoint() override { release_waits_ = true; }
    void rollback_to_savepoint() override {
        assert(!release_waits_ && "the savepoint was released");
        command("ROLLBACK TO SAVEPOINT command; RELEASE SAVEPOINT command", Doing::statement);
    }

    void commit() override {
        require_alive();
        if (!in_transaction()) throw DatabaseError(Failure::other, "no transaction to commit");
        const Result result = command("COMMIT", Doing::commit);
        // After a failed statement the server answers COMMIT with a friendly rollback.
        if (std::string_view(PQcmdStatus(result.get())) == "ROLLBACK")
            throw DatabaseError(Failure::other, "rolled back: a statement of the transaction had failed");
    }

    void rollback() noexcept override {
        if (alive() && in_transaction()) Result(PQexec(session_.get(), "ROLLBACK"));
    }
    bool in_transaction() const override {
        const auto status = PQtransactionStatus(session_.get());
        return status == PQTRANS_INTRANS || status == PQTRANS_INERROR || status == PQTRANS_ACTIVE;
    }
    bool alive() const override { return !lost_ && PQstatus(session_.get()) == CONNECTION_OK; }

private:
    static std::int64_t affected(PGresult* result) {
        const std::string_view digits = PQcmdTuples(result);
        std::int64_t count = 0;
        std::from_chars(digits.begin(), digits.end(), count);
        return count;
    }

    void begin(const char* sql) {
        assert(!in_transaction());
        release_waits_ = false;
        command(sql, Doing::statement);
    }

    Result command(const std::string& sql, Doing doing) {
        const Running running(running_);
        require_alive();
        return checked(Result(PQexec(session_.get(), sql.c_str())), sql, doing);
    }

    Result execute(std::string_view sql, Params params) {
        require_alive();
        arguments_.set(params);
        const Prepared& statement = prepared(sql, params);
        return checked(Result(PQexecPrepared(session_.get(),
                                             statement.name.c_str(),
                                             arguments_.size(),
                                             arguments_.values(),
                                             arguments_.lengths(),
                                             arguments_.formats(),
                                             0)),
                       sql,
                       Doing::statement);
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
        Prepared made{"s" + std::to_string(++named_), postgres::types_of(params)};
        const auto count = static_cast<int>(made.types.size());
        checked(Result(PQprepare(session_.get(), made.name.c_str(), sql.c_str(), count, made.types.data())),
                sql,
                Doing::statement);
        return made;
    }

    void require_alive() const {
        if (!alive()) throw DatabaseError(Failure::gone, "the connection to PostgreSQL was lost");
    }

    Result checked(Result result, std::string_view sql, Doing doing) {
        const auto status = PQresultStatus(result.get());
        if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK || status == PGRES_EMPTY_QUERY)
            return result;
        const auto state = postgres::sqlstate(result.get());
        lost_ = postgres::means_lost(state) || PQstatus(session_.get()) == CONNECTION_BAD;
        throw DatabaseError(failure(state, doing),
                            postgres::words_of(result.get()) + " (" + std::string(sql) + ")");
    }

    Failure failure(std::string_view state, Doing doing) const {
        if (!lost_) return postgres::failure_of(state, doing);
        return doing == Doing::commit ? Failure::unknown : Failure::gone;
    }

    postgres::Session session_;
    ByText<std::vector<Prepared>> statements_;
    postgres::Arguments arguments_;
    std::uint64_t named_ = 0;
    bool release_waits_ = false;
    bool running_ = false;
    bool lost_ = false;
};

}  // namespace

std::unique_ptr<Connection> open_postgres(const std::string& url, Use use) {
    return std::make_unique<PostgresConnection>(postgres::connect(url, use));
}

}  // namespace yui::store
