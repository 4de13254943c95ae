#include "tests/load/crowd/connection.hpp"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <system_error>
#include <utility>

#include "tests/load/crowd/moment.hpp"

namespace yui::load {
namespace {

constexpr int on = 1;

template <class Address>
void begin_to_connect(int descriptor, const Address& address) {
    if (::connect(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) < 0 &&
        errno != EINPROGRESS)
        throw std::system_error(errno, std::generic_category(), "connect");
}

int opened(int family) {
    const int descriptor = ::socket(family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (descriptor < 0) throw std::system_error(errno, std::generic_category(), "socket");
    return descriptor;
}

// The kernel tells it by the clock on the wall; 0: it does not.
std::int64_t stamp_of(msghdr& message) {
    const cmsghdr* const first = CMSG_FIRSTHDR(&message);
    if (!first || first->cmsg_level != SOL_SOCKET || first->cmsg_type != SCM_TIMESTAMPNS) return 0;
    timespec at{};
    std::memcpy(&at, CMSG_DATA(first), sizeof at);
    const auto ago = std::chrono::system_clock::now().time_since_epoch() - std::chrono::seconds(at.tv_sec) -
                     std::chrono::nanoseconds(at.tv_nsec);
    return now_us() - std::chrono::duration_cast<std::chrono::microseconds>(ago).count();
}

}  // namespace

Connection::~Connection() { close(); }

Connection::Connection(Connection&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)),
      stamped_(other.stamped_),
      arrived_us_(other.arrived_us_),
      unsent_(std::move(other.unsent_)),
      begun_(std::move(other.begun_)) {}

void Connection::open(std::uint16_t port, unsigned from) {
    descriptor_ = opened(AF_INET);
    ::setsockopt(descriptor_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    // One source address has 28,000 ports; the kernel chooses the port at connect().
    ::setsockopt(descriptor_, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK + from);
    if (::bind(descriptor_, reinterpret_cast<const sockaddr*>(&address), sizeof address) < 0)
        throw std::system_error(errno, std::generic_category(), "bind");
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    begin_to_connect(descriptor_, address);
}

void Connection::open(const std::string& unix_path) {
    descriptor_ = opened(AF_UNIX);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    unix_path.copy(address.sun_path, sizeof address.sun_path - 1);
    begin_to_connect(descriptor_, address);
}

void Connection::stamp_arrivals() {
    stamped_ = true;
    ::setsockopt(descriptor_, SOL_SOCKET, SO_TIMESTAMPNS, &on, sizeof on);
}

void Connection::close() {
    if (descriptor_ < 0) return;
    const linger abort{1, 0};
    ::setsockopt(descriptor_, SOL_SOCKET, SO_LINGER, &abort, sizeof abort);
    ::close(std::exchange(descriptor_, -1));
    unsent_ = {};
    begun_ = {};
}

void Connection::send(std::string_view bytes) {
    if (unsent_.empty()) {
        const auto sent = ::send(descriptor_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent > 0) bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    unsent_.append(bytes);
}

void Connection::flush() {
    const std::string waiting = std::exchange(unsent_, {});
    send(waiting);
}

ssize_t Connection::receive_stamped(std::span<char> buffer) {
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(timespec))> beside;
    iovec room{buffer.data(), buffer.size()};
    msghdr message{};
    message.msg_iov = &room;
    message.msg_iovlen = 1;
    message.msg_control = beside.data();
    message.msg_controllen = beside.size();
    const auto size = ::recvmsg(descriptor_, &message, 0);
    if (size > 0) arrived_us_ = stamp_of(message);
    return size;
}

bool Connection::read_into(std::string_view& bytes) {
    static std::array<char, 256 * 1024> buffer;  // one thread
    const auto size =
        stamped_ ? receive_stamped(buffer) : ::recv(descriptor_, buffer.data(), buffer.size(), 0);
    if (size == 0 || (size < 0 && errno != EAGAIN && errno != EINTR)) return false;
    if (size < 0) return true;
    bytes = {buffer.data(), static_cast<std::size_t>(size)};
    if (begun_.empty()) return true;
    begun_.append(bytes);
    bytes = begun_;
    return true;
}

void Connection::keep(std::string_view rest) {
    if (rest.empty() && begun_.empty()) return;
    begun_ = std::string(rest);  // also where `rest` lies in it
}

}  // namespace yui::load
