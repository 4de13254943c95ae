#include "server/store/postgres_flight.hpp"

#include <utility>

namespace yui::store::postgres {

bool Flight::add(const std::string& name, const Arguments& arguments, Passenger passenger) {
    return board(std::move(passenger)) && PQsendQueryPrepared(session_,
                                                              name.c_str(),
                                                              arguments.size(),
                                                              arguments.values(),
                                                              arguments.lengths(),
                                                              arguments.formats(),
                                                              0) != 0;
}

bool Flight::add(const char* sql, Doing doing) {
    return board({sql, doing, {}, {}}) &&
           PQsendQueryPrepared(session_, sql, 0, nullptr, nullptr, nullptr, 0) != 0;
}

void Flight::prepare_all(std::span<const char* const> texts) {
    bool sent = true;
    for (const char* sql : texts)
        sent = sent && board({sql, Doing::statement, {}, {}}) &&
               PQsendPrepare(session_, sql, sql, 0, nullptr) != 0;
    for (const auto& passenger : land()) {
        if (!sent || !went_well(passenger.result.get()))
            throw DatabaseError(Failure::gone, "PostgreSQL: " + words_of(passenger.result.get()));
    }
}

bool Flight::board(Passenger passenger) {
    const bool ready = !empty() || PQenterPipelineMode(session_) != 0;
    passengers_.push_back(std::move(passenger));
    return ready;
}

std::vector<Flight::Passenger> Flight::land() {
    auto landed = std::exchange(passengers_, {});
    if (landed.empty() || PQpipelineSync(session_) == 0) return landed;
    for (auto& passenger : landed) {
        if (!take_answer(passenger)) return landed;
    }
    end(landed.back());
    return landed;
}

// What ran outside a transaction is committed only now, which may fail: then that is the answer.
void Flight::end(Passenger& last) {
    constexpr int no_more = 2;  // an answer ends with a null, nothing at all is one more
    for (int nulls = 0; nulls < no_more;) {
        Result result(PQgetResult(session_));
        if (!result) {
            ++nulls;
        } else if (PQresultStatus(result.get()) == PGRES_PIPELINE_SYNC) {
            PQexitPipelineMode(session_);
            return;
        } else {
            last.result = std::move(result);
            nulls = 0;
        }
    }
}

// False: nothing more will come.
bool Flight::take_answer(Passenger& passenger) {
    passenger.result.reset(PQgetResult(session_));
    if (!passenger.result || PQstatus(session_) == CONNECTION_BAD) return false;
    if (means_lost(sqlstate(passenger.result.get()))) return false;
    while (const Result more{PQgetResult(session_)}) continue;
    return PQstatus(session_) != CONNECTION_BAD;
}

bool went_well(const PGresult* result) {
    const auto status = PQresultStatus(result);
    return status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK || status == PGRES_EMPTY_QUERY;
}

}  // namespace yui::store::postgres
