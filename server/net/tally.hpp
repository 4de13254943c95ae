// How many connections each address, or each account, has open in the whole process. Any thread.
#pragma once

#include "server/net/counters.hpp"

namespace yui::net {

class Tally {
public:
    // With this one it has that many.
    std::size_t enter(std::string_view who) { return ++open_.of(who); }
    void leave(std::string_view who) { --open_.of(who); }

private:
    Counters<std::uint32_t> open_;
};

}  // namespace yui::net
