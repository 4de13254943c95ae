#include "server/store/jobs.hpp"

#include <algorithm>

namespace yui::store {
namespace {

// PostgreSQL passes over rows that another node is claiming at this moment; SQLite has one writer.
constexpr std::string_view claim_sqlite =
    "UPDATE job SET attempt = attempt + 1, lease_until = $1 + $2 WHERE id IN (SELECT id FROM job "
    "WHERE state = 'waiting' AND due <= $1 AND lease_until <= $1 ORDER BY due, id LIMIT $3) "
    "RETURNING id, attempt, failures, payload";
constexpr std::string_view claim_postgres =
    "UPDATE job SET attempt = attempt + 1, lease_until = $1 + $2 WHERE id IN (SELECT id FROM job "
    "WHERE state = 'waiting' AND due <= $1 AND lease_until <= $1 ORDER BY due, id LIMIT $3 FOR UPDATE SKIP "
    "LOCKED) "
    "RETURNING id, attempt, failures, payload";

}  // namespace

std::vector<Claimed> claim_jobs(Connection& connection, std::int64_t now, int limit) {
    const auto sql = connection.dialect() == Dialect::sqlite ? claim_sqlite : claim_postgres;
    auto claimed = rows<Claimed>(connection, sql, {now, job_lease, limit}, [](const Row& row) {
        return Claimed{row.integer(0), row.integer(1), row.integer(2), row.string(3)};
    });
    std::sort(claimed.begin(), claimed.end(), [](const Claimed& a, const Claimed& b) { return a.id < b.id; });
    return claimed;
}

bool holds_job(Connection& connection, const Claimed& job) {
    return connection.run(
               "UPDATE job SET attempt = attempt WHERE id = $1 AND attempt = $2 AND state = 'waiting'",
               {job.id, job.attempt}) > 0;
}

void finish_job(Connection& connection, std::int64_t id) {
    connection.run("DELETE FROM job WHERE id = $1", {id});
}

void continue_job(Connection& connection, std::int64_t id, std::int64_t due, const std::string& payload) {
    connection.run(
        "UPDATE job SET due = $2, payload = $3, failures = 0, lease_until = 0, failure = NULL WHERE id = $1",
        {id, due, payload});
}

void fail_job(Connection& connection, const Claimed& job, std::int64_t now, const std::string& failure) {
    const std::int64_t wait =
        std::min<std::int64_t>(3'600'000, std::int64_t{1000} << std::min<std::int64_t>(job.failures, 12));
    connection.run(
        "UPDATE job SET state = CASE WHEN failures + 1 >= $3 THEN 'dead' ELSE state END, failures = failures "
        "+ 1, "
        "due = $4, lease_until = 0, failure = $5 WHERE id = $1 AND attempt = $2",
        {job.id, job.attempt, job_patience, now + wait, failure});
}

void revive_job(Connection& connection, const std::string& key, std::int64_t now) {
    connection.run(
        "UPDATE job SET state = 'waiting', failures = 0, due = $2 WHERE key = $1 AND state = 'dead'",
        {key, now});
}

std::int64_t dead_jobs(Connection& connection) {
    std::int64_t count = 0;
    connection.run(
        "SELECT COUNT(*) FROM job WHERE state = 'dead'", {}, [&](const Row& row) { count = row.integer(0); });
    return count;
}

}  // namespace yui::store
