// Holds back what one connection may only see after its rights were asked for once more.
//
// Rights are asked in rounds, one at a time. A message says which round it waits for: one that began after
// the message was committed. A round that fails lets nothing out; a later one that passes lets out what
// waited for it too.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "server/net/subscriber.hpp"

namespace yui::net {

class Gate {
public:
    using Round = std::uint32_t;  // a connection that asked ten times a second would live for 13 years

    bool open_for(Round round) const { return round <= passed_; }
    bool running() const { return running_; }
    Round coming() const { return begun_ + 1; }  // the first round that begins after now

    // Somebody changed something: a round must begin at once, or when the running one is over.
    void demand() { demanded_ = coming(); }
    bool demanded() const { return demanded_ > begun_; }
    bool wanted() const;  // a round that has not begun is demanded or waited for

    void wait(Round round, std::uint64_t subscription, Payload payload);
    bool full() const;  // more waits than we keep: the page must read itself again
    // The subscription ended: nothing of it goes out any more.
    void forget(std::uint64_t subscription);
    std::vector<std::uint64_t> waiting_subscriptions() const;

    void begin();
    void fail();                  // the same round is wanted again
    std::vector<Payload> pass();  // what may go out now, in order

private:
    struct Waiting {
        Round round;
        std::uint64_t subscription;
        Payload payload;
    };
    void remove_if(auto&& unwanted);

    Round begun_ = 0;
    Round passed_ = 0;
    Round demanded_ = 0;
    bool running_ = false;
    struct Held {
        std::vector<Waiting> messages;
        std::size_t bytes = 0;
    };
    std::unique_ptr<Held> held_;  // null: nothing waits, as for most of the time of most connections
};

}  // namespace yui::net
