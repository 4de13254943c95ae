// How many people each filter leaves for a role: "312 skilled, 41 free, 3 within 5 km, 0 speak Portuguese".
#pragma once

#include <array>
#include <vector>

#include "matching/explain/rota.hpp"
#include "matching/model/eligibility.hpp"

namespace yui::matching {

struct Funnel {
    std::size_t people = 0;
    // By reason, in its order: who failed at it first, and who was left after it.
    std::array<std::size_t, reasons> removed{};
    std::array<std::size_t, reasons> left{};
    std::size_t eligible = 0;

    // The filter that left nobody; nullopt: somebody is eligible, or nobody lives here.
    std::optional<Reason> emptied_by() const;
};
Funnel funnel(const Problem& problem, Index role);

// Why a role stays open in a plan: people by what keeps them, eligible ones too.
struct ReasonCounts {
    std::array<std::size_t, reasons> refused{};
    std::size_t not_listed = 0;  // no such edge
    std::size_t clash = 0;       // busy elsewhere at that time
    std::size_t limit = 0;       // have given all the time they have
    std::size_t no_seat = 0;     // only seats kept for others are free
    std::size_t free = 0;        // could come, but the plan is worth more without
};
ReasonCounts reason_counts(const Rota& rota, Index role);

// How many more would be eligible if everybody's reach were longer.
std::size_t within_longer_reach(const Problem& problem, Index role, std::int32_t metres);

}  // namespace yui::matching
