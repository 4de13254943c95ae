// From a message to its followers.
#include <cassert>

#include "server/net/frames.hpp"
#include "server/net/hub_stream.hpp"
#include "server/net/stream_names.hpp"

namespace yui::net {
namespace {

// Not read as JSON: rows hold ids and states only, and a false alarm costs one question.
bool says(const bus::Message& row, std::string_view kind) { return row.text.find(kind) != std::string::npos; }

}  // namespace

void Hub::deliver(const bus::Batch& batch) {
    for (const auto& message : batch) {
        if (is_viewers_stream(message.stream) && !presence_.hear(message, loop_->now_ms())) continue;
        if (Stream* stream = find_stream(message.stream)) voice(*stream).feed.take(message);
    }
}

// Planned already, or planned now: by us.
void Hub::deliver_together(const std::vector<std::shared_ptr<const bus::Batch>>& batches) {
    const bool planned = std::exchange(flush_planned_, true);
    try {
        for (const auto& batch : batches) deliver(*batch);
    } catch (...) {
        flush_planned_ = planned;  // with the next message
        throw;
    }
    if (!planned) flush();
}

void Hub::compare(const app::Scan& scan) {
    assert(epoch_.empty() || epoch_ == scan.epoch);
    epoch_ = scan.epoch;
    for (const auto& each : scan.heads) {
        Stream* stream = find_stream(each.name);
        if (stream && stream->begun()) expect(*stream, each.head);
    }
}

void Hub::expect(Stream& stream, std::uint64_t head) {
    if (head > stream.known()) voice(stream).feed.expect(head);
}

void Hub::pass(Stream& stream, const bus::Message& message) {
    if (!stream.audience.empty()) {
        const Payload payload = message_frame(message);
        if (stream.audience.any_steady()) {
            stream.voice->turn.add(payload);
            plan_flush(stream);
        }
        meter_.deliveries.add(stream.audience.size());
        pass_to_watched(stream, message, payload);
    }
    if (message.key.empty()) heed(stream, message);
}

void Hub::pass_to_watched(Stream& stream, const bus::Message& message, const Payload& payload) {
    std::vector<FollowerId> full;
    const std::size_t watched = stream.audience.watched_count();
    for (std::size_t i = 0; i < watched; ++i) {
        Subscription& each = stream.audience.watched(i);
        each.take(message, payload);
        if (each.follower().gate.full()) full.push_back(each.follower().id);
        ask(each.follower());
    }
    resync_full(full);
    settle(stream);
}

void Hub::heed(const Stream& stream, const bus::Message& row) {
    const std::string& name = stream.name;
    if (is_user_stream(name) && says(row, protocol::AccessChanged::kind)) account_changed(account_of(name));
    const bool taken_off =
        says(row, protocol::EventUnpublished::kind) || says(row, protocol::NeedUnpublished::kind);
    if (is_page_stream(name) && taken_off) page_changed(name);
}

// The log no longer holds what these pages lack. What was lost may have said that a right ended.
void Hub::lost(Stream& stream, std::uint64_t up_to) {
    std::vector<Subscription*> behind;
    for (Subscription* each : stream.audience.all()) {
        if (!each->live())
            each->covered_from(up_to + 1);
        else if (each->seat().steady || each->last() < up_to)
            behind.push_back(each);
    }
    flush(stream);
    for (Subscription* each : behind) resync(*each);
    const std::string& name = stream.name;
    if (is_user_stream(name)) account_changed(account_of(name));
    if (is_page_stream(name)) page_changed(name);
}

// More waits for a round than we keep: rounds fail because the database is away.
void Hub::resync_full(const std::vector<FollowerId>& full) {
    for (const FollowerId id : full) {
        Follower* follower = find(id);
        if (!follower) continue;
        for (const auto number : follower->gate.waiting_subscriptions()) {
            if (Subscription* waiting = find_subscription(*follower, number)) resync(*waiting);
        }
    }
}

}  // namespace yui::net
