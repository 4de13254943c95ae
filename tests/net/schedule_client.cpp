#include "tests/net/schedule_client.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace yui::net::schedules {
namespace {

constexpr std::size_t most_inbox_bytes = 500;  // of a client that does not read

}  // namespace

void Client::connect(Hub& hub) {
    if (!offline() || hub.epoch().empty()) return;
    hub_ = &hub;
    app::Caller caller;
    caller.session = session_;
    id_ = hub.join(*this, caller);
    hub.greet(id_, [this, present = ++connections_](const auto& who) {
        if (present == connections_) greeted(who);
    });
}

void Client::cut() {
    if (offline()) return;
    hub_->leave(id_);
    node_died();
}

void Client::node_died() {
    hub_ = nullptr;
    ++connections_;
    talking_ = false;
    stalled_ = false;
    closing_.reset();
    inbox_.clear();
    inbox_bytes_ = 0;
    for (auto& [stream, each] : following_) {
        each.asked.clear();
        each.live = each.over = false;
    }
}

void Client::greeted(const protocol::Result<app::Who>& who) {
    if (!who) return close(protocol::CloseCode::overload);
    talking_ = true;
    if (!who->account) forget_who_it_was();
}

void Client::forget_who_it_was() {
    session_.clear();
    std::erase_if(following_, [this](const auto& each) { return !truth_.may_follow("", each.first); });
}

void Client::send(const Payload& payload) {
    const std::string& conflate = payload->entry();
    const auto older = std::find_if(inbox_.begin(), inbox_.end(), [&](const Letter& each) {
        return !conflate.empty() && each.conflate == conflate;
    });
    if (older != inbox_.end()) {
        older->text = payload->text();
        return;
    }
    inbox_.push_back({std::string(payload->text()), conflate});
    inbox_bytes_ += payload->size();
    if (stalled_ && inbox_bytes_ > most_inbox_bytes) close(protocol::CloseCode::slow);
}

void Client::read(std::size_t frames) {
    stalled_ = false;
    while (frames-- > 0 && !inbox_.empty() && !closing_) {
        const Letter letter = std::exchange(inbox_.front(), {});
        inbox_.pop_front();
        inbox_bytes_ -= std::min(inbox_bytes_, letter.text.size());
        hear(read_server_frame(letter.text));
    }
}

void Client::join(const std::string& stream, From from) {
    if (following_.contains(stream) || !truth_.may_follow(session_, stream)) return;
    following_[stream].from = is_log(stream) ? from : From::here;
}

void Client::leave(const std::string& stream) {
    if (following_.erase(stream) > 0 && talking_) hub_->unsubscribe(id_, stream);
}

void Client::ask_again(const std::string& stream) {
    const auto found = following_.find(stream);
    if (found == following_.end() || !found->second.live || !found->second.asked.empty()) return;
    subscribe(stream, found->second);
}

void Client::tend() {
    if (closing_) {
        truth_.happened("closed " + std::to_string(static_cast<int>(*closing_)));
        const bool who_it_was = closing_ == protocol::CloseCode::session_changed;
        cut();
        if (who_it_was) forget_who_it_was();
    }
    if (!talking_) return;
    for (auto& [stream, each] : following_) {
        if (each.live || !each.asked.empty()) continue;
        if (each.must_read && truth_.api.database_away) continue;
        if (each.must_read) read_page(stream, each);
        subscribe(stream, each);
    }
}

void Client::read_page(const std::string& stream, Following& following) {
    const Reading reading = truth_.read(stream);
    following.must_read = false;
    if (following.from == From::now) return;
    following.epoch = reading.epoch;
    following.own = reading.head;
    following.applied.clear();
    following.entries = reading.entries;
    if (shows_ == Shows::one && !reading.entries.empty())
        following.entries.erase(std::next(following.entries.begin()), following.entries.end());
}

void Client::subscribe(const std::string& stream, Following& following) {
    protocol::SubscribeFrame wish;
    wish.id = std::to_string(++wishes_);
    wish.stream = stream;
    if (following.from == From::here) {
        wish.epoch = following.epoch;
        wish.since = static_cast<std::int64_t>(following.own);
    }
    following.told.clear();
    for (const auto& [key, entry] : following.entries) {
        wish.have.emplace(key, static_cast<std::int64_t>(entry.position));
        following.told.insert(key);
    }
    following.asked = wish.id;
    following.asked_since = following.own;
    hub_->subscribe(id_, std::move(wish));
}

void Client::hear(const ServerFrame& frame) {
    if (frame.type == "refusal") return refused(frame);
    const auto found = following_.find(frame.stream);
    if (found == following_.end()) return;
    if (frame.type == "subscribed") subscribed(found->second, frame);
    if (frame.type == "event") event(found->second, frame);
    if (frame.type == "state") state(found->second, frame);
    if (frame.type == "resync") resync(found->second, frame);
    if (frame.type == "unsubscribed") ended(frame);
}

void Client::subscribed(Following& following, const ServerFrame& frame) {
    if (frame.id != following.asked) return;
    following.asked.clear();
    following.live = frame.recovered;
    following.over = !frame.recovered;
    if (!frame.recovered) return not_recovered(following, frame);
    truth_.happened("recovered");
    if (following.from == From::now) {
        following.own = following.asked_since = frame.position;
        following.epoch = frame.epoch;
        following.from = From::here;
    }
    following.served = following.asked_since;
    if (frame.epoch != following.epoch) complain(frame, "recovers a position of another epoch");
    if (frame.position < following.served) complain(frame, "ends before it begins");
}

// Only what cannot be had any more may be refused.
void Client::not_recovered(Following& following, const ServerFrame& frame) {
    truth_.happened("not recovered");
    const bool gone = frame.epoch != following.epoch || following.asked_since < truth_.tail(frame.stream);
    if (!gone) complain(frame, "refuses rows that are there");
    following.from = From::here;
    following.must_read = true;
}

void Client::event(Following& following, const ServerFrame& frame) {
    if (following.over && following.asked.empty()) return complain(frame, "comes after the end");
    if (following.live && frame.position != following.served + 1)
        complain(frame, "does not follow row " + std::to_string(following.served));
    if (following.live) following.served = frame.position;
    if (following.live && frame.position > following.own + 1) complain(frame, "leaves a hole");
    if (frame.position == following.own + 1 && !following.must_read) apply(following, frame);
}

void Client::apply(Following& following, const ServerFrame& frame) {
    truth_.happened("applied");
    following.own = frame.position;
    following.applied.emplace(frame.position, frame.body);
    check_right(frame);
    if (following.epoch == truth_.api.epoch && frame.body != truth_.row(frame.stream, frame.position))
        complain(frame, "is not what was committed");
}

void Client::state(Following& following, const ServerFrame& frame) {
    if (following.over && following.asked.empty()) return complain(frame, "comes after the end");
    check_right(frame);
    auto& entry = following.entries[frame.key];
    if (frame.position > entry.position) entry = {frame.stream, frame.key, frame.position, frame.body};
}

// A subscription that has not been answered yet may hear this of the one before it.
void Client::resync(Following& following, const ServerFrame& frame) {
    truth_.happened("resync");
    const bool gone = following.own < truth_.tail(frame.stream);
    if (following.live && !gone && frame.epoch == following.epoch) complain(frame, "has no reason");
    following.over = following.live;
    following.live = false;
    following.asked.clear();
    following.must_read = true;
    following.from = From::here;
}

void Client::ended(const ServerFrame& frame) {
    truth_.happened("right ended");
    if (truth_.may_follow(session_, frame.stream)) complain(frame, "has no reason");
    following_.erase(frame.stream);
}

void Client::refused(const ServerFrame& frame) {
    const auto asked = std::find_if(following_.begin(), following_.end(), [&](const auto& each) {
        return each.second.asked == frame.id;
    });
    if (asked == following_.end()) return;
    if (frame.code == "unavailable") return close(protocol::CloseCode::overload);
    if (truth_.may_follow(session_, asked->first)) complain(frame, "has no reason");
    following_.erase(asked);
}

void Client::check_right(const ServerFrame& frame) {
    if (!truth_.may_see(session_, frame.stream, frame.body)) complain(frame, "was committed after the right");
}

void Client::complain(const ServerFrame& frame, const std::string& what) {
    truth_.complain(name_ + ": " + frame.type + ' ' + frame.stream + ' ' + frame.key + ' ' +
                    std::to_string(frame.position) + ' ' + what);
}

void Client::expect_all_is_known() {
    for (const auto& [stream, each] : following_) expect_is_known(stream, each);
}

void Client::expect_is_known(const std::string& stream, const Following& following) {
    const ServerFrame end{"end", "", stream, "", "", "", following.own};
    if (!truth_.may_follow(session_, stream)) return complain(end, "may not be followed any more");
    if (!following.live) return complain(end, "is not followed");
    const Reading present = truth_.read(stream);
    if (following.own != present.head) complain(end, "is not the head " + std::to_string(present.head));
    for (const auto& [seq, text] : following.applied) {
        if (text != truth_.row(stream, seq)) complain(end, "is not what is stored");
    }
    for (const auto& key : following.told) {
        const auto& entry = following.entries.at(key);
        if (entry.text != present.entries.at(key).text)
            complain(end, key + " is not the newest: version " + std::to_string(entry.position));
    }
}

}  // namespace yui::net::schedules
