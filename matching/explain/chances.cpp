// What one change of a person would open.
#include <algorithm>
#include <array>
#include <map>

#include "matching/explain/story.hpp"
#include "matching/model/place.hpp"

namespace yui::matching {
namespace {

bool only(Refusal refusal, Reason reason) {
    Refusal alone;
    alone.add(reason);
    return refusal == alone;
}

std::string day_and_block(const Shift& shift) {
    constexpr std::array<const char*, 7> days{
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    const auto minute = shift.start % day_length;
    const char* part = minute < 12 * 60 ? "morning" : minute < 17 * 60 ? "afternoon" : "evening";
    // 1970-01-01 was a Thursday.
    return std::string("free on ") + days[static_cast<std::size_t>((shift.day + 3) % 7)] + " " + part;
}

// The one skill that is missing or too low; "": more than one.
std::string skill_missing(const Problem& problem, const Volunteer& person, const Role& role) {
    std::string change;
    for (const auto& wanted : problem.skills_of(role.skills)) {
        const auto own = problem.skills_of(person.skills);
        const bool held = std::any_of(own.begin(), own.end(), [&](const SkillLevel& one) {
            return one.skill == wanted.skill && one.level >= wanted.level;
        });
        if (held) continue;
        if (!change.empty()) return "";
        change = "skill " + problem.names.skills[wanted.skill] + " at level " + std::to_string(wanted.level);
    }
    return change;
}

std::string change_that_opens(const Problem& problem, Index volunteer, Index role) {
    const auto refused = refusal(problem, volunteer, role);
    const auto& person = problem.volunteers[volunteer];
    const auto& shift = problem.shift_of(role);
    if (only(refused, Reason::time)) return day_and_block(shift);
    if (only(refused, Reason::skill)) return skill_missing(problem, person, problem.roles[role]);
    if (only(refused, Reason::language))
        return "language " + problem.names.words[problem.roles[role].language];
    if (!only(refused, Reason::distance)) return "";
    const auto missing = metres_between(person.at, shift.at) - person.reach;
    return missing <= 1000 ? "1 km further" : missing <= 2000 ? "2 km further" : "";
}

}  // namespace

std::vector<Chance> chances(const Problem& problem, Index volunteer) {
    if (problem.lists_edges) return {};
    std::map<std::string, std::int64_t> counts;
    for (Index role = 0; role < problem.roles.size(); ++role)
        if (const auto change = change_that_opens(problem, volunteer, role); !change.empty())
            ++counts[change];
    // Who goes two kilometres further goes one, too.
    if (counts.count("2 km further") > 0) counts["2 km further"] += counts["1 km further"];
    std::vector<Chance> list;
    for (const auto& [change, needs] : counts)
        if (needs > 0) list.push_back({change, needs});
    std::stable_sort(
        list.begin(), list.end(), [](const auto& a, const auto& b) { return a.needs > b.needs; });
    return list;
}

}  // namespace yui::matching
