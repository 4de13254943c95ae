// Statements on their way to PostgreSQL: they leave together and are answered in one round trip (libpq's
// pipeline).
//
// The server runs them one after the other, each with a snapshot of its own, and none after one that failed.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "server/store/postgres_session.hpp"
#include "server/store/postgres_values.hpp"
#include "server/store/sql.hpp"

namespace yui::store::postgres {

class Flight {
public:
    // A statement, and its answer once it has landed.
    struct Passenger {
        std::string_view sql;  // for messages; lives until it has landed
        Doing doing = Doing::statement;
        Each each;      // may be empty
        Result result;  // null: the way to the server broke
    };

    explicit Flight(PGconn* session) : session_(session) {}

    // Prepared as `name`. False: the way to the server is broken.
    [[nodiscard]] bool add(const std::string& name, const Arguments& arguments, Passenger passenger);
    // Of no parameters, prepared by prepare_all().
    [[nodiscard]] bool add(const char* sql, Doing doing);
    // Waits for all answers; the session can be used again. Those after one that failed say so as well, and
    // there may be fewer than were added if the way to the server broke.
    std::vector<Passenger> land();

    // Prepares statements without parameters under their own texts, in one round trip. Throws DatabaseError.
    void prepare_all(std::span<const char* const> texts);

    bool empty() const { return passengers_.empty(); }
    std::size_t size() const { return passengers_.size(); }

private:
    bool board(Passenger passenger);
    bool take_answer(Passenger& passenger);
    void end(Passenger& last);

    PGconn* const session_;
    std::vector<Passenger> passengers_;
};

bool went_well(const PGresult* result);

}  // namespace yui::store::postgres
