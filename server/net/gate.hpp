// Holds back what one connection may only see after its rights were asked for once more.
//
// Rights are asked in rounds, one at a time. A message says which round it waits for: one that began after
// the message was committed. A round that fails lets nothing out; a later one that passes lets out what
// waited for it too. Of most connections nothing is ever asked again: their gate is one empty pointer.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "server/net/subscriber.hpp"

namespace yui::net {

class Gate {
public:
    using Round = std::uint32_t;  // a connection that asked ten times a second would live for 13 years

    bool open_for(Round round) const { return round == 0 || (rounds_ && round <= rounds_->passed); }
    bool running() const { return rounds_ && rounds_->running; }
    Round coming() const { return rounds_ ? rounds_->begun + 1 : 1; }  // the first that begins after now

    // Somebody changed something: a round must begin at once, or when the running one is over.
    void demand() { rounds().demanded = coming(); }
    bool demanded() const { return rounds_ && rounds_->demanded > rounds_->begun; }
    bool wanted() const;  // a round that has not begun is demanded or waited for

    void wait(Round round, std::uint32_t subscription, Payload payload);
    bool full() const;  // more waits than we keep: the page must read itself again
    // The subscription ended: nothing of it goes out any more.
    void forget(std::uint32_t subscription);
    std::vector<std::uint32_t> waiting_subscriptions() const;

    void begin(std::int64_t now_ms);
    void fail();                  // the same round is wanted again
    std::vector<Payload> pass();  // what may go out now, in order

    // When the next round begins is decided by the hub.
    std::int64_t began_at() const {
        return rounds_ ? rounds_->began_at : long_ago;
    }                                                             // the last one; steady ms
    bool planned() const { return rounds_ && rounds_->planned; }  // by a timer
    void plan() { rounds().planned = true; }
    void planned_is_due() { rounds().planned = false; }

private:
    static constexpr std::int64_t long_ago = -1'000'000;
    struct Waiting {
        Round round;
        std::uint32_t subscription;
        Payload payload;
    };
    struct Rounds {
        Round begun = 0;
        Round passed = 0;
        Round demanded = 0;
        bool running = false;
        bool planned = false;
        std::int64_t began_at = long_ago;
        std::vector<Waiting> waiting;
        std::size_t bytes = 0;  // of what waits
    };
    Rounds& rounds();
    void remove_if(auto&& unwanted);

    std::unique_ptr<Rounds> rounds_;
};

}  // namespace yui::net
