#include "server/net/outbox.hpp"

#include <utility>

namespace yui::net {

Outbox::Push Outbox::push(const Payload& payload) {
    if (empty()) {
        only_ = payload;
        return Push::taken;
    }
    return backlog(0).push(payload, room_.most_bytes) ? Push::taken : Push::full;
}

std::size_t Outbox::bytes() const {
    if (only_) return only_->bytes(packing_).size();
    return backlog_ ? backlog_->bytes() : 0;
}

std::size_t Outbox::pieces(std::span<iovec> room) const {
    if (backlog_) return backlog_->pieces(room);
    if (!only_) return 0;
    const auto bytes = only_->bytes(packing_);
    room.front() = {const_cast<char*>(bytes.data()), bytes.size()};
    return 1;
}

void Outbox::sent(std::size_t bytes) {
    if (only_ && bytes == only_->bytes(packing_).size()) {
        only_ = nullptr;
        return;
    }
    if (only_)
        backlog(bytes);
    else if (backlog_)
        backlog_->sent(bytes);
    if (backlog_ && backlog_->empty()) backlog_ = nullptr;
}

void Outbox::clear() {
    only_ = nullptr;
    if (!backlog_) return;
    backlog_->clear();
    if (backlog_->empty()) backlog_ = nullptr;
}

Backlog& Outbox::backlog(std::size_t sent) {
    if (backlog_) return *backlog_;
    backlog_ = std::make_unique<Backlog>(room_.budget, packing_);
    backlog_->begin(only_, sent);
    only_ = nullptr;
    return *backlog_;
}

}  // namespace yui::net
