// Ways to wake a thread that sleeps in poll(): a bell that may ring again, and the stop that rings for ever.
#pragma once

#include "server/bus/clock.hpp"
#include "server/bus/descriptor.hpp"

#include <atomic>
#include <initializer_list>

namespace yui::bus {

// A pipe. Rung by any thread, heard and cleared by the one that sleeps. Many rings before it wakes are one.
class Bell {
public:
    Bell();  // throws std::system_error when the process has no descriptors left
    void ring() const noexcept;
    void clear() const noexcept;
    int fd() const { return read_.get(); }  // readable while rung

private:
    Descriptor read_;
    Descriptor write_;
};

// The end of the bus, asked for by any thread and never taken back.
class Stop {
public:
    void request() noexcept {
        requested_ = true;
        bell_.ring();
    }
    bool requested() const { return requested_; }
    int fd() const { return bell_.fd(); }
    void sleep_until(Time wake) const;  // returns early when requested

private:
    std::atomic<bool> requested_ = false;
    Bell bell_;
};

// Waits until one of `fds` is readable, or `until`. May also wake for nothing.
void wait_readable(std::initializer_list<int> fds, Time until);

}  // namespace yui::bus
