// What residents do in a demonstration city, through the product's own use cases, inside the loading
// transaction: the same rules, jobs and notices as if they had done it on the site. A refusal changes
// nothing.
#pragma once

#include "server/demo/town.hpp"

namespace yui::demo {

// Whoever comes next; the same person again only when everybody else has had a turn.
const Neighbour& next_person(Town& town);
// The same for who is confirmed somewhere: never one who has never helped, every third time one who helps a
// lot.
const Neighbour& next_helper(Town& town);

bool sign_up(
    Town& town, const Neighbour& who, std::int64_t occurrence, std::int64_t adults, std::int64_t children);
// Offers and, where the organizer decides, is taken.
bool help(Town& town, const Neighbour& who, std::int64_t role);
// Offers and waits for the organizer.
bool offer(Town& town, const Neighbour& who, std::int64_t role);
// Is asked by the desk, a few hours ago.
bool ask(Town& town, const Neighbour& who, std::int64_t role);

}  // namespace yui::demo
