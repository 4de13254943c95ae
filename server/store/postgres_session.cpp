#include "server/store/postgres_session.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace yui::store::postgres {
namespace {

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

std::string one_line(std::string text) {
    while (text.ends_with('\n')) text.pop_back();
    std::replace_if(
        text.begin(), text.end(), [](char letter) { return letter == '\n' || letter == '\t'; }, ' ');
    return text;
}

Session reach(const std::string& url) {
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
                                one_line(PQerrorMessage(session.get())));
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

void ignore_notice(void*, const char*) {}

void prepare_session(PGconn* session, Use use) {
    PQsetNoticeProcessor(session, &ignore_notice, nullptr);
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

Session connect(const std::string& url, Use use) {
    require_url(url);
    Session session = reach(url);
    prepare_session(session.get(), use);
    return session;
}

std::string_view sqlstate(const PGresult* result) {
    const char* const code = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    return code == nullptr ? std::string_view() : code;
}

// 08P01 is a malformed message of ours, not a lost connection.
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

std::string words_of(const PGresult* result) {
    const std::string state(sqlstate(result));
    if (state.starts_with("22")) return "SQLSTATE " + state;
    const char* const message = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    return (message == nullptr ? "no answer" : message) + (state.empty() ? "" : ", SQLSTATE " + state);
}

}  // namespace yui::store::postgres
