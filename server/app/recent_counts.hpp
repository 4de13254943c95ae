// Totals of long lists, kept for a moment: to show twenty rows reads twenty, to count them reads every one.
//
// Any thread. A total is forgotten when a public list changes on this node, and after a second, because it
// may have changed on another.
#pragma once

#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <unordered_map>

namespace yui::app {

class RecentCounts {
public:
    // `now`: ms UTC. Counts where nothing is kept under this key.
    std::int64_t get(const std::string& key, std::int64_t now, const std::function<std::int64_t()>& count);
    void forget();

private:
    struct Kept {
        std::int64_t count = 0;
        std::int64_t at = 0;
    };
    // Readers meet here for a look-up, never while they count.
    std::mutex mutex_;
    std::unordered_map<std::string, Kept> kept_;
    std::uint64_t changes_ = 0;
};

}  // namespace yui::app
