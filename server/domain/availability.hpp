// Weekly times that suit a person, against the time of a role.
#pragma once

#include <cstdint>
#include <optional>

#include "server/domain/role.hpp"

namespace yui::domain {

constexpr unsigned block_bit(protocol::Block block) { return 1u << static_cast<unsigned>(block); }

// A role's time on its first local day: the blocks it touches. Two blocks touched need both.
struct BlocksOfDay {
    int weekday = 0;  // Monday is 1
    unsigned blocks = 0;
    bool outside = false;  // some of it lies before 6:00, after 21:00 or on another day
};
BlocksOfDay blocks_of(std::int64_t starts_at, std::int64_t ends_at);

// nullopt: the role has no fixed time. unknown: the person decides each time, or the grid cannot say.
// bad: not one of the declared times.
std::optional<protocol::Fit> time_fit(const Role& role, const Person& person);

// Where a role begins in a declared time and ends after it: minutes after midnight until which the person is
// free.
std::optional<int> free_until(const Role& role, const Person& person);

}  // namespace yui::domain
