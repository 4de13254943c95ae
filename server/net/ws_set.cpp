#include "server/net/ws_set.hpp"

#include <sys/epoll.h>

#include <utility>

#include "server/net/fetch.hpp"
#include "server/net/row.hpp"

namespace yui::net {
namespace {

constexpr std::size_t ahead = 2;         // sockets; what is fetched too early is gone again after a few sends
constexpr std::size_t worth_a_ring = 8;  // sockets
constexpr std::size_t most_events = 256;  // a look; the rest is seen by the next one, after what else is due

int new_epoll() {
    const int descriptor = epoll_create1(EPOLL_CLOEXEC);
    if (descriptor >= 0) return descriptor;
    throw boost::system::system_error(errno, boost::system::system_category(), "epoll_create1");
}

epoll_event interest(WatchedSocket& socket, WsSet::For what) {
    epoll_event event{};
    event.events = what == WsSet::For::both ? EPOLLIN | EPOLLOUT : EPOLLIN;
    event.data.ptr = &socket;
    return event;
}

}  // namespace

WsSet::WsSet(std::shared_ptr<AsioLoop> loop, Sends sends)
    : loop_(std::move(loop)), epoll_(loop_->context(), new_epoll()), sends_(sends) {
    wait();
}

WsSet::~WsSet() = default;

bool WsSet::add(std::unique_ptr<WatchedSocket> socket, int descriptor, Watched watched) {
    epoll_event event = interest(*socket, For::reading);
    const int how = watched == Watched::anew ? EPOLL_CTL_ADD : EPOLL_CTL_MOD;
    if (epoll_ctl(epoll_.native_handle(), how, descriptor, &event) != 0) return false;
    socket->place_ = static_cast<std::uint32_t>(sockets_.size());
    add_to_row(sockets_, std::move(socket));
    return true;
}

void WsSet::watch(WatchedSocket& socket, int descriptor, For what) {
    epoll_event event = interest(socket, what);
    epoll_ctl(epoll_.native_handle(), EPOLL_CTL_MOD, descriptor, &event);
}

void WsSet::unwatch(int descriptor) { epoll_ctl(epoll_.native_handle(), EPOLL_CTL_DEL, descriptor, nullptr); }

void WsSet::later(WatchedSocket& socket) {
    if (socket.gone_ || std::exchange(socket.flushes_, true)) return;
    to_flush_.push_back(&socket);
    end_turn_later();
}

void WsSet::remove(WatchedSocket& socket) {
    socket.gone_ = true;
    const std::uint32_t place = socket.place_;
    gone_.push_back(std::move(sockets_[place]));
    if (place + 1 < sockets_.size()) {
        sockets_[place] = std::move(sockets_.back());
        sockets_[place]->place_ = place;
    }
    sockets_.pop_back();
    end_turn_later();
}

// Asio looks anew at the set each time it waits, so nothing that was left is missed.
void WsSet::wait() {
    epoll_.async_wait(boost::asio::posix::stream_descriptor::wait_read,
                      [this, alive = std::weak_ptr(alive_)](boost::system::error_code error) {
                          if (error || alive.expired()) return;
                          look();
                          wait();
                      });
}

void WsSet::look() {
    std::array<epoll_event, most_events> events;
    const int count = epoll_wait(epoll_.native_handle(), events.data(), most_events, 0);
    in_one_turn([&] {
        for (int i = 0; i < count; ++i) {
            const auto& event = events[static_cast<std::size_t>(i)];
            auto& socket = *static_cast<WatchedSocket*>(event.data.ptr);
            if (event.events & EPOLLOUT) socket.writable();
            if (event.events & ~static_cast<std::uint32_t>(EPOLLOUT)) socket.readable();
        }
    });
}

// What other handlers of this turn add is flushed with it.
void WsSet::end_turn_later() {
    if (std::exchange(end_planned_, true)) return;
    loop_->post([this, alive = std::weak_ptr(alive_)] {
        if (!alive.expired()) end_turn();
    });
}

// Begins anywhere, so that nobody is always the last.
void WsSet::end_turn() {
    end_planned_ = false;
    flushing_.swap(to_flush_);
    const std::size_t size = flushing_.size();
    const std::size_t begin = size == 0 ? 0 : random_() % size;
    const bool through_ring = size >= worth_a_ring && finds_ring();
    const auto at = [&](std::size_t i) { return i + begin < size ? i + begin : i + begin - size; };
    for (std::size_t i = 0; i < size; ++i) {
        if (i + ahead < size) fetch(flushing_[at(i + ahead)], WatchedSocket::touched_bytes);
        WatchedSocket& socket = *flushing_[at(i)];
        socket.flushes_ = false;
        through_ring ? flush_through_ring(at(i)) : socket.flush();
    }
    if (through_ring) send_collected();
    flushing_.clear();
    std::erase_if(to_flush_, [](const WatchedSocket* each) { return each->gone_; });
    gone_.clear();
}

// Opened by the thread that sends: when a ring ends, the kernel interrupts whatever call its thread is in.
bool WsSet::finds_ring() {
    if (std::exchange(sends_, Sends::one_by_one) == Sends::through_ring) ring_ = SendRing::open();
    return ring_ != nullptr;
}

// What was collected lies in the queues of its sockets: it leaves before one of them may be touched.
void WsSet::flush_through_ring(std::size_t which) {
    const auto sending = flushing_[which]->sending();
    if (!sending) {
        send_collected();
        return flushing_[which]->flush();
    }
    ring_->add(sending->descriptor, sending->piece, static_cast<std::uint32_t>(which));
    if (ring_->full()) send_collected();
}

void WsSet::send_collected() {
    ring_->send_all([this](std::uint32_t which, ssize_t result) { flushing_[which]->sent(result); });
}

}  // namespace yui::net
