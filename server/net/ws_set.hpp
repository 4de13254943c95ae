// The WebSockets of one I/O thread: which can be read or written, which have something to send at the end of
// this turn, which are gone.
//
// After the handshake a socket leaves Asio: it is watched by an epoll set of the thread, and Asio watches
// that set. An idle connection costs no object of Asio, no coroutine, no timer and no buffer.
#pragma once

#include <array>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <cstdint>
#include <memory>
#include <optional>
#include <random>
#include <span>
#include <utility>
#include <vector>

#include "server/net/asio_loop.hpp"
#include "server/net/send_ring.hpp"
#include "server/net/ws_reader.hpp"

namespace yui::net {

// One of them, as the set sees it.
class WatchedSocket {
public:
    // So much of one is looked at to flush it.
    static constexpr std::size_t touched_bytes = 72;

    virtual ~WatchedSocket() = default;
    virtual void readable() = 0;
    virtual void writable() = 0;
    virtual void flush() = 0;  // the end of a turn in which later() was called
    // What flush() would do with one send; none: it does more. sent() hears what send() returned, or a
    // negative errno, and goes on from there.
    struct Sending {
        int descriptor;
        iovec piece;
    };
    virtual std::optional<Sending> sending() const = 0;
    virtual void sent(ssize_t result) = 0;

private:
    friend class WsSet;
    std::uint32_t place_ = 0;
    bool flushes_ = false;
    bool gone_ = false;
};

class WsSet {
public:
    enum class Sends { one_by_one, through_ring };  // what leaves to many, where the kernel gives a ring
    // Throws boost::system::system_error when the kernel gives no epoll set.
    explicit WsSet(std::shared_ptr<AsioLoop> loop, Sends sends = Sends::one_by_one);
    ~WsSet();
    WsSet(const WsSet&) = delete;
    WsSet& operator=(const WsSet&) = delete;

    enum class For { reading, both };
    enum class Watched { anew, already };  // by this set, for one that was removed just now
    // False: the kernel can watch no more; the socket is destroyed.
    bool add(std::unique_ptr<WatchedSocket> socket, int descriptor, Watched watched = Watched::anew);
    void watch(WatchedSocket& socket, int descriptor, For what);
    // For a descriptor that stays open where this set does not see it.
    void unwatch(int descriptor);
    // Its flush() is called at the end of this turn.
    void later(WatchedSocket& socket);
    // Calls work(), and ends the turn with it unless others have planned that.
    void in_one_turn(auto&& work) {
        const bool planned = std::exchange(end_planned_, true);
        try {
            work();
        } catch (...) {
            end_planned_ = planned;
            end_turn_later();
            throw;
        }
        if (!planned) end_turn();
    }
    // It is destroyed at the end of this turn; its descriptor is closed by then, or somebody else's.
    void remove(WatchedSocket& socket);

    // Many sends of one turn go through a ring; opened where it was not yet. By the thread that sends.
    bool finds_ring();

    // For one reading, by whoever is readable.
    std::span<char> buffer() { return *buffer_; }
    // For who holds no message that has begun.
    ws::Reader& spare_reader() { return spare_reader_; }

private:
    void wait();
    void look();
    void end_turn_later();
    void end_turn();
    void flush_through_ring(std::size_t which);
    void send_collected();

    std::shared_ptr<AsioLoop> loop_;
    boost::asio::posix::stream_descriptor epoll_;
    std::vector<std::unique_ptr<WatchedSocket>> sockets_;
    std::vector<std::unique_ptr<WatchedSocket>> gone_;
    std::vector<WatchedSocket*> to_flush_;
    std::vector<WatchedSocket*> flushing_;  // empty between turns
    Sends sends_;
    std::unique_ptr<SendRing> ring_;  // once it was needed; null: every send is a call of its own
    bool end_planned_ = false;
    std::minstd_rand random_;
    ws::Reader spare_reader_;
    std::unique_ptr<std::array<char, 64 * 1024>> buffer_ = std::make_unique<std::array<char, 64 * 1024>>();
    std::shared_ptr<const char> alive_ = std::make_shared<const char>();
};

}  // namespace yui::net
