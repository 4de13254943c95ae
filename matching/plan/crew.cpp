#include "matching/plan/crew.hpp"

#include <atomic>
#include <thread>
#include <vector>

namespace yui::matching {

void Crew::share(std::size_t parts, const std::function<void(std::size_t, unsigned)>& work) const {
    if (threads_ == 1 || parts <= 1) {
        for (std::size_t part = 0; part < parts; ++part) work(part, 0);
        return;
    }
    std::atomic<std::size_t> next{0};
    const auto take_turns = [&](unsigned thread) {
        for (std::size_t part = next++; part < parts; part = next++) work(part, thread);
    };
    std::vector<std::jthread> others;
    for (unsigned thread = 1; thread < threads_; ++thread) others.emplace_back(take_turns, thread);
    take_turns(0);
}

}  // namespace yui::matching
