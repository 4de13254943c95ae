#include "tests/bus/ear.hpp"

#include <thread>
#include <utility>

namespace yui::bus {

Bus::OnBatch Ear::on_batch() {
    return [this](const std::shared_ptr<const Batch>& heard) {
        const std::lock_guard lock(changing_);
        messages_.insert(messages_.end(), heard->begin(), heard->end());
        ++batches_;
        changed_.notify_all();
    };
}

Bus::OnGap Ear::on_gap() {
    return [this] {
        const std::lock_guard lock(changing_);
        ++gaps_;
        changed_.notify_all();
    };
}

bool Ear::wait_for_messages(std::size_t count) {
    return wait([&] { return messages_.size() >= count; });
}

bool Ear::wait_for_gaps(std::size_t count) {
    return wait([&] { return gaps_ >= count; });
}

std::vector<Message> Ear::messages() const {
    const std::lock_guard lock(changing_);
    return messages_;
}

std::size_t Ear::batches() const {
    const std::lock_guard lock(changing_);
    return batches_;
}

std::size_t Ear::gaps() const {
    const std::lock_guard lock(changing_);
    return gaps_;
}

bool eventually(const std::function<bool()>& condition) {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (!condition()) {
        if (std::chrono::steady_clock::now() > deadline) return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    return true;
}

std::shared_ptr<const Batch> batch(std::vector<Message> messages) {
    return std::make_shared<const Batch>(std::move(messages));
}

Message row(std::string stream, std::uint64_t seq, std::string text) {
    return {std::move(stream), "", seq, std::move(text)};
}

Node::Node(std::unique_ptr<Bus> made) : bus(std::move(made)) { bus->start(ear.on_batch(), ear.on_gap()); }

Node::~Node() { bus->stop(); }

}  // namespace yui::bus
