// Tasks given to agents with room for so much: a solution that is made better by putting tasks in, moving
// them, swapping them and pushing others aside, until none of these helps.
//
// One thread; deterministic.
#pragma once

#include <cstdint>
#include <vector>

#include "matching/plan/random.hpp"

namespace yui::matching {

struct Offer {  // one agent for one task
    std::size_t agent = 0;
    std::size_t task = 0;
    std::int64_t worth = 0;
    std::int64_t size = 0;
};

class Exchange {
public:
    static constexpr std::size_t nobody = static_cast<std::size_t>(-1);

    Exchange(const std::vector<Offer>& offers, std::vector<std::int64_t> room, std::size_t tasks);

    void clear();
    bool fits(std::size_t offer) const { return offers_[offer].size <= room_[offers_[offer].agent]; }
    bool given(std::size_t task) const { return chosen_[task] != nobody; }
    void give(std::size_t offer);  // REQUIRES: fits, not given
    void improve();
    // Gives some tasks to others by chance and improves again, `times` over; keeps the best.
    void shake(std::uint64_t seed, std::size_t times);

    std::int64_t worth() const;
    const std::vector<std::size_t>& chosen() const { return chosen_; }  // offers by task, or nobody

private:
    void restore(const std::vector<std::size_t>& chosen);
    void disturb(Shuffler& dice);
    void take_back(std::size_t task);
    std::size_t offer_of(std::size_t task, std::size_t agent) const { return table_[task * agents_ + agent]; }
    bool put_in(std::size_t task);
    bool move(std::size_t task);
    bool swap(std::size_t task, std::size_t other);
    bool push_aside(std::size_t task);

    const std::vector<Offer>& offers_;
    std::vector<std::int64_t> full_;
    std::vector<std::int64_t> room_;
    std::vector<std::size_t> chosen_;
    std::vector<std::vector<std::size_t>> of_task_;  // offers, best first
    std::size_t agents_;
    std::vector<std::size_t> table_;  // offers by task and agent
};

}  // namespace yui::matching
