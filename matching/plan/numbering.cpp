#include "matching/plan/numbering.hpp"

#include <algorithm>

#include "matching/model/by_place.hpp"

namespace yui::matching {
namespace {

bool ascends(const std::vector<Index>& order) { return std::is_sorted(order.begin(), order.end()); }

std::vector<Index> inverse(const std::vector<Index>& order) {
    std::vector<Index> place(order.size());
    for (Index i = 0; i < order.size(); ++i) place[order[i]] = i;
    return place;
}

template <class T>
void move_piece(Slice& slice, const std::vector<T>& from, std::vector<T>& to) {
    const auto begin = from.begin() + static_cast<std::ptrdiff_t>(slice.begin);
    slice.begin = static_cast<Index>(to.size());
    to.insert(to.end(), begin, begin + static_cast<std::ptrdiff_t>(slice.size));
}

Volunteer moved(Volunteer person, const Problem& from, Problem& to) {
    for (auto* words : {&person.languages, &person.offers, &person.blocked_groups})
        move_piece(*words, from.words, to.words);
    move_piece(person.skills, from.skills, to.skills);
    move_piece(person.certificates, from.certificates, to.certificates);
    move_piece(person.preferences, from.preferences, to.preferences);
    move_piece(person.available, from.intervals, to.intervals);
    return person;
}

Role moved(Role role, Index shift, const Problem& from, Problem& to) {
    role.shift = shift;
    move_piece(role.skills, from.skills, to.skills);
    move_piece(role.certificates, from.words, to.words);
    move_piece(role.needs, from.words, to.words);
    return role;
}

constexpr std::size_t ahead = 8;  // people, so that nobody waits for memory

void fetch(const Problem& problem, Index volunteer) {
    const auto* person = reinterpret_cast<const char*>(&problem.volunteers[volunteer]);
    for (std::size_t i = 0; i < sizeof(Volunteer); i += 64) __builtin_prefetch(person + i);
    __builtin_prefetch(person + sizeof(Volunteer) - 1);
}

void fetch_pieces(const Problem& problem, Index volunteer) {
    const auto& person = problem.volunteers[volunteer];
    const auto free = problem.intervals_of(person.available);
    for (std::size_t i = 0; i < free.size(); i += 4) __builtin_prefetch(&free[i]);
    __builtin_prefetch(problem.skills_of(person.skills).data());
    __builtin_prefetch(problem.words_of(person.languages).data());
}

void reserve(const Problem& from, Problem& to) {
    to.volunteers.reserve(from.volunteers.size());
    to.shifts.reserve(from.shifts.size());
    to.roles.reserve(from.roles.size());
    to.words.reserve(from.words.size());
    to.skills.reserve(from.skills.size());
    to.certificates.reserve(from.certificates.size());
    to.preferences.reserve(from.preferences.size());
    to.intervals.reserve(from.intervals.size());
}

}  // namespace

Numbering::Numbering(const Problem& problem)
    : people_(people_by_place(problem)),
      shifts_(shifts_by_place(problem)),
      roles_(roles_of(problem, shifts_)) {}

bool Numbering::changes_nothing() const { return ascends(people_) && ascends(shifts_); }

Problem Numbering::apply(const Problem& problem) const {
    Problem result;
    result.options = problem.options;
    result.names.groups = problem.names.groups;
    result.names.areas = problem.names.areas;
    result.names.skills = problem.names.skills;
    result.names.words = problem.names.words;
    result.lists_edges = problem.lists_edges;
    result.contact_budget_week = problem.contact_budget_week;
    result.has_now = problem.has_now;
    result.now = problem.now;
    reserve(problem, result);
    for (std::size_t i = 0; i < people_.size(); ++i) {
        if (i + 2 * ahead < people_.size()) fetch(problem, people_[i + 2 * ahead]);
        if (i + ahead < people_.size()) fetch_pieces(problem, people_[i + ahead]);
        result.volunteers.push_back(moved(problem.volunteers[people_[i]], problem, result));
    }
    for (const Index s : shifts_) {
        auto shift = problem.shifts[s];
        const auto roles = shift.first_role;
        shift.first_role = static_cast<Index>(result.roles.size());
        for (Index r = 0; r < shift.roles; ++r) {
            const auto number = static_cast<Index>(result.shifts.size());
            result.roles.push_back(moved(problem.roles[roles + r], number, problem, result));
        }
        result.shifts.push_back(shift);
    }

    const auto person = inverse(people_);
    const auto shift = inverse(shifts_);
    const auto role = inverse(roles_);
    const auto pairs = [&](std::vector<Pair> list) {
        for (auto& pair : list) pair = {person[pair.volunteer], role[pair.role]};
        std::sort(list.begin(), list.end());
        return list;
    };
    result.pinned = pairs(problem.pinned);
    result.announced = pairs(problem.announced);
    result.forbidden = pairs(problem.forbidden);
    for (const auto& pair : problem.conflicts) {
        const auto [one, other] = std::minmax(shift[pair.one], shift[pair.other]);
        result.conflicts.push_back({one, other});
    }
    std::sort(result.conflicts.begin(), result.conflicts.end());
    for (const auto& edge : problem.edges)
        result.edges.push_back({person[edge.volunteer], role[edge.role], edge.utility, edge.length});
    std::sort(result.edges.begin(), result.edges.end(), [](const ListedEdge& a, const ListedEdge& b) {
        return Pair{a.volunteer, a.role} < Pair{b.volunteer, b.role};
    });
    return result;
}

void Numbering::take_back(Plan& plan) const {
    for (auto& one : plan.assignments) {
        one.volunteer = people_[one.volunteer];
        one.role = roles_[one.role];
    }
    std::sort(plan.assignments.begin(), plan.assignments.end(), [](const Assignment& a, const Assignment& b) {
        return Pair{a.volunteer, a.role} < Pair{b.volunteer, b.role};
    });
    for (auto& one : plan.unmet) one.role = roles_[one.role];
    std::sort(
        plan.unmet.begin(), plan.unmet.end(), [](const Unmet& a, const Unmet& b) { return a.role < b.role; });
    auto rewards = plan.rewards;
    for (Index r = 0; r < rewards.size(); ++r) rewards[roles_[r]] = plan.rewards[r];
    plan.rewards = std::move(rewards);
}

}  // namespace yui::matching
