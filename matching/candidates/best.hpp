// The best few of many that come one after the other, and what one must bring by now to be among them: keys
// are counted one by one, so that this is known as soon as enough have come.
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <vector>

#include "matching/model/problem.hpp"

namespace yui::matching {

struct Rank {              // of one person for a role
    std::int64_t key = 0;  // utility less what past load costs
    std::int32_t utility = 0;
    Index volunteer = 0;
    bool operator<(const Rank& other) const {
        return key != other.key ? key > other.key : volunteer < other.volunteer;
    }
};

constexpr std::int64_t nobody_is_hopeless = std::numeric_limits<std::int64_t>::min() / 4;

class Best {
public:
    // Room for work, to be used for one role after the other.
    struct Room {
        std::vector<Rank> ranks;
        std::vector<std::uint32_t> of_key;
    };

    // REQUIRES: count > 0.
    Best(Room& room, std::size_t count) : room_(&room), count_(count) {
        room.ranks.clear();
        room.of_key.assign(keys, 0);
    }

    // Thousandths of a point below which nobody is among the best.
    std::int64_t floor() const { return last_ == 0 ? nobody_is_hopeless : 1000 * (lowest + last_); }

    void add(const Rank& rank) {
        const auto key = std::clamp<std::int64_t>(rank.key - lowest, 0, keys - 1);
        if (key < last_) return;
        room_->ranks.push_back(rank);
        auto& counts = room_->of_key;
        ++counts[static_cast<std::size_t>(key)];
        ++there_;
        while (there_ - counts[static_cast<std::size_t>(last_)] >= count_)
            there_ -= counts[static_cast<std::size_t>(last_++)];
    }

    // Whether somebody who came, or whom the floor kept away, is not among them.
    bool left_out() const { return last_ != 0 || room_->ranks.size() > count_; }

    // The best first.
    const std::vector<Rank>& sorted() {
        auto& ranks = room_->ranks;
        std::erase_if(ranks, [&](const Rank& one) { return 1000 * one.key < floor(); });
        std::sort(ranks.begin(), ranks.end());
        if (ranks.size() > count_) ranks.resize(count_);
        return ranks;
    }

private:
    static constexpr std::int64_t lowest = -512;  // keys beyond count as the nearest of these
    static constexpr std::int64_t keys = 1513;

    Room* room_;
    std::size_t count_;
    std::size_t there_ = 0;  // with the last key of the best, or a better one
    std::int64_t last_ = 0;
};

}  // namespace yui::matching
