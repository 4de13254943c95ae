// One connection to Redis, from connected to broken. Broken is thrown: LinkBroken, with the reason.
//
// Used by the thread that made it. Commands may be sent ahead of their answers; an answer that stays away for
// `timings.answer` breaks the link, and in silence Redis is asked by PING whether it is still there.
#pragma once

#include "server/bus/address.hpp"
#include "server/bus/clock.hpp"
#include "server/bus/descriptor.hpp"
#include "server/bus/redis_protocol.hpp"

#include <array>
#include <initializer_list>
#include <optional>
#include <string>

namespace yui::bus {

class RedisLink {
public:
    RedisLink(Descriptor socket, const Timings& timings);

    // Commands that Redis will give `answers` answers to. They leave during the next wait().
    void send(std::string bytes, std::size_t answers);
    void log_in(const Address& address);  // sends AUTH if there is a password

    // Moves bytes in and out, sleeping until there is something to do, one of `bells` is readable, or
    // `until`.
    void wait(std::initializer_list<int> bells, Time until = Time::max());

    // What has come: an answer or a pushed message. An error among the answers breaks the link.
    std::optional<Reply> next();

    std::size_t awaited() const { return awaited_; }          // answers
    bool drained() const { return sent_ == output_.size(); }  // all was given to the socket

private:
    void check_pulse(Time now);
    Time next_check() const;
    void receive();
    void transmit();

    Descriptor socket_;
    Timings timings_;
    ReplyReader reader_;
    std::array<char, 64 * 1024> input_;
    std::string output_;
    std::size_t sent_ = 0;  // of output_
    std::size_t awaited_ = 0;
    Time alive_;            // last sign of life, or when the first of the awaited answers was asked for
    bool blocked_ = false;  // the socket took less than it was given
};

}  // namespace yui::bus
