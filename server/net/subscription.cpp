#include "server/net/subscription.hpp"

#include <algorithm>
#include <utility>

#include "server/net/hub_stream.hpp"

namespace yui::net {
namespace {

constexpr std::size_t most_kept_bytes = 256 * 1024;

}  // namespace

Subscription::Subscription(Follower& follower, Stream& stream, Number number)
    : who_(std::make_unique<Watched>(Watched{follower, 0, number})), stream_(stream) {}

void Subscription::catch_up(protocol::SubscribeFrame wish, std::optional<std::uint64_t> covered_from) {
    watched()->catching_up = std::make_unique<CatchingUp>(CatchingUp{std::move(wish), covered_from});
}

void Subscription::covered_from(std::uint64_t seq) {
    auto& kept = *watched()->catching_up;
    kept.covered_from = seq;
    std::erase_if(kept.rows, [seq](const Kept& each) { return each.position < seq; });
}

bool Subscription::continues_at(std::uint64_t head) const {
    const auto& from = watched()->catching_up->covered_from;
    return from && head + 1 >= *from;
}

void Subscription::go_live(std::uint64_t head) {
    const auto caught_up = std::move(watched()->catching_up);
    watched()->last = head;
    if (!caught_up) return;
    for (const auto& row : caught_up->rows) {
        if (row.position <= watched()->last) continue;
        watched()->last = row.position;
        pass(row.payload);
    }
    for (const auto& entry : caught_up->entries) pass(entry.payload);
}

void Subscription::take(const bus::Message& message, const Payload& payload) {
    if (!live()) return keep(message, payload);
    const bool row = message.key.empty();
    if (row && message.position <= watched()->last) return;
    if (row) watched()->last = message.position;
    pass(payload);
}

bool Subscription::may_be_steady(std::uint64_t known) const {
    return live() && !stream_.staff_only && watched()->last <= known &&
           follower().gate.open_for(watched()->round);
}

void Subscription::be_watched(std::uint64_t known, Number number) {
    who_ = Either<Follower, Watched>(std::make_unique<Watched>(Watched{follower(), known, number}));
}

// Of an entry only the newest is kept.
void Subscription::keep(const bus::Message& message, const Payload& payload) {
    auto& kept = *watched()->catching_up;
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
    const auto needed = watched()->round;
    const auto round = stream_.staff_only ? std::max(needed, follower().gate.coming()) : needed;
    if (follower().gate.open_for(round)) return follower().subscriber.send(payload);
    follower().gate.wait(round, watched()->number, payload);
}

bool is_staff_stream(std::string_view name) { return std::count(name.begin(), name.end(), ':') == 2; }

}  // namespace yui::net
