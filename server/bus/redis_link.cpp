#include "server/bus/redis_link.hpp"

#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <cassert>
#include <cerrno>
#include <system_error>
#include <utility>

namespace yui::bus {
namespace {

[[noreturn]] void broken(int error) { throw LinkBroken(std::generic_category().message(error)); }

bool passing(int error) { return error == EAGAIN || error == EWOULDBLOCK || error == EINTR; }

}  // namespace

RedisLink::RedisLink(Descriptor socket, const Timings& timings)
    : socket_(std::move(socket)), timings_(timings), alive_(Clock::now()) {}

void RedisLink::send(std::string bytes, std::size_t answers) {
    if (awaited_ == 0) alive_ = Clock::now();
    awaited_ += answers;
    if (drained()) {
        output_ = std::move(bytes);
        sent_ = 0;
    } else {
        output_ += bytes;
    }
}

void RedisLink::log_in(const Address& address) {
    if (address.password.empty()) return;
    if (address.user.empty()) return send(format_command({"AUTH", address.password}), 1);
    send(format_command({"AUTH", address.user, address.password}), 1);
}

void RedisLink::wait(std::initializer_list<int> bells, Time until) {
    check_pulse(Clock::now());
    std::array<pollfd, 4> watched{};
    assert(bells.size() < watched.size());
    watched[0] = {socket_.get(), static_cast<short>(drained() ? POLLIN : POLLIN | POLLOUT), 0};
    nfds_t count = 1;
    for (const int bell : bells) watched[count++] = {bell, POLLIN, 0};
    ::poll(watched.data(), count, poll_timeout(std::min(until, next_check())));
    // Input first: a server that refuses us says why before it closes, and writing would find only the closed
    // end.
    if ((watched[0].revents & ~POLLOUT) != 0) return receive();
    if (watched[0].revents != 0) transmit();
}

std::optional<Reply> RedisLink::next() {
    auto reply = reader_.next();
    if (!reply || reply->payload()) return reply;
    if (const auto error = reply->error())
        throw LinkBroken("Redis says: " + std::string(error->substr(0, 200)));
    if (awaited_ == 0) throw LinkBroken("an answer came that nobody asked for");
    --awaited_;
    return reply;
}

void RedisLink::check_pulse(Time now) {
    if (now < next_check()) return;
    if (awaited_ > 0) throw LinkBroken("no answer within " + std::to_string(timings_.answer.count()) + " ms");
    send(format_command({"PING"}), 1);
}

Time RedisLink::next_check() const { return alive_ + (awaited_ > 0 ? timings_.answer : timings_.idle); }

void RedisLink::receive() {
    const auto size = ::recv(socket_.get(), input_.data(), input_.size(), 0);
    if (size == 0) throw LinkBroken("Redis closed the connection");
    if (size < 0 && passing(errno)) return;
    if (size < 0) broken(errno);
    alive_ = Clock::now();
    reader_.feed({input_.data(), static_cast<std::size_t>(size)});
}

void RedisLink::transmit() {
    const auto left = output_.size() - sent_;
    const auto size = ::send(socket_.get(), output_.data() + sent_, left, MSG_NOSIGNAL);
    if (size < 0 && passing(errno)) return;
    if (size < 0) broken(errno);
    // Room where there was none means that the other side reads: a long command is no sign of death.
    if (blocked_) alive_ = Clock::now();
    sent_ += static_cast<std::size_t>(size);
    blocked_ = !drained();
}

}  // namespace yui::bus
