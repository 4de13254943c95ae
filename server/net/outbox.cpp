#include "server/net/outbox.hpp"

#include <iterator>
#include <utility>

namespace yui::net {

Outbox::Outbox(std::shared_ptr<QueueBudget> budget, std::size_t most_bytes)
    : budget_(std::move(budget)), most_bytes_(most_bytes) {}

Outbox::~Outbox() { budget_->give_back(bytes_); }

Outbox::Push Outbox::push(Payload payload) {
    const std::size_t size = payload.frame->size();
    const auto older = payload.conflate ? entries_.find(*payload.conflate) : entries_.end();
    const std::size_t freed = older == entries_.end() ? 0 : older->second->frame->size();
    if (!budget_->take(size) || bytes_ + size - freed > most_bytes_) {
        budget_->give_back(size);
        return Push::full;
    }
    budget_->give_back(freed);
    bytes_ += size - freed;
    if (freed > 0) {
        older->second->frame = std::move(payload.frame);
        return Push::taken;
    }
    waiting_.push_back(std::move(payload));
    const auto added = std::prev(waiting_.end());
    if (added->conflate) entries_.emplace(*added->conflate, added);
    return Push::taken;
}

std::shared_ptr<const std::string> Outbox::take() {
    Payload& first = waiting_.front();
    if (first.conflate) entries_.erase(*first.conflate);
    auto frame = std::move(first.frame);
    waiting_.pop_front();
    taken_ += frame->size();
    return frame;
}

void Outbox::sent() {
    bytes_ -= taken_;
    budget_->give_back(taken_);
    taken_ = 0;
}

void Outbox::clear() {
    entries_.clear();
    waiting_.clear();
    budget_->give_back(bytes_ - taken_);
    bytes_ = taken_;
}

}  // namespace yui::net
