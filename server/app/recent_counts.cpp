#include "server/app/recent_counts.hpp"

namespace yui::app {
namespace {

constexpr std::int64_t fresh_ms = 1000;
constexpr std::size_t most = 1000;  // wishes; then all of them begin anew

}  // namespace

std::int64_t RecentCounts::get(const std::string& key,
                               std::int64_t now,
                               const std::function<std::int64_t()>& count) {
    std::uint64_t before = 0;
    {
        const std::lock_guard lock(mutex_);
        const auto found = kept_.find(key);
        if (found != kept_.end() && now - found->second.at < fresh_ms) return found->second.count;
        before = changes_;
    }
    const auto counted = count();
    const std::lock_guard lock(mutex_);
    if (before != changes_) return counted;  // true a moment ago, and for nobody who asks later
    if (kept_.size() >= most) kept_.clear();
    kept_[key] = {counted, now};
    return counted;
}

void RecentCounts::forget() {
    const std::lock_guard lock(mutex_);
    kept_.clear();
    ++changes_;
}

}  // namespace yui::app
