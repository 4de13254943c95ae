// The order of one log stream as a node sees it: which row is the next, which came too early, which is
// lacking.
//
// Rows come from the bus (any order, some never), from the log (in order) or twice. Each is given out once,
// in the order of `seq`, without a hole. Knows no time: who owns it decides how long to wait for an elder.
#pragma once

#include <cstdint>
#include <map>
#include <optional>

#include "server/app/api.hpp"

namespace yui::net {

class LogOrder {
public:
    // Rows after `head` are wanted. Only once; rows that came before are held.
    void begin_after(std::uint64_t head);
    bool begun() const { return known_.has_value(); }
    std::uint64_t known() const { return known_.value_or(0); }  // last row given out

    // True: `row` is the next and counts as given out. Otherwise it is an old one, or is held for its elders.
    bool take(const bus::Message& row);
    // The next held row, which then counts as given out.
    std::optional<bus::Message> take_held();

    // The stream reaches at least to `head`, whoever said so.
    void expect(std::uint64_t head);
    bool behind() const { return begun() && expected_ > *known_; }
    std::uint64_t expected() const { return expected_; }
    bool at_rest() const { return begun() && !behind() && held_.empty(); }

    // Rows up to `seq` are no longer to be had.
    void give_up_to(std::uint64_t seq);

private:
    void hold(const bus::Message& row);

    std::optional<std::uint64_t> known_;
    std::uint64_t expected_ = 0;
    std::map<std::uint64_t, bus::Message> held_;
};

}  // namespace yui::net
