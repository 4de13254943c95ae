// Messages of a stream that leave together: those of one turn of the loop, of a stream that speaks often
// those of one tick.
#include <algorithm>

#include "server/net/hub_stream.hpp"

namespace yui::net {
namespace {

// Before so many it pays to send to each as it is walked by: its memory is touched once, not twice. What few
// get may still be joined with an answer to their command.
constexpr std::size_t worth_sending_at_once = 64;

}  // namespace

void Hub::plan_flush(Stream& stream) {
    Voice& voice = *stream.voice;
    voice.tick.heard(loop_->now_ms());
    if (std::exchange(voice.flush_planned, true)) return;
    // Whoever waits for a seat gets one when all have the same, which parts never have.
    const std::size_t size = stream.audience.watched_count() == 0 ? stream.audience.size() : 1;
    const std::int64_t interval = voice.tick.interval_ms(size, rush_);
    if (interval > 0) return begin_steps(stream, voice.tick.parts_for(size, rush_), interval);
    due_.push_back(&stream);
    if (std::exchange(flush_planned_, true)) return;
    loop_->post([this, alive = std::weak_ptr(alive_)] {
        if (!alive.expired()) flush();
    });
}

void Hub::flush() {
    flush_planned_ = false;
    flushing_.clear();
    flushing_.swap(due_);
    const auto sending = flushing_.size() == 1 ? Sending::at_once : Sending::with_the_turn;
    for (Stream* each : flushing_) {
        each->voice->flush_planned = false;
        flush(*each, sending);
    }
}

void Hub::begin_steps(Stream& stream, std::size_t parts, std::int64_t interval_ms) {
    Voice& voice = *stream.voice;
    voice.turn.divide(parts);
    voice.next_part = 0;
    voice.step_ms = interval_ms / static_cast<std::int64_t>(parts);
    voice.step_at = loop_->now_ms();
    plan_step(stream);
}

// Late steps follow each other at once, but what was missed altogether is not made up for.
void Hub::plan_step(Stream& stream) {
    Voice& voice = *stream.voice;
    const std::int64_t now = loop_->now_ms();
    voice.step_at = std::max(voice.step_at + voice.step_ms, now);
    loop_->after(voice.step_at - now, [this, alive = std::weak_ptr(alive_), planned = &stream] {
        if (!alive.expired()) step(*planned);
    });
}

// One part has its turn. After the last one all get the same where somebody waits for a seat, or where more
// or fewer parts would be right by now.
void Hub::step(Stream& stream) {
    Voice& voice = *stream.voice;
    Turn& turn = voice.turn;
    const std::size_t part = std::exchange(voice.next_part, (voice.next_part + 1) % turn.parts());
    const bool last = voice.next_part == 0;
    const bool other = stream.audience.watched_count() > 0 ||
                       turn.parts() != voice.tick.parts_for(stream.audience.size(), rush_);
    if (!turn.empty() && !(last && other)) serve(stream, part, Sending::at_once);
    if (!turn.empty() && !(last && other)) return plan_step(stream);
    voice.flush_planned = false;
    flush(stream, Sending::at_once);
}

// Begins anywhere, so that nobody is always the last.
void Hub::serve(const Stream& stream, std::size_t part, Sending sending) {
    Turn& turn = stream.voice->turn;
    const std::size_t parts = turn.parts();
    const Payload payload = turn.take(part);
    if (!payload) return;
    const Audience& audience = stream.audience;
    if (sending == Sending::at_once && audience.size() >= worth_sending_at_once) {
        return audience.each_steady(part, parts, random_(), Audience::Ahead::of_sends, [&](Subscriber& each) {
            each.send_at_once(payload);
        });
    }
    const bool one = payload->parts().empty();
    audience.each_steady(part, parts, 0, Audience::Ahead::of_short_visits, [&](Subscriber& each) {
        one ? each.send(payload) : each.send_joined(payload);
    });
}

void Hub::flush(Stream& stream, Sending sending) {
    for (std::size_t part = 0; stream.turning() && part < stream.voice->turn.parts(); ++part)
        serve(stream, part, sending);
    if (stream.voice) {
        stream.voice->turn.divide(1);
        stream.voice->next_part = 0;
    }
    settle(stream);
    stopped_following(stream);
}

// Whoever has everything and is in no doubt need not be looked at any more. Not while messages wait that
// they have got already.
void Hub::settle(Stream& stream) {
    if (stream.turning()) return;
    for (std::size_t i = stream.audience.watched_count(); i-- > 0;) make_steady(stream.audience.watched(i));
}

void Hub::make_steady(Subscription& subscription) {
    Stream& stream = subscription.stream();
    if (stream.turning() || !subscription.may_be_steady(stream.known())) return;
    stream.audience.make_steady(subscription);
    subscription.be_steady();
}

}  // namespace yui::net
