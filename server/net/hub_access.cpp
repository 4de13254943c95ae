// Who a connection is, and rights that change while it is open.
#include <algorithm>
#include <utility>

#include "server/net/frames.hpp"
#include "server/net/hub_stream.hpp"
#include "server/net/stream_names.hpp"

namespace yui::net {
namespace {

// A burst of staff messages asks once for all of them; a lone one waits for nothing.
constexpr std::int64_t between_rounds_ms = 100;
constexpr std::int64_t after_failure_ms = 1000;
}  // namespace

void Hub::greet(FollowerId id, OnGreeted done) {
    Follower* follower = find(id);
    if (!follower) return;
    auto took = [this, alive = std::weak_ptr(alive_), id, done = std::move(done)](
                    const protocol::Result<app::Who>& who) {
        if (!alive.expired()) took_who(id, who, done);
    };
    api_.who(follower->caller.caller(), at_home<protocol::Result<app::Who>>(loop_, std::move(took)));
}

void Hub::took_who(FollowerId id, const protocol::Result<app::Who>& who, const OnGreeted& done) {
    Follower* follower = find(id);
    if (!follower) return;
    if (!who || !who->account) return done(who);
    watch(*follower, *who, done);
}

// First the watch, then the question: a change of rights is either in the answer or comes as a row after it.
void Hub::watch(Follower& follower, const app::Who& who, const OnGreeted& done) {
    follower.account = who.account;
    follower.expires_at = who.expires_at;
    accounts_.emplace(*who.account, follower.id);
    const std::string name = user_stream(*who.account);
    ++open(name).watchers;
    auto took = [this, alive = std::weak_ptr(alive_), id = follower.id, name, who, done](
                    const protocol::Result<app::Followed>& followed) {
        if (alive.expired() || !find(id)) return;
        if (!followed) return done(followed.error());
        Stream& stream = *streams_.at(name);
        begin_after(stream, followed->head);
        stream.feed.expect(followed->head);
        done(who);
    };
    app::Follow follow;
    follow.stream = name;
    api_.follow(
        follower.caller.caller(), follow, at_home<protocol::Result<app::Followed>>(loop_, std::move(took)));
}

void Hub::unwatch(Follower& follower) {
    if (!follower.account) return;
    const auto [first, last] = accounts_.equal_range(*follower.account);
    accounts_.erase(std::find_if(first, last, [&](const auto& each) { return each.second == follower.id; }));
    Stream& stream = *streams_.at(user_stream(*follower.account));
    --stream.watchers;
    stopped_following(stream);
}

void Hub::account_changed(std::int64_t account) {
    const auto [first, last] = accounts_.equal_range(account);
    for (auto each = first; each != last; ++each) {
        Follower& follower = *find(each->second);
        for (const auto& subscription : follower.subscriptions) doubt(*subscription);
        follower.gate.demand();
        ask(follower);
    }
}

// `event:42` may have become a draft: everybody who follows it, or its staff stream, is asked again.
void Hub::event_changed(std::string_view event_stream) {
    for (auto& [name, stream] : streams_) {
        const bool same = name.starts_with(event_stream);
        const bool part = same && (name.size() == event_stream.size() || name[event_stream.size()] == ':');
        if (!part) continue;
        stream->doubt();
        for (Subscription* each : stream->audience.all()) {
            doubt(*each);
            each->follower().gate.demand();
            ask(each->follower());
        }
    }
}

// What was passed on before may still go; from now on it is asked.
void Hub::doubt(Subscription& subscription) {
    Stream& stream = *streams_.at(subscription.stream());
    if (subscription.seat().steady) {
        flush(stream);
        subscription.had(stream.feed.known());
        stream.audience.watch(subscription);
    }
    subscription.doubt();
}

void Hub::check_sessions() {
    const std::int64_t now = utc_now_();
    for (auto& [id, follower] : followers_) {
        if (!follower.account || follower.expires_at == 0 || follower.expires_at > now) continue;
        follower.gate.demand();
        ask(follower);
    }
}

void Hub::ask(Follower& follower) {
    if (!follower.gate.wanted() || follower.gate.running() || follower.round_planned) return;
    const std::int64_t wait = follower.round_began_at + between_rounds_ms - loop_->now_ms();
    if (wait > 0 && !follower.gate.demanded()) return ask_in(follower, wait);
    begin_round(follower);
}

void Hub::ask_in(Follower& follower, std::int64_t delay_ms) {
    follower.round_planned = true;
    loop_->after(delay_ms, [this, alive = std::weak_ptr(alive_), id = follower.id] {
        Follower* found = alive.expired() ? nullptr : find(id);
        if (!found) return;
        found->round_planned = false;
        ask(*found);
    });
}

void Hub::begin_round(Follower& follower) {
    follower.gate.begin();
    follower.round_began_at = loop_->now_ms();
    meter_.rechecks.add(1);
    std::vector<std::string> streams;
    for (const auto& each : follower.subscriptions) streams.push_back(each->stream());
    auto took = [this, alive = std::weak_ptr(alive_), id = follower.id](
                    const protocol::Result<app::Recheck>& answer) {
        if (!alive.expired()) took_round(id, answer);
    };
    api_.recheck(follower.caller.caller(),
                 std::move(streams),
                 at_home<protocol::Result<app::Recheck>>(loop_, std::move(took)));
}

// A round that fails lets nothing out: what waits is held until the database can be asked.
void Hub::took_round(FollowerId id, const protocol::Result<app::Recheck>& answer) {
    Follower* follower = find(id);
    if (!follower) return;
    if (!answer) {
        follower->gate.fail();
        return ask_in(*follower, after_failure_ms);
    }
    if (answer->who.account != follower->account) {
        return follower->subscriber.close(protocol::CloseCode::session_changed);
    }
    follower->expires_at = answer->who.expires_at;
    for (const auto& [stream, code] : answer->refused) end_right(*follower, stream, code);
    for (const auto& payload : follower->gate.pass()) follower->subscriber.send(payload);
    ask(*follower);
}

void Hub::end_right(Follower& follower, const std::string& stream, protocol::ProblemCode code) {
    Subscription* subscription = find_subscription(follower, stream);
    if (!subscription) return;
    meter_.rights_ended.add(1);
    if (!subscription->live()) return refuse(*subscription, protocol::Problem{code});
    drop(*subscription);
    follower.subscriber.send(frame_of(protocol::Unsubscribed{stream, std::string(protocol::to_text(code))}));
}

}  // namespace yui::net
