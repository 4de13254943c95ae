// One client connection: bytes out as the socket takes them, whole frames in. Belongs to the one thread of
// the crowd.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace yui::load {

class Connection {
public:
    Connection() = default;
    ~Connection();
    Connection(Connection&& other) noexcept;
    Connection& operator=(Connection&&) = delete;

    // Begins to connect to 127.0.0.1:port from the loopback address 127.0.0.(1 + from). Throws
    // std::system_error.
    void open(std::uint16_t port, unsigned from);
    void open(const std::string& unix_path);
    // Aborts, so that nothing is left in TIME_WAIT; what the server does then is of no interest.
    void close();

    // From now on the kernel says when bytes came in, whenever they are read.
    void stamp_arrivals();
    // When the last bytes that were read came in, by now_us(); 0: nobody has asked for that.
    std::int64_t arrived_us() const { return arrived_us_; }

    int descriptor() const { return descriptor_; }
    bool is_open() const { return descriptor_ >= 0; }

    void send(std::string_view bytes);  // what does not fit now waits
    void flush();                       // the socket takes bytes again
    bool has_unsent() const { return !unsent_.empty(); }

    // Reads once and hands out all bytes that were not consumed yet; `consume(bytes)` says how many it has
    // used up. False: the other end is gone.
    template <class Consume>
    bool receive(Consume consume);

private:
    ssize_t receive_stamped(std::span<char> buffer);
    bool read_into(std::string_view& bytes);
    void keep(std::string_view rest);

    int descriptor_ = -1;
    bool stamped_ = false;
    std::int64_t arrived_us_ = 0;
    std::string unsent_;
    std::string begun_;  // the beginning of something that has not come whole
};

template <class Consume>
bool Connection::receive(Consume consume) {
    std::string_view bytes;
    const bool there = read_into(bytes);
    if (there && !bytes.empty()) keep(bytes.substr(consume(bytes)));
    return there;
}

}  // namespace yui::load
