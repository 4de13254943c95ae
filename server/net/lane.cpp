#include "server/net/lane.hpp"

#include <pthread.h>

#include <algorithm>
#include <boost/asio/executor_work_guard.hpp>
#include <utility>
#include <vector>

#include "server/log.hpp"
#include "server/net/address.hpp"
#include "server/net/fetch.hpp"
#include "server/net/row.hpp"

namespace yui::net {
namespace {

constexpr std::int64_t tick_ms = 1000;
constexpr std::int64_t stop_slice_ms = 20;
constexpr double often_a_second = 400;
constexpr std::int64_t between_looks_ms = 5;
constexpr std::size_t ahead = 8;            // connections
constexpr std::size_t touched_bytes = 152;  // of a WebSocket that does nothing

}  // namespace

Lane::Lane(Site& shared, app::Api& application)
    : site(shared),
      api(application),
      hub(api, loop, meter, site.config.utc_now),
      router(site, api, loop, meter, replies) {}

void Lane::deliver(std::shared_ptr<const bus::Batch> batch) {
    if (inbox_.put(std::move(batch))) loop->post([this] { look_into_inbox(); });
}

// Who is brought something a thousand times a second looks every few ms: being woken for each would cost more
// than what there is to do, and so would waking the readers.
void Lane::look_into_inbox() {
    const bool often = brought_.at(loop->now_ms()) > often_a_second;
    const auto batches = inbox_.take(often ? Inbox::Again::by_itself : Inbox::Again::when_asked);
    if (batches.empty()) return;
    if (often) loop->after(between_looks_ms, [this] { look_into_inbox(); });
    brought_.add(loop->now_ms(), batches.size());
    sockets.in_one_turn([&] { pass_on(batches); });
}

void Lane::pass_on(const Inbox::Batches& batches) {
    for (const auto& each : batches) {
        replies.heed(*each);
        if (also_heeds) also_heeds(*each);
    }
    hub.deliver_together(batches);
}

void Lane::compare(std::shared_ptr<const app::Scan> scan) {
    loop->post([this, scan = std::move(scan)] { hub.compare(*scan); });
}

void Lane::run() {
    pthread_setname_np(pthread_self(), "yui-io");  // as tools show it; measurements look for it
    const auto work = boost::asio::make_work_guard(loop->context());
    loop->after(tick_ms, [this] { tick(); });
    while (!loop->context().stopped()) {
        try {
            loop->context().run();
        } catch (const std::exception& error) {
            log::error("a connection failed", {{"error", error.what()}});
        }
    }
}

void Lane::quit() { loop->context().stop(); }

void Lane::tick() {
    hub.check_sessions();
    hub.tell_presence();
    const auto all = connections_;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i + ahead < all.size()) fetch(all[i + ahead], touched_bytes);
        all[i]->tick();
    }
    loop->after(tick_ms, [this] { tick(); });
}

bool Lane::enter(std::string_view address) {
    return site.addresses.enter(address) <= site.config.limits.address_sockets || is_this_machine(address);
}

std::optional<protocol::CloseCode> Lane::refusal(const Request& request) const {
    if (!site.origin.allows(request.origin, request.host)) return protocol::CloseCode::wrong_origin;
    if (stopping_) return protocol::CloseCode::going_away;
    if (full()) return protocol::CloseCode::overload;
    return std::nullopt;
}

void Lane::add(Connection& connection) {
    connection.seat_ = static_cast<std::uint32_t>(connections_.size());
    add_to_row(connections_, &connection);
    meter.connections.add(1);
    ++site.connections;
}

void Lane::remove(Connection& connection) {
    connections_[connection.seat_] = connections_.back();  // the last one takes the free seat
    connections_[connection.seat_]->seat_ = connection.seat_;
    connections_.pop_back();
    to_stop_.erase(&connection);
    meter.connections.subtract(1);
    --site.connections;
    note_gone();
}

void Lane::stop(std::int64_t spread_ms, std::function<void()> gone) {
    loop->post([this, spread_ms, gone = std::move(gone)]() mutable {
        stopping_ = true;
        gone_ = std::move(gone);
        to_stop_ = {connections_.begin(), connections_.end()};
        const auto slices = static_cast<std::size_t>(std::max<std::int64_t>(1, spread_ms / stop_slice_ms));
        stop_some(to_stop_.size() / slices + 1);
        note_gone();
    });
}

// In slices, so that they do not all come back in the same moment.
void Lane::stop_some(std::size_t at_once) {
    for (std::size_t i = 0; i < at_once && !to_stop_.empty(); ++i) {
        Connection* next = *to_stop_.begin();
        to_stop_.erase(next);
        next->stop();
    }
    if (!to_stop_.empty()) loop->after(stop_slice_ms, [this, at_once] { stop_some(at_once); });
}

void Lane::note_gone() {
    if (!stopping_ || !connections_.empty() || !gone_) return;
    hub.tell_presence();
    std::exchange(gone_, nullptr)();
}

}  // namespace yui::net
