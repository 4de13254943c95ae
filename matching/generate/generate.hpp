// Synthetic cities as `yui-instance/1`, after section C2 of the research note: people live around fourteen
// centres, a few skills are common and most are rare, most people have little time, half of the work is at
// the weekend. The same recipe gives the same bytes on every machine.
//
// Pure; any thread.
#pragma once

#include <cstdint>
#include <string>

namespace yui::matching::generate {

enum class Rules {
    basic,  // those of the published measurements
    all,    // also groups, newcomers, monthly limits, flexible needs, pinned and announced pairs, ...
};

struct Recipe {
    std::int64_t volunteers = 0;
    std::int64_t shifts = 0;  // over all weeks
    std::uint64_t seed = 1;
    Rules rules = Rules::basic;
    std::int64_t weeks = 2;       // 1 to 4, from Monday 2026-11-30 on
    std::uint64_t work_seed = 0;  // 0: `seed`; otherwise other work for the same people
    // What people could do against what is wanted: heads are as if there were so many people to a shift. 0:
    // heads of the published measurements, however many people there are.
    std::int64_t people_a_shift = 0;
    std::int64_t towns = 1;  // 1 to 200, side by side; people and shifts are dealt out to them in turn
};

// People to a shift, with the heads of the published measurements, where heads are hard to find, and where
// there are plenty: about two, and about ten shifts that people have time for to one seat.
constexpr std::int64_t scarce = 4;
constexpr std::int64_t ample = 20;

std::string instance(const Recipe& recipe);

}  // namespace yui::matching::generate
