// Thousands of connections on one thread: they come in, follow their streams, and count what they are
// brought.
//
// Every message is looked at: its number must be one more than the last that this connection has seen in its
// stream.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tests/load/crowd/connection.hpp"
#include "tests/load/crowd/delays.hpp"
#include "tests/load/crowd/frames.hpp"
#include "tests/load/crowd/inflater.hpp"
#include "tests/load/crowd/poller.hpp"
#include "tests/load/crowd/tongue.hpp"

namespace yui::load {

struct Counted {
    std::uint64_t messages = 0;  // with a mark
    std::uint64_t others = 0;    // without one
    std::uint64_t bytes = 0;
    std::uint64_t reads = 0;
    std::uint64_t skipped = 0;    // messages that a connection should have had before the one it got
    std::uint64_t doubled = 0;    // not newer than what it had
    std::uint64_t gone = 0;       // connections that the server closed
    std::uint64_t sent_away = 0;  // of them those that had stopped reading
    Delays delays;                // from sending to reading, in us
    Delays arrivals;              // from sending to when the kernel had it for us, where that is asked for
};

class Crowd {
public:
    Crowd(Poller& poller, const Tongue& tongue, std::uint16_t port);

    // Opens them, at most `at_once` on their way at a time, and returns when all follow what they wished, or
    // were refused, or after 60 s.
    void come_in(std::vector<Wish> wishes, std::size_t at_once);
    void leave();  // all at once
    // Of those who come in from now on it is counted, too, when the kernel had their messages.
    void stamp_arrivals() { stamps_ = true; }
    // These many of them read no more.
    void stop_reading(std::size_t count);

    std::size_t ready() const { return ready_; }
    std::string whereabouts() const;  // of all of them, for people
    const Counted& counted() const { return counted_; }
    // What the poller says of connection `number`.
    void on_event(std::size_t number, bool writable);
    // Forgets what was counted, but not what each connection saw last.
    void count_anew() { counted_ = {}; }
    // How many connections follow this event and read.
    std::uint64_t listeners(std::int64_t event) const;

private:
    enum class State : std::uint8_t { connecting, upgrading, setting_up, ready, stopped, gone };
    struct Visitor {
        Wish wish;
        Connection connection = {};
        State state = State::connecting;
        int steps = 0;
        std::int64_t last = 0;  // number of the last message
    };

    void open(Visitor& visitor);
    std::size_t take(Visitor& visitor, std::string_view bytes);
    std::size_t take_response(Visitor& visitor, std::string_view bytes);
    void take_frame(Visitor& visitor, const Frame& frame);
    void take_text(Visitor& visitor, std::string_view text);
    void note(Visitor& visitor, Mark mark);
    void advance(Visitor& visitor);
    void lose(Visitor& visitor);
    void say(Visitor& visitor, std::string_view bytes);

    Poller& poller_;
    const Tongue& tongue_;
    const std::uint16_t port_;
    std::vector<Visitor> visitors_;
    Inflater inflater_;
    std::size_t ready_ = 0;
    std::size_t on_their_way_ = 0;
    std::int64_t read_at_ = 0;
    bool stamps_ = false;
    Counted counted_;
};

}  // namespace yui::load
