// A loop that a test turns by hand: time stands still until it is moved.
#pragma once

#include <deque>
#include <map>

#include "server/net/loop.hpp"

namespace yui::net {

class ManualLoop : public Loop {
public:
    std::int64_t now_ms() const override { return now_; }
    void after(std::int64_t delay_ms, Work work) override {
        timers_.emplace(now_ + delay_ms, std::move(work));
    }
    void post(Work work) override { posted_.push_back(std::move(work)); }

    // Runs what was posted, and what that posts.
    void turn() {
        while (!posted_.empty()) {
            const Work work = std::move(posted_.front());
            posted_.pop_front();
            work();
        }
    }

    // Lets the time pass; timers run when they are due, each followed by a turn.
    void advance(std::int64_t ms) {
        const std::int64_t end = now_ + ms;
        turn();
        while (!timers_.empty() && timers_.begin()->first <= end) {
            now_ = timers_.begin()->first;
            const Work work = std::move(timers_.extract(timers_.begin()).mapped());
            work();
            turn();
        }
        now_ = end;
    }

    // The thread has no time for so long: what becomes due meanwhile runs late, at the end.
    void be_late(std::int64_t ms) {
        now_ += ms;
        const auto due = timers_.upper_bound(now_);
        std::multimap<std::int64_t, Work> late;
        while (timers_.begin() != due) late.insert(timers_.extract(timers_.begin()));
        for (const auto& [at, work] : late) {
            work();
            turn();
        }
    }

private:
    std::int64_t now_ = 1'000'000;
    std::deque<Work> posted_;
    std::multimap<std::int64_t, Work> timers_;
};

}  // namespace yui::net
