#include "server/store/writer.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <random>
#include <utility>

#include "server/log.hpp"
#include "server/store/stamps.hpp"

namespace yui::store {
namespace {

constexpr int restarts = 3;

// Spreads those who collided: 0 to 20 ms, longer with each try.
void wait_with_jitter(int attempt) {
    thread_local std::minstd_rand random{std::random_device{}()};
    std::uniform_int_distribution<int> spread(0, 20 * attempt);
    std::this_thread::sleep_for(std::chrono::milliseconds(spread(random)));
}

End end_of(Failure failure) {
    switch (failure) {
        case Failure::conflict:
            return End::busy;
        case Failure::unknown:
            return End::unknown_outcome;
        default:
            return End::unavailable;
    }
}

}  // namespace

Writer::Writer(Connect connect, ReadState read_state, Publish publish, Clock clock, Limits limits)
    : connect_(std::move(connect)),
      read_state_(std::move(read_state)),
      publish_(std::move(publish)),
      clock_(std::move(clock)),
      limits_(limits),
      thread_([this] { loop(); }) {}

Writer::~Writer() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_one();
    thread_.join();
}

bool Writer::post(std::unique_ptr<Work> work, std::vector<std::string> guards, Lane lane) {
    {
        const std::lock_guard lock(mutex_);
        auto& queue = lane == Lane::commands ? queue_ : background_;
        if (stopping_ || queue.size() >= limits_.queue) return false;
        queue.push_back({std::move(work), {guards.begin(), guards.end()}, lane});
    }
    wake_.notify_one();
    return true;
}

WriterStats Writer::stats() const {
    const std::lock_guard lock(mutex_);
    auto stats = stats_;
    stats.queued = queue_.size() + background_.size();
    return stats;
}

void Writer::loop() {
    for (Group group = take(); !group.empty(); group = take()) {
        drop_late(group);
        if (group.empty()) continue;
        if (!connected()) {
            for (auto& member : group) answer(member, End::unavailable);
            continue;
        }
        find_guards(group);
        commit(std::move(group));
    }
}

// Waits for work; empty means: stop. What has come meanwhile becomes one group.
Writer::Group Writer::take() {
    std::unique_lock lock(mutex_);
    const auto waiting = [this] { return !queue_.empty() || !background_.empty(); };
    if (!waiting() && !stopping_ && connection_) {
        lock.unlock();
        connection_->idle();
        lock.lock();
    }
    wake_.wait(lock, [&] { return stopping_ || waiting(); });
    Group group;
    move_members(background_, queue_.empty() ? limits_.commands : 1, group);
    move_members(queue_, limits_.commands - group.size(), group);
    return group;
}

void Writer::move_members(Queue& from, std::size_t most, Group& group) const {
    for (; most > 0 && !from.empty(); --most) {
        group.push_back(std::move(from.front()));
        from.pop_front();
    }
}

// Its client has given up and will ask again; nothing of it was begun.
void Writer::drop_late(Group& group) {
    const auto now = std::chrono::steady_clock::now();
    std::erase_if(group, [&](Member& member) {
        const bool late = member.lane == Lane::commands && now - member.since > limits_.patience;
        if (late) answer(member, End::busy);
        return late;
    });
}

bool Writer::connected() {
    if (connection_ && connection_->alive()) return true;
    try {
        connection_.reset();
        connection_ = connect_();
        note_connected(true);
        return true;
    } catch (const DatabaseError& error) {
        log::error("database cannot be opened", {{"reason", error.what()}});
        note_connected(false);
        return false;
    }
}

// Only where locks must be said (PostgreSQL): a plain read before the transaction names them.
void Writer::find_guards(Group& group) {
    if (connection_->dialect() == Dialect::sqlite) return;
    for (auto& member : group) {
        if (!member.guards.empty()) continue;
        try {
            const auto names = member.work->guards(*connection_);
            member.guards = {names.begin(), names.end()};
        } catch (const std::exception& error) {
            log::warn("guards could not be read", {{"reason", error.what()}});
            if (!connected()) return;  // the transaction will say so
        }
    }
}

void Writer::commit(Group group) {
    std::vector<End> ends(group.size(), End::unavailable);
    Group again;
    const auto lost = transact(group, ends, again);
    if (!lost) {
        for (std::size_t i = 0; i < group.size(); ++i)
            if (group[i].work) answer(group[i], ends[i]);
        put_back(std::move(again));
        return;
    }
    std::move(again.begin(), again.end(), std::back_inserter(group));
    for (auto& member : group) {
        if (!member.work) continue;
        const bool final = lost->at_commit && lost->failure != Failure::conflict;
        answer(member, final ? end_of(lost->failure) : alone(member));
    }
}

// One transaction for these members. Answers nobody; says what happened to the transaction if it is lost.
std::optional<Writer::Lost> Writer::transact(Group& group, std::vector<End>& ends, Group& again) {
    Publication publication;  // its positions are there when COMMIT is
    bool at_commit = false;
    try {
        run_group(group, ends, again, publication);
        at_commit = true;
        connection_->commit();
        count_group(static_cast<std::uint64_t>(std::ranges::count(ends, End::committed)));
        if (!publication.empty()) publish_(std::move(publication));
        return std::nullopt;
    } catch (const DatabaseError& error) {
        log::warn("a transaction was lost", {{"members", group.size()}, {"reason", error.what()}});
        connection_->rollback();
        const bool reached = dynamic_cast<const NeverCommitted*>(&error) == nullptr;
        return Lost{error.failure(), at_commit && reached};
    }
}

// A member of a lost group gets transactions of its own, at most three.
End Writer::alone(Member& member) {
    for (int attempt = 1; attempt <= restarts; ++attempt) {
        if (!connected()) return End::unavailable;
        Group one;
        one.push_back(std::move(member));
        std::vector<End> ends(1, End::busy);
        Group again;
        find_guards(one);
        const auto lost = transact(one, ends, again);
        member = std::move(again.empty() ? one.front() : again.front());
        if (!lost && again.empty()) return ends.front();
        const bool worth_it = !lost || lost->failure == Failure::conflict || lost->failure == Failure::gone;
        if (!worth_it) return end_of(lost->failure);
        wait_with_jitter(attempt);
    }
    return End::busy;
}

void Writer::answer(Member& member, End end) {
    count(end);
    member.work->done(end);
}

// Runs the members in one open transaction, up to and without COMMIT. Throws DatabaseError if it is lost.
void Writer::run_group(Group& group, std::vector<End>& ends, Group& again, Publication& out) {
    std::set<std::string, std::less<>> held;
    for (const auto& member : group) held.insert(member.guards.begin(), member.guards.end());
    const bool alone = connection_->dialect() == Dialect::sqlite;
    const std::vector<std::string> names(held.begin(), held.end());
    const auto now = clock_();
    const auto started = std::chrono::steady_clock::now();

    connection_->begin_write();
    connection_->lock(names);
    std::vector<Said> said;
    std::set<std::string, std::less<>> touched;
    for (std::size_t i = 0; i < group.size(); ++i) {
        auto& member = group[i];
        if (i > 0 && std::chrono::steady_clock::now() - started > limits_.micros) {
            again.push_back(std::move(member));
            continue;
        }
        Tx tx(*connection_, now, alone ? nullptr : &held);
        connection_->savepoint();
        try {
            if (!member.work->run(tx)) {
                connection_->rollback_to_savepoint();
                ends[i] = End::refused;
                continue;
            }
            connection_->release_savepoint();
        } catch (const NeedsGuards& needed) {
            connection_->rollback_to_savepoint();
            ends[i] = End::busy;
            member.guards = {needed.names.begin(), needed.names.end()};
            if (++member.restarts <= restarts) again.push_back(std::move(member));
            continue;
        } catch (const std::exception& error) {
            const auto* failure = dynamic_cast<const DatabaseError*>(&error);
            if (!connection_->alive() || !connection_->in_transaction()) {
                if (failure) throw;
                throw DatabaseError(Failure::other, error.what());
            }
            connection_->rollback_to_savepoint();
            log::error("a command failed", {{"reason", error.what()}, {"request", member.work->request()}});
            ends[i] = failure ? end_of(failure->failure()) : End::unavailable;
            if (ends[i] == End::busy && ++member.restarts <= restarts) again.push_back(std::move(member));
            continue;
        }
        ends[i] = End::committed;
        for (auto row : tx.said()) {
            row.request = member.work->request();
            said.push_back(std::move(row));
        }
        touched.insert(tx.touched().begin(), tx.touched().end());
    }
    finish(said, touched, out);
}

// The last statements before COMMIT: revisions of guards, then heads of log streams sorted by name.
// What heads and rows come to is known when COMMIT is answered: nothing here waits for it.
void Writer::finish(const std::vector<Said>& said,
                    const std::set<std::string, std::less<>>& touched,
                    Publication& out) {
    const auto dialect = connection_->dialect();
    const auto now = clock_();
    Publication entries;
    for (const auto& [guard, rev] : touch_guards(*connection_, touched)) {
        auto present = read_state_(*connection_, guard, rev);
        std::move(present.begin(), present.end(), std::back_inserter(entries));
    }
    std::map<std::string_view, std::vector<const Said*>> streams;
    for (const auto& row : said) streams[row.stream].push_back(&row);
    for (const auto& [stream, messages] : streams) {
        auto behind = std::ssize(messages);
        connection_->run_later(raise_head_sql(dialect), {stream, behind});
        for (const auto* message : messages) {
            out.push_back({message->stream, "", 0, message->body});
            connection_->run_later(
                "INSERT INTO event_log (stream, seq, at, version, kind, body, request) "
                "VALUES ($1, (SELECT head FROM stream WHERE name = $1) - $2, $3, $4, $5, $6, $7) RETURNING "
                "seq",
                {stream,
                 --behind,
                 now,
                 protocol::protocol_version,
                 message->kind,
                 message->body,
                 message->request.empty() ? Param(nullptr) : Param(message->request)},
                [&out, place = out.size() - 1](const Row& row) {
                    out[place].position = static_cast<std::uint64_t>(row.integer(0));
                });
        }
    }
    std::move(entries.begin(), entries.end(), std::back_inserter(out));
}

void Writer::count_group(std::uint64_t committed) {
    const auto at = std::ranges::lower_bound(WriterStats::sizes, committed) - WriterStats::sizes.begin();
    const auto last = std::ssize(WriterStats::sizes) - 1;
    const std::lock_guard lock(mutex_);
    ++stats_.groups;
    ++stats_.groups_of[static_cast<std::size_t>(std::min(at, last))];
}

void Writer::note_connected(bool connected) {
    const std::lock_guard lock(mutex_);
    stats_.connected = connected;
}

void Writer::count(End end) {
    const std::lock_guard lock(mutex_);
    switch (end) {
        case End::committed:
            ++stats_.commands;
            break;
        case End::refused:
            ++stats_.refused;
            break;
        case End::busy:
            ++stats_.conflicts;
            break;
        case End::unavailable:
        case End::unknown_outcome:
            ++stats_.failures;
            break;
    }
}

// In front of the queue and in their order: they came first.
void Writer::put_back(Group again) {
    if (again.empty()) return;
    const std::lock_guard lock(mutex_);
    std::move(again.rbegin(), again.rend(), std::front_inserter(queue_));
    stats_.conflicts += static_cast<std::uint64_t>(std::count_if(
        queue_.begin(), queue_.end(), [](const Member& member) { return member.restarts > 0; }));
}

}  // namespace yui::store
