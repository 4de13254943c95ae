#include "matching/explain/funnel.hpp"

#include <cmath>

#include "matching/explain/pair.hpp"
#include "matching/model/place.hpp"

namespace yui::matching {

std::optional<Reason> Funnel::emptied_by() const {
    for (std::size_t i = 0; i < reasons; ++i)
        if (removed[i] > 0 && left[i] == 0) return static_cast<Reason>(i);
    return std::nullopt;
}

Funnel funnel(const Problem& problem, Index role) {
    Funnel result;
    result.people = problem.volunteers.size();
    for (Index v = 0; v < problem.volunteers.size(); ++v)
        if (const auto reason = first_refusal(problem, v, role))
            ++result.removed[static_cast<std::size_t>(*reason)];
        else if (allowed(problem, v, role))
            ++result.eligible;
    auto left = result.people;
    for (std::size_t i = 0; i < reasons; ++i) result.left[i] = left -= result.removed[i];
    return result;
}

ReasonCounts reason_counts(const Rota& rota, Index role) {
    const auto& problem = rota.problem();
    ReasonCounts counts;
    for (Index v = 0; v < problem.volunteers.size(); ++v) {
        if (rota.holds(v, role)) continue;
        if (const auto reason = first_refusal(problem, v, role)) {
            ++counts.refused[static_cast<std::size_t>(*reason)];
        } else if (!allowed(problem, v, role)) {
            ++counts.not_listed;
        } else if (const auto obstacle = rota.obstacle(v, role); obstacle.by != Hindrance::nothing) {
            ++(obstacle.by == Hindrance::clash ? counts.clash : counts.limit);
        } else {
            ++(rota.room(v, role) < problem.volunteers[v].heads ? counts.no_seat : counts.free);
        }
    }
    return counts;
}

std::size_t within_longer_reach(const Problem& problem, Index role, std::int32_t metres) {
    std::size_t more = 0;
    for (Index v = 0; v < problem.volunteers.size(); ++v) {
        Refusal distance;
        distance.add(Reason::distance);
        if (refusal(problem, v, role) != distance) continue;
        const auto& person = problem.volunteers[v];
        const auto way = metres_between(person.at, problem.shift_of(role).at);
        if (way <= std::int64_t{person.reach} + metres) ++more;
    }
    return more;
}

}  // namespace yui::matching
