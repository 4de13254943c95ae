// Where people live and work, and which skills they have: what people and shifts of one city share.
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "matching/generate/dice.hpp"
#include "matching/generate/text.hpp"

namespace yui::matching::generate {

constexpr std::int64_t groups = 60;

// Free times are told in three blocks a day, and work begins on the half hour.
struct Block {
    std::int64_t from;  // minutes of the day
    std::int64_t to;
};
constexpr std::array<Block, 3> blocks{{{6 * 60, 12 * 60}, {12 * 60, 17 * 60}, {17 * 60, 22 * 60}}};

struct Place {
    std::int64_t latitude;  // in 1/100,000 of a degree
    std::int64_t longitude;
};

class City {
public:
    explicit City(std::uint64_t seed);

    Place place(Dice& dice, std::int64_t town) const;
    static std::string area(Place place);  // one of 5 x 5 squares
    static std::string skill(Dice& dice);  // the k-th is 1/k as common as the first

    static bool weekend(std::int64_t day) { return day % 7 >= 5; }

private:
    struct Centre {
        double east;  // km
        double north;
        double spread;
    };
    std::array<Centre, 14> centres_{};
};

void write(Text& text, Place place);  // as "at"

}  // namespace yui::matching::generate
