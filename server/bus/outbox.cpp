#include "server/bus/outbox.hpp"

#include <utility>

namespace yui::bus {
namespace {

// One write to the socket carries about this much: some hundred commands, one system call.
constexpr std::size_t chunk_size = 64 * 1024;

void join(Outbox::Chunk& into, const Outbox::Chunk& more) {
    into.bytes += more.bytes;
    into.commands += more.commands;
    into.messages += more.messages;
}

}  // namespace

// Rings when nobody holds what whoever hears it will want first.
void Outbox::push(Chunk chunk) {
    if (put(std::move(chunk)) == Put::first) bell_.ring();
}

Outbox::Put Outbox::put(Chunk chunk) {
    const std::lock_guard lock(changing_);
    if (closed_ || chunk.bytes.size() > limit_ - held_) {
        drop(chunk.messages);
        return Put::dropped;
    }
    held_ += chunk.bytes.size();
    if (!chunks_.empty() && chunks_.back().bytes.size() + chunk.bytes.size() <= chunk_size) {
        join(chunks_.back(), chunk);
        return Put::further;
    }
    chunks_.push_back(std::move(chunk));
    return chunks_.size() == 1 ? Put::first : Put::further;
}

std::optional<Outbox::Chunk> Outbox::take() {
    const std::lock_guard lock(changing_);
    held_ -= std::exchange(taken_, 0);
    if (chunks_.empty()) return std::nullopt;
    auto chunk = std::move(chunks_.front());
    chunks_.pop_front();
    taken_ = chunk.bytes.size();
    return chunk;
}

bool Outbox::empty() const {
    const std::lock_guard lock(changing_);
    return chunks_.empty();
}

bool Outbox::take_loss() {
    const std::lock_guard lock(changing_);
    return std::exchange(lossy_, false);
}

void Outbox::note_loss() {
    const std::lock_guard lock(changing_);
    lossy_ = true;
}

void Outbox::open() {
    const std::lock_guard lock(changing_);
    closed_ = false;
}

void Outbox::close() {
    const std::lock_guard lock(changing_);
    closed_ = true;
    for (const auto& chunk : std::exchange(chunks_, {})) drop(chunk.messages);
    held_ = 0;
    taken_ = 0;
}

std::uint64_t Outbox::dropped() const {
    const std::lock_guard lock(changing_);
    return dropped_;
}

void Outbox::drop(std::size_t messages) {
    dropped_ += messages;
    lossy_ = true;
}

}  // namespace yui::bus
