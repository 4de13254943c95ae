// A plan as people look at it: what each person does, who does each role, and what stands in the way of one
// more shift for somebody.
//
// The problem outlives it, the assignments are copied. Owned by one thread; between changes readable from
// any.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "matching/model/score.hpp"

namespace yui::matching {

enum class Hindrance { nothing, clash, shifts_week, hours_week, shifts_month, hours_month };
std::string_view name(Hindrance hindrance);

struct Obstacle {
    Hindrance by = Hindrance::nothing;
    Index role = none;  // of a clash: what the person does instead
};

class Rota {
public:
    Rota(const Problem& problem, std::span<const Assignment> plan);

    const Problem& problem() const { return *problem_; }
    std::span<const Index> roles_of(Index volunteer) const { return roles_of_[volunteer]; }
    std::span<const Index> people_of(Index role) const { return people_of_[role]; }
    std::int32_t heads(Index role) const { return heads_[role]; }
    bool holds(Index volunteer, Index role) const;

    void take(Index volunteer, Index role);
    void leave(Index volunteer, Index role);  // REQUIRES: holds

    // Seats of the kinds this person may take that are free.
    std::int32_t room(Index volunteer, Index role) const;

    // What keeps somebody from a role beside what they do; as if they had left `leaving` before.
    Obstacle obstacle(Index volunteer, Index role, Index leaving = none) const;

private:
    const Problem* problem_;
    std::vector<std::vector<Index>> roles_of_;
    std::vector<std::vector<Index>> people_of_;
    std::vector<std::int32_t> heads_;
};

}  // namespace yui::matching
