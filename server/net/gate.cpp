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

Gate::Rounds& Gate::rounds() {
    if (!rounds_) rounds_ = std::make_unique<Rounds>();
    return *rounds_;
}

bool Gate::wanted() const {
    if (!rounds_) return false;
    const auto later = [this](const Waiting& each) { return each.round > rounds_->begun; };
    return demanded() || std::any_of(rounds_->waiting.begin(), rounds_->waiting.end(), later);
}

// A newer state entry takes the place of the older one and waits for the newer round.
void Gate::wait(Round round, std::uint32_t subscription, Payload payload) {
    remove_if([&](const Waiting& each) {
        return each.subscription == subscription && same_entry(each.payload, payload);
    });
    rounds().bytes += payload->size();
    rounds().waiting.push_back({round, subscription, std::move(payload)});
}

bool Gate::full() const { return rounds_ && rounds_->bytes > most_bytes; }

void Gate::forget(std::uint32_t subscription) {
    remove_if([subscription](const Waiting& each) { return each.subscription == subscription; });
}

std::vector<std::uint32_t> Gate::waiting_subscriptions() const {
    std::vector<std::uint32_t> found;
    if (!rounds_) return found;
    for (const auto& each : rounds_->waiting) found.push_back(each.subscription);
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

void Gate::begin(std::int64_t now_ms) {
    ++rounds().begun;
    rounds().running = true;
    rounds().began_at = now_ms;
}

void Gate::fail() {
    rounds().running = false;
    demand();
}

std::vector<Payload> Gate::pass() {
    rounds().running = false;
    rounds().passed = rounds().begun;
    std::vector<Payload> free;
    for (const auto& each : rounds().waiting) {
        if (open_for(each.round)) free.push_back(each.payload);
    }
    remove_if([this](const Waiting& each) { return open_for(each.round); });
    return free;
}

void Gate::remove_if(auto&& unwanted) {
    if (!rounds_ || rounds_->waiting.empty()) return;
    std::erase_if(rounds_->waiting, [&](const Waiting& each) {
        if (!unwanted(each)) return false;
        rounds_->bytes -= each.payload->size();
        return true;
    });
    if (rounds_->waiting.empty()) rounds_->waiting.shrink_to_fit();
}

}  // namespace yui::net
