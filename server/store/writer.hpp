// The writer: takes commands from a queue and commits them in groups.
//
// A group is at most `Limits::commands` commands or `Limits::micros` of work; a lone command waits for
// nobody. Each runs inside a savepoint, so a refusal undoes only itself. Nobody hears anything before COMMIT
// returned; then the group is published in seq order, then the commands are answered. If the transaction is
// lost under a group, its members run again one by one; what fails alone is `unavailable`.
//
// Jobs and imports wait in a lane of their own: one of them goes with each group while commands wait, so that
// neither stops the other. A command that waited longer than its client does is dropped unrun: `busy`.
#pragma once

#include <array>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "server/store/sql.hpp"
#include "server/store/tx.hpp"

namespace yui::store {

// What a commit says to the world: a log row (key empty, position = seq) or a state entry (position =
// version).
struct Published {
    std::string stream;
    std::string key;
    std::uint64_t position = 0;
    std::string text;
};
using Publication = std::vector<Published>;

// How a command ended, as seen by the writer.
enum class End {
    committed,
    refused,          // it said so itself; its writes were undone
    busy,             // others were in the way, and three times more
    unavailable,      // the database failed; nothing of it happened
    unknown_outcome,  // the connection broke during COMMIT
};

// One command (or job) for the writer. `run` may be called several times: it starts from nothing each time.
class Work {
public:
    virtual ~Work() = default;
    // The guards it needs, found with plain reads before the transaction (only where locks must be said).
    virtual std::vector<std::string> guards(Connection& connection) = 0;
    // Finds its guards again and says tx.need(...), then decides and writes. False: refused, its writes are
    // undone.
    virtual bool run(Tx& tx) = 0;
    // Called once, on the writer thread.
    virtual void done(End end) = 0;
    // Name of the request it came with: written beside its log rows and into log lines about it.
    virtual std::string_view request() const { return {}; }
};

// Reads the present state entries of a guard: (stream, key, text); their position is the guard's revision.
using ReadState = std::function<Publication(Connection&, const std::string& guard, std::uint64_t rev)>;
using Publish = std::function<void(Publication)>;
using Clock = std::function<std::int64_t()>;  // ms UTC
using Connect = std::function<std::unique_ptr<Connection>()>;

struct WriterStats {
    // Of how many commands a group was, at most; what is larger counts to the last.
    static constexpr std::array<std::uint64_t, 7> sizes{1, 2, 4, 8, 16, 32, 64};

    std::uint64_t groups = 0;
    std::array<std::uint64_t, sizes.size()> groups_of{};  // of that size, and of no smaller one
    std::uint64_t commands = 0;                           // committed
    std::uint64_t refused = 0;
    std::uint64_t conflicts = 0;  // transactions tried again
    std::uint64_t failures = 0;   // commands answered unavailable or unknown_outcome
    std::uint64_t queued = 0;     // now
    bool connected = true;        // to its database, when it last asked
};

enum class Lane { commands, background };

class Writer {
public:
    struct Limits {
        std::size_t commands = 64;
        std::chrono::microseconds micros{5000};
        std::size_t queue = 2000;           // of each lane
        std::chrono::seconds patience{10};  // of a client
    };

    Writer(Connect connect, ReadState read_state, Publish publish, Clock clock, Limits limits);
    ~Writer();  // finishes what is queued, then joins

    // Any thread. False: the queue is full, `done` is not called.
    bool post(std::unique_ptr<Work> work) { return post(std::move(work), {}); }
    // With the guards that a reader has found for it.
    bool post(std::unique_ptr<Work> work, std::vector<std::string> guards, Lane lane = Lane::commands);
    WriterStats stats() const;  // any thread

private:
    struct Member {
        std::unique_ptr<Work> work;
        std::set<std::string, std::less<>> guards = {};
        Lane lane = Lane::commands;
        std::chrono::steady_clock::time_point since = std::chrono::steady_clock::now();
        int restarts = 0;  // with more guards, or after a conflict
    };
    using Group = std::vector<Member>;
    using Queue = std::deque<Member>;
    struct Lost {
        Failure failure;
        bool at_commit;  // COMMIT was sent
    };

    void loop();
    Group take();
    void move_members(Queue& from, std::size_t most, Group& group) const;
    void drop_late(Group& group);
    bool connected();
    void find_guards(Group& group);
    void commit(Group group);
    void run_group(Group& group, std::vector<End>& ends, Group& again, Publication& out);
    void finish(const std::vector<Said>& said,
                const std::set<std::string, std::less<>>& touched,
                Publication& out);
    std::optional<Lost> transact(Group& group, std::vector<End>& ends, Group& again);
    End alone(Member& member);
    void answer(Member& member, End end);
    void count(End end);
    void count_group(std::uint64_t committed);
    void note_connected(bool connected);
    void put_back(Group again);

    const Connect connect_;
    const ReadState read_state_;
    const Publish publish_;
    const Clock clock_;
    const Limits limits_;
    std::unique_ptr<Connection> connection_;  // of the writer thread

    // The queue is what other threads and the writer share; nothing else is.
    mutable std::mutex mutex_;
    std::condition_variable wake_;
    Queue queue_;       // commands
    Queue background_;  // jobs, imports
    WriterStats stats_;
    bool stopping_ = false;
    std::thread thread_;  // last: starts when everything above is there
};

}  // namespace yui::store
