// What the simulated city remembers of one person.
#pragma once

#include <array>
#include <cstdint>
#include <numeric>

namespace yui::matching::simulate {

struct Person {
    double willing = 0;                    // 0..1
    std::array<int, 4> contacts_lately{};  // by week before this one
    std::array<int, 4> shifts_lately{};
    int contacts = 0;     // this week
    int shifts_year = 0;  // of the place in the city, whoever lives there
    int shifts_ever = 0;  // of this person
    int lives = 1;        // how many people had this place
    bool asked_today = false;

    bool newcomer() const { return shifts_ever < 3; }
    int recent_contacts() const { return std::accumulate(contacts_lately.begin(), contacts_lately.end(), 0); }
    int recent_shifts() const { return std::accumulate(shifts_lately.begin(), shifts_lately.end(), 0); }
};

}  // namespace yui::matching::simulate
