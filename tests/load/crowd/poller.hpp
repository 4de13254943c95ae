// epoll and a clock: the one loop of the program.
#pragma once

#include <cstdint>
#include <functional>

namespace yui::load {

enum class Interest { reading, reading_and_writing, none };

class Poller {
public:
    using Token = std::uint64_t;
    using OnEvent = std::function<void(Token, bool writable)>;

    Poller();
    ~Poller();
    Poller(const Poller&) = delete;
    Poller& operator=(const Poller&) = delete;

    void add(int descriptor, Token token, Interest interest);
    void change(int descriptor, Token token, Interest interest);
    // Looks again and again instead of sleeping: nobody is charged for waking us.
    void stay_awake(bool wanted) { awake_ = wanted; }
    void on_event(OnEvent call) { on_event_ = std::move(call); }

    // Waits until something happens or it is `until_us`, and passes on everything that has happened.
    void turn(std::int64_t until_us);

private:
    int epoll_;
    OnEvent on_event_;
    bool awake_ = false;
};

}  // namespace yui::load
