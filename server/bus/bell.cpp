#include "server/bus/bell.hpp"

#include <fcntl.h>
#include <poll.h>

#include <array>
#include <cassert>
#include <cerrno>
#include <system_error>

namespace yui::bus {

Bell::Bell() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_NONBLOCK | O_CLOEXEC) != 0)
        throw std::system_error(errno, std::generic_category(), "bus: pipe");
    read_ = Descriptor(ends[0]);
    write_ = Descriptor(ends[1]);
}

void Bell::ring() const noexcept {
    const char one = 1;
    [[maybe_unused]] const auto written = ::write(write_.get(), &one, 1);  // a full pipe is rung already
}

void Bell::clear() const noexcept {
    std::array<char, 64> rings{};
    while (::read(read_.get(), rings.data(), rings.size()) > 0) continue;
}

void Stop::sleep_until(Time wake) const {
    while (!requested() && Clock::now() < wake) wait_readable({fd()}, wake);
}

void wait_readable(std::initializer_list<int> fds, Time until) {
    std::array<pollfd, 4> watched{};
    assert(fds.size() <= watched.size());
    nfds_t count = 0;
    for (const int fd : fds) watched[count++] = {fd, POLLIN, 0};
    ::poll(watched.data(), count, poll_timeout(until));
}

}  // namespace yui::bus
