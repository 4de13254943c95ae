#include "tests/load/crowd/poller.hpp"

#include <sys/epoll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

#include "tests/load/crowd/moment.hpp"

namespace yui::load {
namespace {

std::uint32_t events_of(Interest interest) {
    switch (interest) {
        case Interest::reading:
            return EPOLLIN;
        case Interest::reading_and_writing:
            return EPOLLIN | EPOLLOUT;
        case Interest::none:
            return 0;
    }
    return 0;
}

void control(int epoll, int operation, int descriptor, std::uint64_t token, Interest interest) {
    epoll_event event{};
    event.events = events_of(interest);
    event.data.u64 = token;
    if (::epoll_ctl(epoll, operation, descriptor, &event) < 0)
        throw std::system_error(errno, std::generic_category(), "epoll_ctl");
}

}  // namespace

Poller::Poller() : epoll_(::epoll_create1(EPOLL_CLOEXEC)) {
    if (epoll_ < 0) throw std::system_error(errno, std::generic_category(), "epoll");
}

Poller::~Poller() { ::close(epoll_); }

void Poller::add(int descriptor, Token token, Interest interest) {
    control(epoll_, EPOLL_CTL_ADD, descriptor, token, interest);
}

void Poller::change(int descriptor, Token token, Interest interest) {
    control(epoll_, EPOLL_CTL_MOD, descriptor, token, interest);
}

void Poller::turn(std::int64_t until_us) {
    std::array<epoll_event, 1024> events;
    const auto left = awake_ ? 0 : std::max<std::int64_t>(0, until_us - now_us());
    const timespec wait{left / 1'000'000, left % 1'000'000 * 1000};
    const int count = ::epoll_pwait2(epoll_, events.data(), events.size(), &wait, nullptr);
    for (int i = 0; i < count; ++i) {
        const auto& event = events[static_cast<std::size_t>(i)];
        on_event_(event.data.u64, (event.events & EPOLLOUT) != 0);
    }
}

}  // namespace yui::load
