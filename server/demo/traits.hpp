// What the residents of a demonstration city are like: exact shares, dealt out by chance.
//
// Of 2,000: 30 % with an empty profile, 12 % on the telephone only, 8 % under 18, a third over 65, 5 % with
// other languages; 20 % have never helped, 3 % carry a third of all help.
#pragma once

#include <cstddef>
#include <vector>

#include "server/demo/random.hpp"

namespace yui::demo {

enum class Age { unknown, minor, adult, elder };
enum class Helps { sometimes, never, a_lot };

struct Traits {
    Age age = Age::unknown;  // unknown: the profile is empty
    Helps helps = Helps::sometimes;
    bool by_phone = false;
    bool other_language = false;

    bool empty() const { return age == Age::unknown; }
};

constexpr std::size_t residents = 2000;
constexpr std::size_t on_log_in_page = 5;  // the first of them
constexpr std::size_t newcomer = 0;
constexpr std::size_t old_hand = 1;
constexpr std::size_t organizer = 2;

std::vector<Traits> deal_traits(Random& random);

}  // namespace yui::demo
