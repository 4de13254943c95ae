// What the network layer may ask of the application. One implementation (app.cpp); tests of net bring a small
// one.
//
// Every function may be called from any thread and returns at once. `done` is called exactly once, on a
// thread of the application: the caller posts it home. Nothing here throws; broken infrastructure arrives as
// a Problem (unavailable, busy, unknown_outcome).
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "protocol/messages.hpp"
#include "protocol/result.hpp"
#include "server/bus/bus.hpp"

namespace yui::app {

// Who calls, as far as the network knows. Who that is and what they may do is found out inside each
// transaction.
struct Caller {
    std::string session;  // value of the session cookie, "" for a visitor; a secret: never logged
    std::string address;  // of the browser, after trusted proxies; IPv6 as its /64
    protocol::Language language = protocol::Language::ja;
    std::string request_id;  // travels from the browser to the log line
};

// What the network must do with the session cookie after a command.
struct SessionCookie {
    std::string value;           // "": take it away
    std::int64_t max_age_s = 0;  // 0: until the browser closes
};

struct Reply {
    protocol::Result<std::string> answer;  // JSON text of the answer
    std::optional<SessionCookie> cookie = {};
    bool cacheable = false;  // the same for every visitor: may carry an ETag and be kept for a second
};
using OnReply = std::function<void(Reply)>;

// A subscription as asked by a page.
struct Follow {
    std::string stream;
    std::optional<std::string> epoch = {};           // of the position; none: the page holds nothing
    std::optional<std::uint64_t> since = {};         // last seq the page has applied
    std::map<std::string, std::uint64_t> have = {};  // key -> version of the state entries on the page
};

// What a page missed. Read in one transaction with the head, so that live rows continue at head + 1.
struct Followed {
    std::string epoch;
    std::uint64_t head = 0;
    bool recovered = true;   // false: `missed` is empty and the page must read itself again (resync)
    bus::Batch missed = {};  // log rows since + 1 .. head in order, then newer state entries for `have`
    bool everybody = false;  // visitors may follow it too
    std::map<std::string, std::uint64_t> revs = {};  // of the keys in `have`: where their guards stand
};

// Where a stream (or guard: its revision) stands. The scan of truth.md section 1.
struct StreamHead {
    std::string name;
    std::uint64_t head = 0;
    std::uint64_t rev = 0;
};
struct Scan {
    std::string epoch;
    std::int64_t at = 0;  // database time of the scan, ms; pass it to the next one
    std::vector<StreamHead> heads;
};

struct Who {
    std::optional<std::int64_t> account = {};  // none: a visitor, or a session that ended
    std::int64_t expires_at = 0;  // ms UTC, of the session or of a right, whichever comes first; 0: visitor
};

// What a recheck found: streams that this session may follow no more, each with the reason.
struct Recheck {
    Who who;
    std::vector<std::pair<std::string, protocol::ProblemCode>> refused;
};

class Api {
public:
    virtual ~Api() = default;

    // One handler for HTTP and WebSocket.
    virtual void execute(Caller caller, protocol::CommandFrame frame, OnReply done) = 0;
    virtual void query(Caller caller, protocol::Query query, OnReply done) = 0;

    virtual void who(Caller caller, std::function<void(protocol::Result<Who>)> done) = 0;
    // Asks the access table, then reads what was missed; never behind the moment the right began.
    virtual void follow(Caller caller, Follow wish, std::function<void(protocol::Result<Followed>)> done) = 0;
    virtual void recheck(Caller caller,
                         std::vector<std::string> streams,
                         std::function<void(protocol::Result<Recheck>)> done) = 0;

    // Catching up of a node; no permission is asked, the hub gives rows only to followers.
    // Streams and guards touched since `since` − 60 s (0: none but the time).
    virtual void scan(std::int64_t since, std::function<void(protocol::Result<Scan>)> done) = 0;
    // Rows after + 1 .. head of one log stream, at most 1,000; a hole at the start means they were trimmed.
    virtual void read_log(std::string stream,
                          std::uint64_t after,
                          std::function<void(protocol::Result<bus::Batch>)> done) = 0;
    // The present state entries, in all their streams, of these guards.
    virtual void read_state(std::vector<std::string> guards,
                            std::function<void(protocol::Result<bus::Batch>)> done) = 0;

    // Says to all nodes what is stored nowhere; it comes back as what the bus brings. May be lost.
    virtual void announce(bus::Batch batch) = 0;

    virtual bool ready() const = 0;           // the database answered the last scan
    virtual std::string metrics() const = 0;  // Prometheus text of store, bus and jobs
};

}  // namespace yui::app
