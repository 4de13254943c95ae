// A session with PostgreSQL as this program wants it, and how its failures are told apart.
#pragma once

#include <libpq-fe.h>

#include <memory>
#include <string>
#include <string_view>

#include "server/store/open.hpp"

namespace yui::store::postgres {

struct Finish {
    void operator()(PGconn* connection) const { PQfinish(connection); }
};
struct Clear {
    void operator()(PGresult* result) const { PQclear(result); }
};
using Session = std::unique_ptr<PGconn, Finish>;
using Result = std::unique_ptr<PGresult, Clear>;

// Agreed limits set, a database whose order of texts is not ours refused. Throws as open().
Session connect(const std::string& url, Use use);

// What was going on when a statement failed: the same SQLSTATE asks for different things.
enum class Doing { statement, lock, commit };

std::string_view sqlstate(const PGresult* result);
Failure failure_of(std::string_view state, Doing doing);
// The server ended the session, or the way to it is broken.
bool means_lost(std::string_view state);
// For the log: neither the server's DETAIL nor what it says of bad values, both repeat what people wrote.
std::string words_of(const PGresult* result);

}  // namespace yui::store::postgres
