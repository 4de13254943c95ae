// Time cut where somebody's free time begins or ends, so that whoever is free in a piece is free in all of
// it. Cuts are on whole hours, or on half ones where all free time is; who begins or ends elsewhere must be
// looked at exactly.
//
// Unchanging; any thread.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "matching/model/problem.hpp"

namespace yui::matching {

class FreePieces {
public:
    explicit FreePieces(const Problem& problem);

    // The piece that the minute lies in.
    Interval around(Minutes minute) const;
    // Whether pieces say exactly when somebody with this free time can come.
    bool say_all(std::span<const Interval> free) const;
    bool say_all_of_everybody() const { return all_; }

private:
    std::vector<Minutes> cuts_;  // ascending
    bool all_ = true;
};

}  // namespace yui::matching
