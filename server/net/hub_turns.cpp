// Messages of a stream that leave together: those of one turn of the loop, of a stream that speaks often
// those of one tick.
#include "server/net/hub_stream.hpp"

namespace yui::net {
namespace {

constexpr std::size_t ahead = 8;  // followers; each lies somewhere else in memory

}  // namespace

void Hub::plan_flush(Stream& stream) {
    stream.tick.heard(loop_->now_ms());
    if (std::exchange(stream.flush_planned, true)) return;
    const std::int64_t wait = stream.tick.interval_ms();
    if (wait > 0) {
        return loop_->after(wait, [this, alive = std::weak_ptr(alive_), planned = &stream] {
            if (alive.expired()) return;
            planned->flush_planned = false;
            flush(*planned);
        });
    }
    due_.push_back(&stream);
    if (due_.size() > 1) return;
    loop_->post([this, alive = std::weak_ptr(alive_)] {
        if (!alive.expired()) flush();
    });
}

void Hub::flush() {
    for (Stream* each : std::exchange(due_, {})) {
        each->flush_planned = false;
        flush(*each);
    }
}

void Hub::flush(Stream& stream) {
    if (!stream.turn.empty()) {
        const Payload payload = stream.turn.take();
        const bool one = payload->parts().empty();
        const auto& steady = stream.audience.steady();
        for (std::size_t i = 0; i < steady.size(); ++i) {
            if (i + ahead < steady.size()) __builtin_prefetch(steady[i + ahead].subscriber);
            Subscriber& subscriber = *steady[i].subscriber;
            one ? subscriber.send(payload) : subscriber.send_joined(payload);
        }
    }
    settle(stream);
    stopped_following(stream);
}

// Whoever has everything and is in no doubt need not be looked at any more. Not while messages wait that
// they have got already.
void Hub::settle(Stream& stream) {
    if (!stream.turn.empty()) return;
    const auto& watched = stream.audience.watched();
    for (std::size_t i = watched.size(); i-- > 0;) {
        if (watched[i]->may_be_steady(stream.feed.known())) stream.audience.make_steady(*watched[i]);
    }
}

}  // namespace yui::net
