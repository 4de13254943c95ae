#include "server/bus/redis_publisher.hpp"

#include "server/log.hpp"

#include <utility>

namespace yui::bus {
namespace {

std::string publish_command(const std::string& epoch, unsigned channel, std::string_view payload) {
    return format_command({"PUBLISH", channel_name(epoch, channel), payload});
}

void take_answers(RedisLink& link) {
    while (link.next()) continue;
}

}  // namespace

RedisPublisher::RedisPublisher(RedisSetting& setting, Outbox& outbox)
    : RedisWorker(setting, Role::publisher),
      outbox_(outbox),
      greeting_(publish_command(setting.epoch, channel_count, "")),
      notice_(publish_command(setting.epoch, 0, encode_notice(setting.sender))) {}

void RedisPublisher::live(RedisLink& link) {
    try {
        greet(link);
        serve(link);
        part(link);
    } catch (...) {
        if (link.awaited() > 0) outbox_.note_loss();
        throw;
    }
}

// Only an answer shows that we may speak: a server that is stopped, or wants a password, accepts connections
// too. Nobody listens on the channel of this command.
void RedisPublisher::greet(RedisLink& link) {
    link.send(greeting_, 1);
    for (take_answers(link); link.awaited() > 0 && !setting_.stop.requested(); take_answers(link))
        link.wait({setting_.stop.fd()});
    if (setting_.stop.requested()) return;
    outbox_.open();
    connected();
}

void RedisPublisher::serve(RedisLink& link) {
    while (!setting_.stop.requested()) {
        pump(link);
        if (link.drained()) {
            link.wait({setting_.stop.fd(), outbox_.bell()});
        } else {
            link.wait({setting_.stop.fd()});
        }
    }
}

// What was published before stop() is worth a moment: a short command may be all this process ever says.
void RedisPublisher::part(RedisLink& link) {
    const auto last = Clock::now() + setting_.timings.farewell;
    for (pump(link); !outbox_.empty() || link.awaited() > 0; pump(link)) {
        if (Clock::now() >= last) return;
        link.wait({}, last);
    }
}

void RedisPublisher::pump(RedisLink& link) {
    take_answers(link);
    if (!link.drained()) return;
    outbox_.clear_bell();
    if (outbox_.take_loss()) own_up(link);
    if (auto chunk = outbox_.take()) link.send(std::move(chunk->bytes), chunk->commands);
}

void RedisPublisher::own_up(RedisLink& link) {
    log::warn("bus lost messages to other nodes, which compare heads now",
              {{"dropped_so_far", outbox_.dropped()}});
    link.send(notice_, 1);
}

Outbox::Chunk publish_commands(const std::string& epoch, Sender sender, const Batch& batch) {
    Outbox::Chunk chunk;
    chunk.messages = batch.size();
    const auto payloads = encode(sender, batch, stamp_now());
    for (unsigned channel = 0; channel < channel_count; ++channel) {
        if (payloads[channel].empty()) continue;
        chunk.bytes += publish_command(epoch, channel, payloads[channel]);
        ++chunk.commands;
    }
    return chunk;
}

}  // namespace yui::bus
