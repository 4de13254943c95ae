#include "matching/generate/city.hpp"

#include <algorithm>

namespace yui::matching::generate {
namespace {

constexpr double width = 20;  // km, both ways
constexpr double apart = 35;  // km from one town to the next: nobody travels that far
constexpr std::int64_t south = 3490000;
constexpr std::int64_t west = 13590000;
// 1/100,000 of a degree to the km: 111.32 km a degree, and a cosine of 0.819 at this latitude.
constexpr double north_steps = 100000 / 111.32;
constexpr double east_steps = 100000 / (111.32 * 0.819);

constexpr std::uint64_t kind_centre = 1;

}  // namespace

City::City(std::uint64_t seed) {
    for (std::size_t i = 0; i < centres_.size(); ++i) {
        Dice dice(seed, kind_centre, i);
        centres_[i] = {dice.uniform() * width, dice.uniform() * width, 0.6 + 2.0 * dice.uniform()};
    }
}

// Towns are alike and lie apart, in rows of ten.
Place City::place(Dice& dice, std::int64_t town) const {
    const auto last = static_cast<std::int64_t>(centres_.size()) - 1;
    const auto& centre = centres_[static_cast<std::size_t>(dice.between(0, last))];
    const double east = std::clamp(centre.east + centre.spread * dice.normal(), 0.0, width);
    const double north = std::clamp(centre.north + centre.spread * dice.normal(), 0.0, width);
    constexpr std::int64_t row = 10;
    const auto south_of_it = static_cast<double>(town / row) * apart;
    const auto west_of_it = static_cast<double>(town % row) * apart;
    return {south + static_cast<std::int64_t>((south_of_it + north) * north_steps),
            west + static_cast<std::int64_t>((west_of_it + east) * east_steps)};
}

std::string City::area(Place place) {
    const auto square = [](std::int64_t steps, double a_km) {
        return std::min<std::int64_t>(4, static_cast<std::int64_t>(static_cast<double>(steps) / a_km / 4));
    };
    const auto row = square(place.latitude - south, north_steps);
    const auto column = square(place.longitude - west, east_steps);
    return "a" + std::to_string(row * 5 + column + 1);
}

std::string City::skill(Dice& dice) {
    std::array<std::int64_t, 24> weights{};
    for (std::size_t i = 0; i < weights.size(); ++i) weights[i] = 27720 / static_cast<std::int64_t>(i + 1);
    return "S" + std::to_string(dice.pick(weights) + 1);
}

void write(Text& text, Place place) {
    text.field("at").raw("[").decimal(place.latitude, 5).raw(",").decimal(place.longitude, 5).raw("]");
}

}  // namespace yui::matching::generate
