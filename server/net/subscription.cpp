#include "server/net/subscription.hpp"

#include <algorithm>
#include <utility>

namespace yui::net {
namespace {

constexpr std::size_t most_kept_bytes = 256 * 1024;

}  // namespace

Subscription::Subscription(Follower& follower, std::uint64_t number, protocol::SubscribeFrame wish)
    : follower_(follower),
      number_(number),
      wish_(std::move(wish)),
      staff_only_(is_staff_stream(wish_.stream)) {}

void Subscription::covered_from(std::uint64_t seq) {
    covered_from_ = seq;
    std::erase_if(kept_rows_, [seq](const Kept& each) { return each.position < seq; });
}

bool Subscription::continues_at(std::uint64_t head) const {
    return covered_from_ && head + 1 >= *covered_from_;
}

void Subscription::go_live(std::uint64_t head) {
    live_ = true;
    last_ = head;
    for (const auto& row : std::exchange(kept_rows_, {})) {
        if (row.position <= last_) continue;
        last_ = row.position;
        pass(row.payload);
    }
    for (const auto& entry : std::exchange(kept_entries_, {})) pass(entry.payload);
    kept_bytes_ = 0;
}

void Subscription::take(const bus::Message& message, const Payload& payload) {
    if (!live_) return keep(message, payload);
    const bool row = message.key.empty();
    if (row && message.position <= last_) return;
    if (row) last_ = message.position;
    pass(payload);
}

// Of an entry only the newest is kept.
void Subscription::keep(const bus::Message& message, const Payload& payload) {
    if (overflowed_) return;
    if (!message.key.empty()) {
        const auto older = std::find_if(kept_entries_.begin(), kept_entries_.end(), [&](const Kept& each) {
            return *each.payload.conflate == *payload.conflate;
        });
        if (older != kept_entries_.end() && older->position >= message.position) return;
        if (older != kept_entries_.end()) {
            kept_bytes_ -= older->payload.frame->size();
            kept_entries_.erase(older);
        }
    }
    auto& kept = message.key.empty() ? kept_rows_ : kept_entries_;
    kept.push_back({message.position, payload});
    kept_bytes_ += payload.frame->size();
    overflowed_ = kept_bytes_ > most_kept_bytes;
}

void Subscription::pass(const Payload& payload) {
    const auto round = staff_only_ ? std::max(round_, follower_.gate.coming()) : round_;
    if (follower_.gate.open_for(round)) return follower_.subscriber.send(payload);
    follower_.gate.wait(round, number_, payload);
}

bool is_staff_stream(std::string_view name) { return std::count(name.begin(), name.end(), ':') == 2; }

}  // namespace yui::net
