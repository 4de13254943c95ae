#include "server/net/hub_stream.hpp"

namespace yui::net {

Voice::Voice(Hub& owner, Stream& whose)
    : hub(owner),
      stream(whose),
      feed(whose.name, *this, owner.api_, owner.loop_, owner.meter_),
      recent(owner.recent_budget_) {
    if (whose.silent_begun) begin_after(whose.silent_head);
}

void Voice::message(const bus::Message& message) {
    recent.add(message, hub.loop_->now_ms());
    hub.pass(stream, message);
}

void Voice::lost(std::uint64_t up_to) {
    recent.begin_after(up_to);
    hub.lost(stream, up_to);
}

void Voice::begin_after(std::uint64_t head) {
    recent.begin_after(head);
    feed.begin_after(head);
}

void Stream::begin_after(std::uint64_t head) {
    if (voice) return voice->begin_after(head);
    silent_begun = true;
    silent_head = head;
}

// Of a silent stream whoever is at its head has everything.
std::optional<Missed> Stream::missed(const protocol::SubscribeFrame& wish) const {
    if (voice) return voice->recent.missed(follow_of(wish));
    const bool at_head = !wish.since || static_cast<std::uint64_t>(*wish.since) == silent_head;
    if (!at_head || !wish.have.empty()) return std::nullopt;
    return Missed{};
}

void Stream::fall_silent() {
    silent_begun = true;
    silent_head = voice->feed.known();
    voice = nullptr;
}

void Stream::doubt() {
    if (!readings) return;
    readings->everybody_until = 0;
    ++readings->doubts;
}

app::Follow follow_of(const protocol::SubscribeFrame& wish) {
    app::Follow follow;
    follow.stream = wish.stream;
    follow.epoch = wish.epoch;
    if (wish.since) follow.since = static_cast<std::uint64_t>(*wish.since);
    for (const auto& [key, version] : wish.have)
        follow.have.emplace(key, static_cast<std::uint64_t>(version));
    return follow;
}

}  // namespace yui::net
