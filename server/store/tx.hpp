// One command inside the writer's transaction: what it may read, what it writes, what it says.
//
// What is said is kept in memory until the whole group is about to commit; a refusal throws it away.
// Belongs to the writer thread.
#pragma once

#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "protocol/messages.hpp"
#include "server/store/sql.hpp"

namespace yui::store {

// A row for a log stream, before it has its seq.
struct Said {
    std::string stream;
    std::string kind;
    std::string body;     // JSON of a protocol::Event
    std::string request;  // name of the request that led to it; "": nobody's, or not known
};

// A consequence, before it has its number. The key makes it once: a second one with the same key is the same
// job.
struct JobDraft {
    std::string kind;
    std::string key;
    std::int64_t due = 0;  // ms UTC
    std::string payload;   // JSON of a protocol::Job
};

// Thrown by Tx::need and caught by the writer alone: the command runs again when it holds these as well.
struct NeedsGuards {
    std::vector<std::string> names;
};

class Tx {
public:
    Tx(Connection& connection, std::int64_t now, const std::set<std::string, std::less<>>* held)
        : connection_(connection), now_(now), held_(held) {}

    Connection& sql() { return connection_; }
    std::int64_t now() const { return now_; }  // ms UTC

    // Returns if this transaction is alone on all of them; throws NeedsGuards otherwise. Before the first
    // write.
    void need(const std::vector<std::string>& guards) const;

    // A log row; delivered after COMMIT, in this order within its stream.
    void say(std::string stream, const protocol::Event& event);
    // Something a rule must see alone was written: its revision rises, its state entries are sent.
    void touch(std::string guard);
    // Written at once, inside the transaction.
    void later(const JobDraft& job);
    void audit(std::int64_t account,
               std::string_view action,
               std::string_view subject,
               Param detail = nullptr);

    // A job that is due now was written.
    bool left_a_job() const { return left_a_job_; }
    const std::vector<Said>& said() const { return said_; }
    const std::set<std::string, std::less<>>& touched() const { return touched_; }

private:
    Connection& connection_;
    std::int64_t now_;
    const std::set<std::string, std::less<>>* held_;  // null: the driver's one writer is alone on everything
    std::vector<Said> said_;
    std::set<std::string, std::less<>> touched_;
    bool left_a_job_ = false;
};

}  // namespace yui::store
