// Listens to a bus and lets a test wait for what it hears.
#pragma once

#include "server/bus/bus.hpp"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace yui::bus {

class Ear {
public:
    Bus::OnBatch on_batch();
    Bus::OnGap on_gap();

    // False when it has not come to that within 20 s: far more than it takes, and an end to a broken run.
    template <class Condition>
    bool wait(Condition condition) {
        std::unique_lock lock(changing_);
        return changed_.wait_for(lock, std::chrono::seconds(20), condition);
    }
    bool wait_for_messages(std::size_t count);
    bool wait_for_gaps(std::size_t count);

    std::vector<Message> messages() const;
    std::size_t batches() const;
    std::size_t gaps() const;

private:
    mutable std::mutex changing_;
    std::condition_variable changed_;
    std::vector<Message> messages_;
    std::size_t batches_ = 0;
    std::size_t gaps_ = 0;
};

// Asks again and again until it is so or 20 s have passed.
bool eventually(const std::function<bool()>& condition);

std::shared_ptr<const Batch> batch(std::vector<Message> messages);
Message row(std::string stream, std::uint64_t seq, std::string text = "{}");

// A bus with an ear, started; stops when it goes.
struct Node {
    explicit Node(std::unique_ptr<Bus> made);
    ~Node();
    Node(const Node&) = delete;
    Node& operator=(const Node&) = delete;

    Ear ear;
    std::unique_ptr<Bus> bus;
};

}  // namespace yui::bus
