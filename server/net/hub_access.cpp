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
    if (!follower || greet_known(*follower, done)) return;
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
    begin_watch(follower, who);
    const Stream& stream = *find_stream(user_stream(follower.account));
    auto took = [this, alive = std::weak_ptr(alive_), id = follower.id, who, done](
                    const protocol::Result<app::Followed>& followed) {
        Follower* found = alive.expired() ? nullptr : find(id);
        if (!found) return;
        if (!followed) return done(followed.error());
        found->greeted = true;
        Stream& own = *find_stream(user_stream(*who.account));
        begin_after(own, followed->head);
        expect(own, followed->head);
        done(who);
    };
    app::Follow follow;
    follow.stream = stream.name;
    api_.follow(
        follower.caller.caller(), follow, at_home<protocol::Result<app::Followed>>(loop_, std::move(took)));
}

void Hub::begin_watch(Follower& follower, const app::Who& who) {
    follower.account = *who.account;
    follower.expires_at = who.expires_at;
    Stream& stream = open(user_stream(follower.account));
    follower.next_of_account = std::exchange(stream.watcher, &follower);
}

// Its stream was heard all the time since that session was asked for.
bool Hub::greet_known(Follower& follower, const OnGreeted& done) {
    const auto who = known_sessions_.find(follower.caller.session(), loop_->now_ms());
    if (!who || (who->expires_at != 0 && who->expires_at <= utc_now_())) return false;
    const Stream* stream = find_stream(user_stream(*who->account));
    if (!stream || !stream->begun()) return false;
    begin_watch(follower, *who);
    follower.greeted = true;
    done(*who);
    return true;
}

// Nothing is remembered of a session that is in doubt.
void Hub::unwatch(Follower& follower) {
    if (follower.account == 0) return;
    const bool doubted = follower.gate.wanted() || follower.gate.running();
    if (follower.greeted && !doubted) {
        const app::Who who{follower.account, follower.expires_at};
        known_sessions_.remember(follower.caller.session(), who, loop_->now_ms());
    }
    Stream& stream = *find_stream(user_stream(follower.account));
    Follower** link = &stream.watcher;
    while (*link != &follower) link = &(*link)->next_of_account;
    *link = follower.next_of_account;
    stopped_following(stream);
}

void Hub::account_changed(std::int64_t account) {
    known_sessions_.forget(account);
    const Stream* stream = find_stream(user_stream(account));
    for (Follower* each = stream ? stream->watcher : nullptr; each; each = each->next_of_account) {
        for (Subscription* subscription : subscriptions_of(*each)) doubt(*subscription);
        each->gate.demand();
        ask(*each);
    }
}

// `event:42` may have become a draft, and `need:9` hidden with it: everybody who follows it, or its staff
// stream, is asked again.
void Hub::page_changed(std::string_view page) {
    streams_.each([this, page](Stream& stream, auto) {
        const std::string& name = stream.name;
        const bool same = name.starts_with(page);
        const bool part = same && (name.size() == page.size() || name[page.size()] == ':');
        if (!part) return;
        stream.doubt();
        for (Subscription* each : stream.audience.all()) {
            doubt(*each);
            each->follower().gate.demand();
            ask(each->follower());
        }
    });
}

// What was passed on before may still go; from now on it is asked.
void Hub::doubt(Subscription& subscription) {
    Stream& stream = subscription.stream();
    if (subscription.seat().steady) {
        flush(stream);
        stream.audience.watch(subscription);
        subscription.be_watched(stream.known(), new_number());
    }
    subscription.doubt();
}

void Hub::check_sessions() {
    const std::int64_t now = utc_now_();
    followers_.each([&](Follower& follower, auto) {
        if (follower.account == 0 || follower.expires_at == 0 || follower.expires_at > now) return;
        follower.gate.demand();
        ask(follower);
    });
}

void Hub::ask(Follower& follower) {
    if (!follower.gate.wanted() || follower.gate.running() || follower.gate.planned()) return;
    const std::int64_t wait = follower.gate.began_at() + between_rounds_ms - loop_->now_ms();
    if (wait > 0 && !follower.gate.demanded()) return ask_in(follower, wait);
    begin_round(follower);
}

void Hub::ask_in(Follower& follower, std::int64_t delay_ms) {
    follower.gate.plan();
    loop_->after(delay_ms, [this, alive = std::weak_ptr(alive_), id = follower.id] {
        Follower* found = alive.expired() ? nullptr : find(id);
        if (!found) return;
        found->gate.planned_is_due();
        ask(*found);
    });
}

void Hub::begin_round(Follower& follower) {
    follower.gate.begin(loop_->now_ms());
    meter_.rechecks.add(1);
    std::vector<std::string> streams;
    for (const Subscription* each : subscriptions_of(follower)) streams.push_back(each->stream().name);
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
    if (answer->who.account.value_or(0) != follower->account) {
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
