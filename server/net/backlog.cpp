#include "server/net/backlog.hpp"

#include <iterator>

namespace yui::net {

// All of a joined payload or nothing. Its entries all differ, so each frees what it will replace.
bool Backlog::push(const Payload& payload, std::size_t most) {
    const bool joined = !payload->parts().empty();
    const auto messages = joined ? std::span(payload->parts()) : std::span(&payload, 1);
    std::size_t size = 0;
    std::size_t freed = 0;
    for (const auto& each : messages) {
        size += each->bytes(packing_).size();
        freed += freed_by(*each);
    }
    const bool fits = budget_.take(size) && bytes_ + size - freed <= most;
    budget_.give_back(size);
    if (!fits) return false;
    for (const auto& each : messages) add(each);
    return true;
}

std::size_t Backlog::freed_by(const Encoded& message) const {
    const auto older = message.entry().empty() ? entries_.end() : entries_.find(message.entry());
    return older == entries_.end() ? 0 : (*older->second)->bytes(packing_).size();
}

void Backlog::begin(const Payload& payload, std::size_t sent) {
    if (payload->parts().empty()) {
        add(payload);
    } else {
        for (const auto& part : payload->parts()) {
            const std::size_t size = part->bytes(packing_).size();
            if (waiting_.empty() && sent >= size) {
                sent -= size;
                continue;
            }
            add(part);
            if (begun_ == 0 && waiting_.size() == 1) this->sent(std::exchange(sent, 0));
        }
    }
    this->sent(sent);
}

// The newer entry stands where the older one stood; its name is looked up in the newer one from now on.
void Backlog::add(const Payload& message) {
    const std::size_t size = message->bytes(packing_).size();
    budget_.take(size);
    bytes_ += size;
    if (message->entry().empty()) return waiting_.push_back(message);
    const auto older = entries_.find(message->entry());
    if (older == entries_.end()) {
        waiting_.push_back(message);
        entries_.emplace(message->entry(), std::prev(waiting_.end()));
        return;
    }
    const auto place = older->second;
    const std::size_t freed = (*place)->bytes(packing_).size();
    budget_.give_back(freed);
    bytes_ -= freed;
    entries_.erase(older);
    *place = message;
    entries_.emplace(message->entry(), place);
}

std::size_t Backlog::pieces(std::span<iovec> room) const {
    std::size_t used = 0;
    std::size_t skip = begun_;
    for (auto each = waiting_.begin(); each != waiting_.end() && used < room.size(); ++each) {
        const auto bytes = (*each)->bytes(packing_).substr(std::exchange(skip, 0));
        room[used++] = {const_cast<char*>(bytes.data()), bytes.size()};
    }
    return used;
}

void Backlog::sent(std::size_t bytes) {
    bytes_ -= bytes;
    budget_.give_back(bytes);
    while (bytes > 0) {
        forget_entry_of_first();
        const std::size_t left = waiting_.front()->bytes(packing_).size() - begun_;
        if (bytes < left) {
            begun_ += bytes;
            return;
        }
        bytes -= left;
        begun_ = 0;
        waiting_.pop_front();
    }
}

// What has begun to leave is replaced by nothing.
void Backlog::forget_entry_of_first() {
    const std::string& entry = waiting_.front()->entry();
    if (begun_ == 0 && !entry.empty()) entries_.erase(entry);
}

void Backlog::clear() {
    const std::size_t kept = begun_ == 0 ? 0 : 1;
    entries_.clear();
    while (waiting_.size() > kept) {
        const std::size_t size = waiting_.back()->bytes(packing_).size();
        bytes_ -= size;
        budget_.give_back(size);
        waiting_.pop_back();
    }
}

}  // namespace yui::net
