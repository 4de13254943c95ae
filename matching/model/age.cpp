#include "matching/model/age.hpp"

#include <cmath>

namespace yui::matching {

Age age_on(const Problem& problem, const Volunteer& person, const Shift& shift) {
    if (person.age >= 0) return {person.age, person.age};
    if (person.birth_year < 0) return {};
    if (shift.day == no_day && !problem.has_now) return {};
    const int year = year_of(shift.day != no_day ? shift.day : problem.now / day_length);
    return {year - person.birth_year - 1, year - person.birth_year};
}

Index generation_of(const Problem& problem, Index volunteer, Index role) {
    constexpr std::int32_t middle = 30;  // years
    constexpr std::int32_t old = 60;
    const auto age = age_on(problem, problem.volunteers[volunteer], problem.shift_of(role)).most;
    if (age < 0) return none;
    if (age < middle) return 0;
    return age < old ? 1 : 2;
}

std::int64_t mix_bonus(const Problem& problem, Index role) {
    if (!problem.roles[role].mixed_ages) return 0;
    return std::llround(problem.options.age_mix * problem.shift_of(role).importance);
}

}  // namespace yui::matching
