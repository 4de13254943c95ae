#include "server/net/pace.hpp"

#include <algorithm>

namespace yui::net {
namespace {

constexpr std::int64_t second_us = 1'000'000;
constexpr std::int64_t ahead_us = 20 * second_us;

}  // namespace

Pace::Pace(int per_second) : each_us_(second_us / per_second) {}

int Pace::ask(std::string_view who, std::int64_t now_ms) {
    const std::int64_t now = now_ms * 1000;
    auto& busy_until = busy_until_.of(who);
    std::int64_t before = busy_until;
    while (true) {
        const std::int64_t after = std::max(before, now) + each_us_;
        const std::int64_t too_early = after - now - ahead_us;
        if (too_early > 0) return static_cast<int>((too_early + second_us - 1) / second_us);
        if (busy_until.compare_exchange_weak(before, after)) return 0;
    }
}

}  // namespace yui::net
