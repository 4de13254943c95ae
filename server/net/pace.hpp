// How often each address, or each account, asks in the whole process, over whatever connections it has. Any
// thread.
#pragma once

#include "server/net/counters.hpp"

namespace yui::net {

class Pace {
public:
    // In the long run; for a while it may be as many as in 20 seconds at once.
    explicit Pace(int per_second);

    // One more. 0: it may; else it is not counted, and may be tried again in so many seconds.
    int ask(std::string_view who, std::int64_t now_ms);

private:
    const std::int64_t each_us_;
    Counters<std::int64_t> busy_until_;  // steady us: what was asked so far would take until then
};

}  // namespace yui::net
