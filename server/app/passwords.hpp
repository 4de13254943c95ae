// Passwords are hashed slowly (Argon2id) on one thread of their own, so that a crowd at the door neither
// fills the memory nor delays anybody else's command. Whoever finds 32 waiting is told to come again.
//
// A stored hash that is no hash (no such account, no password) is checked against one that nothing fits:
// unknown names cost the same time.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace yui::app {

// Argon2id as libsodium counts it; the default is its INTERACTIVE: 64 MiB, about 0.1 s.
struct PasswordCost {
    unsigned long long operations = 2;
    std::size_t memory = 64 * 1024 * 1024;
};

// Slow on purpose. Throws std::bad_alloc where the memory is not there.
std::string hash_password(const std::string& password, PasswordCost cost);

class Passwords {
public:
    Passwords(PasswordCost cost, std::size_t queue);
    ~Passwords();  // finishes what is queued, then joins
    Passwords(const Passwords&) = delete;
    Passwords& operator=(const Passwords&) = delete;

    // Any thread. False: the queue is full, `job` is not called. A job throws nothing.
    bool post(std::function<void()> job);

    // For jobs, on the password thread. Throw std::bad_alloc.
    std::string hash(const std::string& password);
    bool verify(const std::string& stored, const std::string& password);

    std::uint64_t computed() const { return computed_; }  // hashes so far; any thread
    std::size_t waiting() const;                          // any thread

private:
    void loop();

    const PasswordCost cost_;
    const std::size_t limit_;
    const std::string fits_nothing_;
    std::atomic<std::uint64_t> computed_{0};
    // The queue is all that threads share.
    mutable std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<std::function<void()>> queue_;
    bool stopping_ = false;
    std::thread thread_;  // last: starts when everything above is there
};

}  // namespace yui::app
