// Which shifts one person cannot both do.
#pragma once

#include "matching/model/place.hpp"

namespace yui::matching {

// Minutes to get from one place to another: nothing if a place is unknown, a moment at the same site, else
// the way to the bicycle and 18 km/h on streets 1.3 times as long as the crow flies.
Minutes travel(Point a, Point b);

// Too near in time, with travel; shifts without a time never are. Not: `conflicts`, the same shift.
bool overlap(const Shift& a, const Shift& b);

// Everything that keeps two shifts from one person: the same shift, `conflicts`, time and travel.
bool clash(const Problem& problem, Index one_shift, Index other_shift);

}  // namespace yui::matching
