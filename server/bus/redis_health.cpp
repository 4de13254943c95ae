#include "server/bus/redis_health.hpp"

#include "server/log.hpp"

#include <algorithm>
#include <bit>
#include <utility>

namespace yui::bus {

void RedisHealth::connected(Role role) {
    const auto index = static_cast<std::size_t>(role);
    const std::lock_guard lock(changing_);
    up_[index] = true;
    if (std::exchange(was_up_[index], true)) ++reconnects_;
    if (!both()) return;
    told_.clear();
    log::info("bus connected to Redis", {{"at", where_}});
    changed_.notify_all();
}

void RedisHealth::broken(Role role, const std::string& reason) {
    const std::lock_guard lock(changing_);
    up_[static_cast<std::size_t>(role)] = false;
    if (given_up_ || std::exchange(told_, reason) == reason) return;
    log::warn("bus without Redis, trying again", {{"at", where_}, {"reason", reason}});
}

void RedisHealth::unreadable() {
    const auto count = ++unreadable_;
    if (!std::has_single_bit(count))
        return;  // the 1st, 2nd, 4th, 8th ...: enough to be seen, too few to flood
    log::warn("bus message skipped: not readable", {{"so_far", count}});
}

void RedisHealth::heard_back(std::chrono::microseconds after) {
    ++heard_back_;
    heard_back_us_ += static_cast<std::uint64_t>(std::max<std::int64_t>(0, after.count()));
}

void RedisHealth::wait_connected(Time until) {
    std::unique_lock lock(changing_);
    changed_.wait_until(lock, until, [this] { return both() || given_up_; });
}

void RedisHealth::give_up() {
    const std::lock_guard lock(changing_);
    given_up_ = true;
    changed_.notify_all();
}

Stats RedisHealth::stats() const {
    Stats stats;
    stats.published = published_;
    stats.received = received_;
    stats.unreadable = unreadable_;
    stats.reconnects = reconnects_;
    stats.heard_back = heard_back_;
    stats.heard_back_us = heard_back_us_;
    const std::lock_guard lock(changing_);
    stats.connected = both();
    return stats;
}

}  // namespace yui::bus
