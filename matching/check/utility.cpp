// What a pair is worth: "Utility" of matching/README.md.
#include <algorithm>
#include <cmath>

#include "matching/check/fit.hpp"
#include "matching/check/way.hpp"

namespace yui::matching::check {
namespace {

constexpr std::int64_t full = 1000;

std::int64_t whole_part(std::int64_t value, std::int64_t by) {
    return value >= 0 ? value / by : -((by - 1 - value) / by);
}

std::int64_t within(std::int64_t value) { return std::clamp<std::int64_t>(value, 0, full); }

std::int64_t skill(const Person& person, const Role& role) {
    if (role.skills.empty()) return 600;
    std::int64_t sum = 0;
    for (const auto& [name, wanted] : role.skills) {
        const auto own = person.skills.find(name);
        if (own != person.skills.end()) sum += within(600 + 200 * (own->second - wanted));
    }
    return whole_part(sum, static_cast<std::int64_t>(role.skills.size()));
}

std::int64_t distance(const Facts& facts, const Person& person, const Shift& shift) {
    if (!person.at || !shift.at) return 500;
    const auto metres = metres_between(facts, *person.at, *shift.at);
    if (!person.max_km) return std::max<std::int64_t>(0, full - metres / 10);
    const auto reach = std::llround(*person.max_km * 1000);
    if (metres == 0) return full;
    return reach == 0 ? 0 : std::max<std::int64_t>(0, full - full * metres / reach);
}

std::int64_t preference(const Person& person, const Shift& shift) {
    std::int64_t liked = 0;
    for (const auto& name : {"group:" + shift.group, "area:" + shift.area})
        if (const auto found = person.prefer.find(name); found != person.prefer.end()) liked += found->second;
    return within(500 + 250 * liked);
}

std::int64_t rest(const Person& person, const Role& role) {
    const auto seat_kept = person.newcomer && role.newcomer_seats > 0 ? 500 : 0;
    return within(500 - 125 * std::min<std::int64_t>(4, person.asked_week) + seat_kept);
}

}  // namespace

std::int64_t utility(const Facts& facts, const Person& person, const Role& role) {
    if (facts.edges) {
        const auto edge = facts.edges->find({person.id, role.id});
        return edge == facts.edges->end() ? 0 : edge->second.utility;
    }
    const auto& shift = facts.shifts.at(role.shift);
    return whole_part(300 * skill(person, role) + 300 * distance(facts, person, shift) +
                          220 * preference(person, shift) + 180 * rest(person, role) + 500,
                      full);
}

}  // namespace yui::matching::check
