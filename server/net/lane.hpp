// One I/O thread with everything that is its own: loop, hub, connections, figures. Lanes share nothing but
// the Site; what concerns all is posted to each.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <unordered_set>
#include <vector>

#include "server/net/asio_loop.hpp"
#include "server/net/conversation.hpp"
#include "server/net/hub.hpp"
#include "server/net/inbox.hpp"
#include "server/net/meter.hpp"
#include "server/net/reply_cache.hpp"
#include "server/net/router.hpp"
#include "server/net/site.hpp"
#include "server/net/tick.hpp"
#include "server/net/ws_set.hpp"

namespace yui::net {

// An open connection, as its lane knows it.
class Connection {
public:
    virtual ~Connection() = default;
    virtual void tick() = 0;  // about once a second
    virtual void stop() = 0;  // finish what was asked, then go

protected:
    // What it does now must be done within so many ms.
    void allow(std::int64_t now_ms, std::int64_t ms) {
        due_at_ = static_cast<std::uint32_t>(now_ms + ms) | 1U;
    }
    void allow_any_time() { due_at_ = 0; }
    bool overdue(std::int64_t now_ms) const {
        const std::uint32_t late_by = static_cast<std::uint32_t>(now_ms) - due_at_;
        return due_at_ != 0 && late_by < 1U << 31;
    }

private:
    friend class Lane;
    std::uint32_t seat_ = 0;    // among the connections of its lane
    std::uint32_t due_at_ = 0;  // steady ms, of which differences count; 0: never
};

class Lane {
public:
    Lane(Site& site, app::Api& api);

    // Any thread.
    void deliver(std::shared_ptr<const bus::Batch> batch);
    void compare(std::shared_ptr<const app::Scan> scan);
    // Asks every connection to go, spread over `spread_ms`; `gone` is called once, on the lane, when none is
    // left.
    void stop(std::int64_t spread_ms, std::function<void()> gone);

    // Turns the loop until quit() was called. The thread that calls it is the lane's.
    void run();
    void quit();  // any thread

    // --- this thread ---
    // Of an address that has as many sockets as it may, one more is counted all the same: false.
    bool enter(std::string_view address);
    void leave(std::string_view address) { site.addresses.leave(address); }
    void add(Connection& connection);
    void remove(Connection& connection);
    bool stopping() const { return stopping_; }
    bool full() const { return site.connections > site.config.limits.connections; }
    // Why a page that asks to hear what is new is sent away; nothing: it may stay.
    std::optional<protocol::CloseCode> refusal(const Request& request) const;

    Site& site;
    app::Api& api;
    std::shared_ptr<AsioLoop> loop = std::make_shared<AsioLoop>();
    Meter meter;
    Hub hub;
    const Surroundings surroundings{site, api, hub, loop, meter};
    const QueueRoom queue_room{*site.queues, site.config.limits.queue_bytes};
    WsSet sockets{loop, site.config.io_uring ? WsSet::Sends::through_ring : WsSet::Sends::one_by_one};
    ReplyCache replies;
    Router router;
    std::function<void(const bus::Batch&)> also_heeds;  // what is delivered; set before the threads begin

private:
    void look_into_inbox();
    void pass_on(const Inbox::Batches& batches);
    void tick();
    void stop_some(std::size_t at_once);
    void note_gone();

    Inbox inbox_;
    Level brought_;  // batches
    std::vector<Connection*> connections_;
    std::unordered_set<Connection*> to_stop_;
    bool stopping_ = false;
    std::function<void()> gone_;
};

}  // namespace yui::net
