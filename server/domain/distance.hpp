// How far a place is for somebody, in minutes; straight lines on a sphere, lengthened for real streets.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "server/domain/role.hpp"

namespace yui::domain {

double metres(const Position& from, const Position& to);
// 80 m a minute on foot (as on every Japanese flat advertisement), 200 by bicycle, 500 by car; rounded up.
int minutes_by(protocol::Means means, double metres);
// How many minutes "I can go there by these means" covers: 15 on foot, 20 by bicycle, 30 by car.
int reach_of(protocol::Means means);

struct Way {
    protocol::Means means;
    int minutes;
};
// The most modest declared means that reaches the place; without declared means: on foot, if that is half an
// hour.
std::optional<Way> way_to(std::span<const protocol::Means> declared, double metres);

}  // namespace yui::domain
