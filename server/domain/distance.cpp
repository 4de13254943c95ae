#include "server/domain/distance.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

namespace yui::domain {
namespace {

using protocol::Means;

constexpr double earth = 6'371'000;  // m
constexpr double street_factor = 1.25;
constexpr double a_walk = 30;  // minutes that most people would call near enough to mention

double radians(double degrees) { return degrees * std::numbers::pi / 180; }

}  // namespace

// Equirectangular: off by less than 1 in 1,000 inside a city.
double metres(const Position& from, const Position& to) {
    const double x = radians(to.lon - from.lon) * std::cos(radians((from.lat + to.lat) / 2));
    const double y = radians(to.lat - from.lat);
    return earth * std::sqrt(x * x + y * y);
}

int minutes_by(Means means, double metres) {
    const double a_minute = means == Means::foot ? 80 : means == Means::bicycle ? 200 : 500;
    return std::max(1, static_cast<int>(std::ceil(metres * street_factor / a_minute)));
}

int reach_of(Means means) {
    switch (means) {
        case Means::foot:
            return 15;
        case Means::bicycle:
            return 20;
        case Means::car:
            return 30;
        default:
            return std::numeric_limits<int>::max();  // a lift goes anywhere
    }
}

std::optional<Way> way_to(std::span<const Means> declared, double metres) {
    if (declared.empty()) {
        const int minutes = minutes_by(Means::foot, metres);
        return minutes <= a_walk ? std::optional(Way{Means::foot, minutes}) : std::nullopt;
    }
    for (const auto means : {Means::foot, Means::bicycle, Means::car, Means::lift}) {
        if (std::find(declared.begin(), declared.end(), means) == declared.end()) continue;
        const int minutes = minutes_by(means, metres);
        if (minutes <= reach_of(means)) return Way{means, minutes};
    }
    return std::nullopt;
}

}  // namespace yui::domain
