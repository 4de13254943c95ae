#include "server/app/login_limits.hpp"

#include <algorithm>
#include <vector>

namespace yui::app {
namespace {

constexpr std::int64_t second = 1000;
constexpr std::int64_t longest = 15 * 60 * second;
constexpr int steps_to_longest = 11;  // 2^10 s are more than 15 minutes

std::int64_t delay(std::int64_t over) {
    if (over <= 0) return 0;
    if (over >= steps_to_longest) return longest;
    return std::min(longest, second << (over - 1));
}

// How many are in the key, a begun one counted whole.
std::int64_t level(std::int64_t filled, const LoginLimits::Rule& rule) {
    return (filled + rule.drain - 1) / rule.drain;
}

}  // namespace

protocol::Problem slow_down(std::int64_t seconds) {
    return {protocol::ProblemCode::slow_down, {}, {{"seconds", std::to_string(seconds)}}};
}

std::int64_t LoginLimits::filled(const Entry& entry, std::int64_t now) {
    return std::max<std::int64_t>(0, entry.filled - std::max<std::int64_t>(0, now - entry.at));
}

// Milliseconds.
std::int64_t LoginLimits::wait(const Entry& entry, const Rule& rule, std::int64_t now) {
    if (now < entry.free_at) return entry.free_at - now;
    // Whoever guesses in parallel gets no more answers than whoever waits for each.
    const int allowed = level(filled(entry, now), rule) > rule.free ? 1 : rule.at_once;
    if (entry.under_way >= allowed && entry.under_way > 0) return second;
    return 0;
}

void LoginLimits::count(Entry& entry, const Rule& rule, std::int64_t now) {
    const std::int64_t most = (rule.free + steps_to_longest) * rule.drain;
    entry.filled = std::min(filled(entry, now) + rule.drain, most);
    entry.at = now;
    entry.free_at = now + delay(level(entry.filled, rule) - rule.free);
}

std::int64_t LoginLimits::admit(std::span<const Key> keys, std::int64_t now) {
    const std::lock_guard lock(mutex_);
    std::int64_t longest_wait = 0;
    for (const auto& key : keys) {
        const auto found = entries_.find(key.name);
        if (found != entries_.end())
            longest_wait = std::max(longest_wait, wait(found->second, key.rule, now));
    }
    if (longest_wait > 0) return (longest_wait + second - 1) / second;
    for (const auto& key : keys) {
        if (entries_.size() >= capacity_ && !entries_.contains(key.name)) make_room(now);
        ++entries_[key.name].under_way;
    }
    return 0;
}

void LoginLimits::settle(std::span<const Key> keys, End end, std::int64_t now) {
    const std::lock_guard lock(mutex_);
    for (const auto& key : keys) {
        auto& entry = entries_[key.name];
        entry.under_way = std::max(0, entry.under_way - 1);
        const bool counted =
            end == End::failed || (end == End::passed && key.rule.counts == Counts::everything);
        if (counted) count(entry, key.rule, now);
        if (end == End::passed && key.rule.counts == Counts::failures_in_a_row)
            entry.filled = entry.free_at = 0;
        if (entry.under_way == 0 && filled(entry, now) == 0 && entry.free_at <= now) entries_.erase(key.name);
    }
}

std::size_t LoginLimits::size() const {
    const std::lock_guard lock(mutex_);
    return entries_.size();
}

// What has drained goes; if that is not enough, the half with the shortest delays: names tried once make
// room, the one that is being guessed at stays.
void LoginLimits::make_room(std::int64_t now) {
    std::erase_if(entries_, [&](const auto& item) {
        return item.second.under_way == 0 && filled(item.second, now) == 0;
    });
    if (entries_.size() < capacity_) return;
    const auto last_delay = [](const Entry& entry) { return entry.free_at - entry.at; };
    std::vector<std::int64_t> delays;
    delays.reserve(entries_.size());
    for (const auto& [name, entry] : entries_) delays.push_back(last_delay(entry));
    const auto middle = delays.begin() + static_cast<std::ptrdiff_t>(delays.size() / 2);
    std::nth_element(delays.begin(), middle, delays.end());
    auto to_go = std::max<std::size_t>(1, entries_.size() / 2);
    std::erase_if(entries_, [&](const auto& item) {
        const bool goes = to_go > 0 && last_delay(item.second) <= *middle;
        if (goes) --to_go;
        return goes;
    });
}

}  // namespace yui::app
