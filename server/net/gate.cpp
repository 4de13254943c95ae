#include "server/net/gate.hpp"

#include <algorithm>
#include <utility>

namespace yui::net {
namespace {

constexpr std::size_t most_bytes = 256 * 1024;

bool same_entry(const Payload& a, const Payload& b) {
    return !a->entry().empty() && a->entry() == b->entry();
}

}  // namespace

bool Gate::wanted() const {
    const auto later = [this](const Waiting& each) { return each.round > begun_; };
    if (demanded()) return true;
    return held_ && std::any_of(held_->messages.begin(), held_->messages.end(), later);
}

// A newer state entry takes the place of the older one and waits for the newer round.
void Gate::wait(Round round, std::uint64_t subscription, Payload payload) {
    remove_if([&](const Waiting& each) {
        return each.subscription == subscription && same_entry(each.payload, payload);
    });
    if (!held_) held_ = std::make_unique<Held>();
    held_->bytes += payload->size();
    held_->messages.push_back({round, subscription, std::move(payload)});
}

bool Gate::full() const { return held_ && held_->bytes > most_bytes; }

void Gate::forget(std::uint64_t subscription) {
    remove_if([subscription](const Waiting& each) { return each.subscription == subscription; });
}

std::vector<std::uint64_t> Gate::waiting_subscriptions() const {
    std::vector<std::uint64_t> found;
    if (!held_) return found;
    for (const auto& each : held_->messages) found.push_back(each.subscription);
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

void Gate::begin() {
    ++begun_;
    running_ = true;
}

void Gate::fail() {
    running_ = false;
    demand();
}

std::vector<Payload> Gate::pass() {
    running_ = false;
    passed_ = begun_;
    std::vector<Payload> free;
    if (!held_) return free;
    for (const auto& each : held_->messages) {
        if (open_for(each.round)) free.push_back(each.payload);
    }
    remove_if([this](const Waiting& each) { return open_for(each.round); });
    return free;
}

void Gate::remove_if(auto&& unwanted) {
    if (!held_) return;
    std::erase_if(held_->messages, [&](const Waiting& each) {
        if (!unwanted(each)) return false;
        held_->bytes -= each.payload->size();
        return true;
    });
    if (held_->messages.empty()) held_ = nullptr;
}

}  // namespace yui::net
