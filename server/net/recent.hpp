// What a followed stream said lately, so that pages that come back are served without the database.
//
// Rows: the last ones, without a hole, bounded in number, bytes and age. Entries: of each key the newest
// revision that is known, and the entry itself where the bus or a reading brought it. What the bus brings may
// be older than what it brought before anybody followed, so a key counts from the moment the database told
// its revision. One I/O thread.
#pragma once

#include <cstdint>
#include <list>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "server/app/api.hpp"
#include "server/net/subscriber.hpp"

namespace yui::net {

// What a page lacks, to be sent in this order.
struct Missed {
    std::vector<Payload> rows = {};
    bus::Batch entries = {};
};

// Bytes of rows that all streams of a thread keep together.
struct RecentBudget {
    std::size_t most = 32 * 1024 * 1024;
    std::size_t used = 0;
};

class Recent {
public:
    static constexpr std::size_t most_rows = 128;
    static constexpr std::size_t most_bytes = 64 * 1024;
    static constexpr std::size_t most_keys = 10'000;
    static constexpr std::int64_t oldest_ms = 5 * 60 * 1000;

    explicit Recent(RecentBudget& budget) : budget_(budget) {}
    ~Recent() { budget_.used -= bytes_; }
    Recent(const Recent&) = delete;
    Recent& operator=(const Recent&) = delete;

    // Rows after `head` follow; what was kept before is forgotten.
    void begin_after(std::uint64_t head);
    void add(const bus::Message& message, std::int64_t now_ms);
    // Rows that end right before ours; others are left alone.
    void add_older(const bus::Batch& rows, std::int64_t now_ms);
    // The database said so.
    void note(const std::string& key, std::uint64_t rev);
    void forget_older(std::int64_t now_ms);
    bool empty() const { return rows_.empty() && entries_.empty(); }

    // What whoever asked like this lacks; none: only the database knows.
    std::optional<Missed> missed(const app::Follow& wish);

private:
    struct Row {
        bus::Message message;
        std::int64_t at_ms;
        std::optional<Payload> frame = {};  // once somebody needed it
    };
    struct Entry {
        std::uint64_t rev = 0;
        std::optional<bus::Message> message = {};
        bool told = false;  // by the database, since the stream is heard
    };
    Entry& entry_of(const std::string& key);
    void add_entry(const bus::Message& entry);
    bool append_rows(std::uint64_t since, Missed& missed);
    bool append_entries(const app::Follow& wish, Missed& missed) const;
    void count(std::size_t bytes);
    void drop_oldest();

    RecentBudget& budget_;
    std::uint64_t head_ = 0;
    std::list<Row> rows_;  // most streams keep none, and a deque is never empty
    std::size_t bytes_ = 0;
    std::unordered_map<std::string, Entry> entries_;
};

}  // namespace yui::net
