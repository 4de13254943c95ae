// Who to ask for a role, in which order and how many at once, so that the open heads are filled with a target
// probability and nobody is asked more often than their budget allows.
//
// Greedy (the default, better in practice): the best first; each wave is as large as may be while the chance
// of more yeses than open heads stays small; waves follow until the target is met or nobody is left.
//
// Scaled down (with a guarantee): everybody is asked at random, less often than a plan of averages would, so
// that they are rarely inactive when needed. With a chance of at least q of becoming active again in each
// period, this reaches (1 - 1/e) / (2 - q) of what the best plan of averages reaches (Manshadi and Rodilitz).
//
// Pure; any thread.
#pragma once

#include <vector>

#include "matching/model/problem.hpp"
#include "matching/rank/ranking.hpp"

namespace yui::matching {

enum class WaveMode { greedy, scaled_down };

struct WaveOptions {
    WaveMode mode = WaveMode::greedy;
    double target = 0.9;        // probability that all open heads are filled
    double crowding = 0.1;      // greatest probability of more yeses than open heads, within one wave
    double recovery = 1.0 / 7;  // q of the scaled-down mode
    std::size_t most = 200;     // people, at most
};

struct Asked {
    Index volunteer = 0;
    double yes = 0;          // probability of a yes, given how often they were asked this week
    double ask = 1;          // probability with which they are asked; below 1 when scaled down
    std::int32_t heads = 1;  // that come with a yes
};

struct Wave {
    std::vector<Asked> people;
    double filled = 0;  // probability that all open heads are filled after this wave
};

struct Waves {
    std::int32_t open = 0;  // heads to the least number, or to the greatest once that is met
    std::vector<Wave> waves;
    bool reaches_target = false;
    double guarantee = 0;  // of the scaled-down mode; 0: none is claimed, nor where groups are asked
};

// Of a yes: higher for who suits better, four fifths after each contact of this week.
double chance_of_yes(const Problem& problem, const RankedPair& pair);

Waves waves(const Problem& problem, Ranking& ranking, Index role, const WaveOptions& options);

}  // namespace yui::matching
