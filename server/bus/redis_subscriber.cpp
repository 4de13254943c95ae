#include "server/bus/redis_subscriber.hpp"

#include <utility>

namespace yui::bus {
namespace {

std::string subscribe_command(const std::string& epoch) {
    std::vector<std::string> names;
    for (unsigned channel = 0; channel < channel_count; ++channel)
        names.push_back(channel_name(epoch, channel));
    std::vector<std::string_view> arguments{"SUBSCRIBE"};
    arguments.insert(arguments.end(), names.begin(), names.end());
    return format_command(arguments);
}

}  // namespace

RedisSubscriber::RedisSubscriber(RedisSetting& setting, Listener& listener)
    : RedisWorker(setting, Role::subscriber),
      listener_(listener),
      subscribe_(subscribe_command(setting.epoch)) {}

void RedisSubscriber::live(RedisLink& link) {
    link.send(subscribe_, channel_count);
    bool subscribed = false;
    while (!setting_.stop.requested()) {
        hear(link);
        if (!subscribed && link.awaited() == 0) {
            subscribed = true;
            listener_.gap();
            connected();
        }
        link.wait({setting_.stop.fd()});
    }
}

void RedisSubscriber::hear(RedisLink& link) {
    while (const auto reply = link.next())
        if (const auto payload = reply->payload()) read(*payload);
    if (!batch_.empty()) {
        setting_.health.received(batch_.size());
        listener_.batch(std::make_shared<const Batch>(std::exchange(batch_, {})));
    }
    if (std::exchange(notice_, false)) listener_.gap();
}

void RedisSubscriber::read(std::string_view payload) {
    if (is_notice(payload)) {
        notice_ = true;  // our own too: it is we who know that others may have missed what we hold
    } else if (sender_of(payload) == setting_.sender) {
        if (const auto at = sent_at(payload)) setting_.health.heard_back(since(*at));
    } else if (!decode(payload, batch_)) {
        setting_.health.unreadable();
    }
}

}  // namespace yui::bus
