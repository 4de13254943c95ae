// The durable queue of consequences: claimed by one node at a time, done once.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "server/store/sql.hpp"

namespace yui::store {

struct Claimed {
    std::int64_t id = 0;
    std::int64_t attempt = 0;   // of this claim; whoever has an older one changes nothing
    std::int64_t failures = 0;  // in a row, before this claim
    std::string payload;        // JSON of a protocol::Job
};

constexpr std::int64_t job_lease = 30'000;  // ms
constexpr std::int64_t job_patience = 8;    // failures in a row

// Takes up to `limit` due jobs that nobody holds, oldest first, for `job_lease`.
std::vector<Claimed> claim_jobs(Connection& connection, std::int64_t now, int limit);
// True while this claim is the newest: to be asked inside the transaction that applies the result.
bool holds_job(Connection& connection, const Claimed& job);
void finish_job(Connection& connection, std::int64_t id);
void continue_job(Connection& connection, std::int64_t id, std::int64_t due, const std::string& payload);
// Later again (1 s, 2, 4 ... up to an hour); after the eighth time it stands as dead, to be shown.
void fail_job(Connection& connection, const Claimed& job, std::int64_t now, const std::string& failure);
std::int64_t dead_jobs(Connection& connection);
// What the clock alone asks for is tried again at the next start, whatever it died of.
void revive_job(Connection& connection, const std::string& key, std::int64_t now);

}  // namespace yui::store
