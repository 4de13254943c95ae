// Messages of a stream that leave together: those of one turn of the loop, of a stream that speaks often
// those of one tick.
#include "server/net/hub_stream.hpp"

namespace yui::net {
void Hub::plan_flush(Stream& stream) {
    Voice& voice = *stream.voice;
    voice.tick.heard(loop_->now_ms());
    if (std::exchange(voice.flush_planned, true)) return;
    const std::int64_t wait = voice.tick.interval_ms();
    if (wait > 0) {
        return loop_->after(wait, [this, alive = std::weak_ptr(alive_), planned = &stream] {
            if (alive.expired()) return;
            planned->voice->flush_planned = false;
            flush(*planned);
        });
    }
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
    for (Stream* each : flushing_) {
        each->voice->flush_planned = false;
        flush(*each);
    }
}

void Hub::flush(Stream& stream) {
    if (stream.turning()) {
        const Payload payload = stream.voice->turn.take();
        const bool one = payload->parts().empty();
        stream.audience.each_steady([&](Subscriber& subscriber) {
            one ? subscriber.send(payload) : subscriber.send_joined(payload);
        });
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
