// Who looks at what: told by what pages follow.
#include <utility>

#include "server/net/hub_stream.hpp"

namespace yui::net {

// A subscription becomes live.
void Hub::looks(const Subscription& subscription) {
    const auto& follower = subscription.follower();
    const auto look = look_of(subscription.stream().name);
    if (!look || follower.account == 0) return;
    presence_.begin(*look, follower.account);
    tell_presence_soon();
}

void Hub::looks_away(const Subscription& subscription) {
    const auto& follower = subscription.follower();
    const auto look = look_of(subscription.stream().name);
    if (!look || follower.account == 0 || !subscription.live()) return;
    presence_.end(*look, follower.account);
    tell_presence_soon();
}

// What changes in one turn of the loop is said together.
void Hub::tell_presence_soon() {
    if (std::exchange(presence_planned_, true)) return;
    loop_->post([this, alive = std::weak_ptr(alive_)] {
        if (alive.expired()) return;
        presence_planned_ = false;
        tell_presence();
    });
}

void Hub::tell_presence() {
    auto said = presence_.due(loop_->now_ms(), utc_now_());
    if (!said.empty()) api_.announce(std::move(said));
    for (const auto& gone : presence_.expired(loop_->now_ms())) {
        if (Stream* stream = find_stream(gone.stream)) voice(*stream).feed.take(gone);
    }
}

}  // namespace yui::net
