// PostgreSQL behind Connection, over libpq.
//
// Parameters travel in binary with explicit types (bigint, double precision, text; a NULL takes the type the
// server finds for it), results as text. Statements are prepared once per text and connection, so a pooler
// that hands one session to many clients cannot stand between.
#include <libpq-fe.h>

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cstring>

#include "server/store/drivers.hpp"
#include "server/store/guard_key.hpp"

namespace yui::store {
namespace {

// From pg_type.dat, fixed for ever.
constexpr Oid bool_type = 16;
constexpr Oid bigint_type = 20;
constexpr Oid text_type = 25;
constexpr Oid double_type = 701;
constexpr Oid found_by_server = 0;

struct Finish {
    void operator()(PGconn* connection) const { PQfinish(connection); }
};
struct Clear {
    void operator()(PGresult* result) const { PQclear(result); }
};
using Session = std::unique_ptr<PGconn, Finish>;
using Result = std::unique_ptr<PGresult, Clear>;

// What was going on when it failed: the same SQLSTATE asks for different things.
enum class Doing { statement, lock, commit };

std::string_view sqlstate(const PGresult* result) {
    const char* const code = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    return code == nullptr ? std::string_view() : code;
}

// The server ended the session, or the way to it is broken. 08P01 is a malformed message of ours, not a lost
// one.
bool means_lost(std::string_view state) {
    if (state.starts_with("08")) return state != "08P01";
    return state.starts_with("57P") || state == "25P03";
}

Failure failure_of(std::string_view state, Doing doing) {
    if (state == "40001" || state == "40P01" || state == "55P03") return Failure::conflict;
    if (state == "57014" && doing == Doing::lock) return Failure::conflict;
    if (state.starts_with("23")) return Failure::constraint;
    if (state == "53100") return Failure::full;
    if (state == "25006") return Failure::read_only;
    return Failure::other;
}

// Neither the server's DETAIL nor what it says of bad values: both repeat what people wrote, and this goes to
// the log.
std::string words_of(const PGresult* result) {
    const std::string state(sqlstate(result));
    if (state.starts_with("22")) return "SQLSTATE " + state;
    const char* const message = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    return (message == nullptr ? "no answer" : message) + (state.empty() ? "" : ", SQLSTATE " + state);
}

class PostgresRow final : public Row {
public:
    PostgresRow(const PGresult* result, int row) : result_(result), row_(row) {}

    bool null(int column) const override { return PQgetisnull(result_, row_, at(column)) != 0; }
    std::int64_t integer(int column) const override {
        const std::string_view digits = text(column);
        std::int64_t number = 0;
        const auto [stop, error] = std::from_chars(digits.begin(), digits.end(), number);
        return error == std::errc() && stop == digits.end() ? number
                                                            : static_cast<std::int64_t>(real(column));
    }
    double real(int column) const override {
        const std::string_view digits = text(column);
        double number = 0;
        std::from_chars(digits.begin(), digits.end(), number);
        return number;
    }
    std::string_view text(int column) const override {
        const char* const bytes = PQgetvalue(result_, row_, at(column));
        if (PQftype(result_, column) == bool_type) return *bytes == '\0' ? "" : *bytes == 't' ? "1" : "0";
        return {bytes, static_cast<std::size_t>(PQgetlength(result_, row_, column))};
    }

private:
    int at(int column) const {
        assert(column >= 0 && column < PQnfields(result_));
        return column;
    }

    const PGresult* result_;
    int row_;
};

using Types = std::vector<Oid>;

Oid type_of(const Param& param) {
    constexpr std::array types{found_by_server, bigint_type, double_type, text_type};  // as Param::Value
    return types[param.value().index()];
}

// One text may be called with NULL here and a number there: a NULL fits any type, a value only its own.
bool fits(const Types& types, Params params) {
    return std::equal(
        types.begin(), types.end(), params.begin(), params.end(), [](Oid type, const Param& param) {
            const Oid wanted = type_of(param);
            return wanted == found_by_server || wanted == type;
        });
}

struct Prepared {
    std::string name;
    Types types;
};

// The parameters of one call as libpq wants them. Kept between calls for its memory.
class Arguments {
public:
    void set(Params params) {
        values_.clear();
        lengths_.clear();
        numbers_.resize(params.size());
        formats_.assign(params.size(), 1);
        for (const auto& param : params) {
            std::visit([this](auto value) { add(value); }, param.value());
        }
    }
    int size() const { return static_cast<int>(values_.size()); }
    const char* const* values() const { return values_.data(); }
    const int* lengths() const { return lengths_.data(); }
    const int* formats() const { return formats_.data(); }

private:
    void add(std::nullptr_t) { push(nullptr, 0); }
    void add(double number) {
        require_storable(number);
        add(std::bit_cast<std::int64_t>(number));
    }
    void add(std::int64_t number) {
        auto& bytes = numbers_[values_.size()];
        auto bits = static_cast<std::uint64_t>(number);
        for (auto byte = bytes.rbegin(); byte != bytes.rend(); ++byte, bits >>= 8U) {
            *byte = static_cast<char>(bits & 0xFFU);
        }
        push(bytes.data(), bytes.size());
    }
    void add(std::string_view text) {
        require_storable(text);
        push(text.empty() ? "" : text.data(), text.size());
    }
    void push(const char* bytes, std::size_t length) {
        values_.push_back(bytes);
        lengths_.push_back(static_cast<int>(length));
    }

    std::vector<const char*> values_;
    std::vector<int> lengths_;
    std::vector<int> formats_;
    std::vector<std::array<char, 8>> numbers_;
};

class PostgresConnection final : public Connection {
public:
    PostgresConnection(Session session) : session_(std::move(session)) {}

    Dialect dialect() const override { return Dialect::postgres; }

    std::int64_t run(std::string_view sql, Params params, const Each& each) override {
        const Running running(running_);
        const Result result = execute(sql, params, Doing::statement);
        if (PQresultStatus(result.get()) == PGRES_COMMAND_OK) return affected(result.get());
        const int count = PQntuples(result.get());
        for (int row = 0; row < count; ++row) each(PostgresRow(result.get(), row));
        return count;
    }

    void script(const std::string& sql) override {
        const Running running(running_);
        command(sql.c_str(), Doing::statement);
    }

    void begin_write() override { begin("BEGIN ISOLATION LEVEL READ COMMITTED"); }
    void begin_read() override { begin("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"); }

    void lock(std::span<const std::string> names) override {
        assert(in_transaction());
        const Running running(running_);
        std::vector<std::uint64_t> keys;
        for (const auto& name : names) keys.push_back(guard_key(name));
        std::sort(keys.begin(), keys.end());
        keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
        for (const auto key : keys) {
            execute("SELECT pg_advisory_xact_lock($1)", {static_cast<std::int64_t>(key)}, Doing::lock);
        }
    }

    void savepoint() override { command("SAVEPOINT command", Doing::statement); }
    void release_savepoint() override { command("RELEASE SAVEPOINT command", Doing::statement); }
    void rollback_to_savepoint() override {
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
        command(sql, Doing::statement);
    }

    Result command(const char* sql, Doing doing) {
        require_alive();
        return checked(Result(PQexec(session_.get(), sql)), sql, doing);
    }

    Result execute(std::string_view sql, Params params, Doing doing) {
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
                       doing);
    }

    const Prepared& prepared(std::string_view sql, Params params) {
        auto known = statements_.find(sql);
        if (known == statements_.end()) known = statements_.emplace(sql, std::vector<Prepared>()).first;
        for (const auto& statement : known->second) {
            if (fits(statement.types, params)) return statement;
        }
        known->second.push_back(prepare(known->first, params));
        return known->second.back();
    }

    Prepared prepare(const std::string& sql, Params params) {
        Prepared made{"s" + std::to_string(++named_), {}};
        for (const auto& param : params) made.types.push_back(type_of(param));
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
        const auto state = sqlstate(result.get());
        lost_ = lost_ || means_lost(state) || PQstatus(session_.get()) == CONNECTION_BAD;
        throw DatabaseError(failure(state, doing), words_of(result.get()) + " (" + std::string(sql) + ")");
    }

    Failure failure(std::string_view state, Doing doing) const {
        if (!lost_) return failure_of(state, doing);
        return doing == Doing::commit ? Failure::unknown : Failure::gone;
    }

    Session session_;
    ByText<std::vector<Prepared>> statements_;
    Arguments arguments_;
    std::uint64_t named_ = 0;
    bool running_ = false;
    bool lost_ = false;
};

// "yui at db.example:5432", for messages: never the password.
std::string description(const PGconn* session) {
    return std::string(PQdb(session)) + " at " + PQhost(session);
}

void require_url(const std::string& url) {
    char* reason = nullptr;
    PQconninfoOption* const options = PQconninfoParse(url.c_str(), &reason);
    PQfreemem(reason);  // not shown: it may repeat a password
    if (options == nullptr) throw std::invalid_argument("this is not a PostgreSQL URL");
    PQconninfoFree(options);
}

Session connect(const std::string& url) {
    // The URL overrides what stands before it. A dead network is noticed in about 15 s, not in two hours.
    const std::array keys{"connect_timeout",
                          "tcp_user_timeout",
                          "keepalives_idle",
                          "keepalives_interval",
                          "keepalives_count",
                          "dbname",
                          "client_encoding",
                          "application_name",
                          static_cast<const char*>(nullptr)};
    const std::array values{
        "5", "15000", "5", "3", "3", url.c_str(), "UTF8", "yui", static_cast<const char*>(nullptr)};
    Session session(PQconnectdbParams(keys.data(), values.data(), 1));
    if (PQstatus(session.get()) != CONNECTION_OK)
        throw DatabaseError(Failure::gone,
                            "cannot open PostgreSQL database " + description(session.get()) + ": " +
                                PQerrorMessage(session.get()));
    return session;
}

constexpr const char* settings = R"(
    SET lock_timeout = '5s';
    SET statement_timeout = '10s';
    SET idle_in_transaction_session_timeout = '10s';
    SET timezone = 'UTC';
    SET synchronous_commit = on;
    SET standard_conforming_strings = on;
    SET jit = off;)";

// The order of texts must be the order of their bytes, as in SQLite: "B" before "a", "-b" before "a".
constexpr const char* check_order = "SELECT 'B'::text < 'a'::text AND '-b'::text < 'a'::text";

void prepare_session(PGconn* session, Use use) {
    PQsetNoticeProcessor(
        session, [](void*, const char*) {}, nullptr);
    const std::string read_only = use == Use::read ? "SET default_transaction_read_only = on;" : "";
    const Result result(PQexec(session, (settings + read_only + check_order).c_str()));
    if (PQresultStatus(result.get()) != PGRES_TUPLES_OK)
        throw DatabaseError(Failure::other, "PostgreSQL refuses our settings: " + words_of(result.get()));
    const bool by_bytes = *PQgetvalue(result.get(), 0, 0) == 't';
    const bool unicode = std::string_view(PQparameterStatus(session, "server_encoding")) == "UTF8";
    if (by_bytes && unicode) return;
    throw DatabaseError(Failure::other,
                        "PostgreSQL database " + description(session) +
                            " must be created with ENCODING 'UTF8' LOCALE 'C.UTF-8' TEMPLATE template0");
}

}  // namespace

std::unique_ptr<Connection> open_postgres(const std::string& url, Use use) {
    require_url(url);
    Session session = connect(url);
    prepare_session(session.get(), use);
    return std::make_unique<PostgresConnection>(std::move(session));
}

}  // namespace yui::store
