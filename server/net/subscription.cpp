#include "server/net/subscription.hpp"

#include <algorithm>
#include <utility>

namespace yui::net {
namespace {

constexpr std::size_t most_kept_bytes = 256 * 1024;

}  // namespace

Subscription::Subscription(Follower& follower,
                           std::uint64_t number,
                           const std::string& stream,
                           protocol::SubscribeFrame wish)
    : follower_(follower),
      stream_(stream),
      number_(number),
      catching_up_(std::make_unique<CatchingUp>(CatchingUp{std::move(wish)})),
      staff_only_(is_staff_stream(stream_)) {}

void Subscription::covered_from(std::uint64_t seq) {
    catching_up_->covered_from = seq;
    std::erase_if(catching_up_->rows, [seq](const Kept& each) { return each.position < seq; });
}

bool Subscription::continues_at(std::uint64_t head) const {
    return catching_up_->covered_from && head + 1 >= *catching_up_->covered_from;
}

void Subscription::go_live(std::uint64_t head) {
    const auto caught_up = std::move(catching_up_);
    last_ = head;
    for (const auto& row : caught_up->rows) {
        if (row.position <= last_) continue;
        last_ = row.position;
        pass(row.payload);
    }
    for (const auto& entry : caught_up->entries) pass(entry.payload);
}

void Subscription::take(const bus::Message& message, const Payload& payload) {
    if (!live()) return keep(message, payload);
    const bool row = message.key.empty();
    if (row && message.position <= last_) return;
    if (row) last_ = message.position;
    pass(payload);
}

bool Subscription::may_be_steady(std::uint64_t known) const {
    return live() && !staff_only_ && last_ <= known && follower_.gate.open_for(round_);
}

// Of an entry only the newest is kept.
void Subscription::keep(const bus::Message& message, const Payload& payload) {
    auto& kept = *catching_up_;
    if (kept.overflowed) return;
    if (!message.key.empty()) {
        const auto older = std::find_if(kept.entries.begin(), kept.entries.end(), [&](const Kept& each) {
            return each.payload->entry() == payload->entry();
        });
        if (older != kept.entries.end() && older->position >= message.position) return;
        if (older != kept.entries.end()) {
            kept.bytes -= older->payload->size();
            kept.entries.erase(older);
        }
    }
    auto& list = message.key.empty() ? kept.rows : kept.entries;
    list.push_back({message.position, payload});
    kept.bytes += payload->size();
    kept.overflowed = kept.bytes > most_kept_bytes;
}

void Subscription::pass(const Payload& payload) {
    const auto round = staff_only_ ? std::max(round_, follower_.gate.coming()) : round_;
    if (follower_.gate.open_for(round)) return follower_.subscriber.send(payload);
    follower_.gate.wait(round, number_, payload);
}

bool is_staff_stream(std::string_view name) { return std::count(name.begin(), name.end(), ':') == 2; }

}  // namespace yui::net
