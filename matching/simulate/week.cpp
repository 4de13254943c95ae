#include "matching/simulate/week.hpp"

#include <algorithm>
#include <cmath>

#include "matching/explain/pair.hpp"

namespace yui::matching::simulate {
namespace {

enum Question : std::uint64_t { visit = 1, answer = 2, cancel = 3 };

// Rounded the same everywhere, unlike std::pow.
double power(double base, int exponent) {
    double result = 1;
    for (int i = 0; i < exponent; ++i) result *= base;
    return result;
}

}  // namespace

Week::Week(const Problem& problem, std::vector<Person>& people, std::uint64_t seed, std::int64_t number)
    : problem_(&problem),
      people_(&people),
      seed_(generate::Dice(seed, 100, static_cast<std::uint64_t>(number)).next()),
      rota_(problem, {}),
      choices_(problem.volunteers.size()),
      candidates_(problem.roles.size()) {
    for (Index v = 0; v < problem.volunteers.size(); ++v)
        for (Index r = 0; r < problem.roles.size(); ++r)
            if (allowed(problem, v, r)) choices_[v].push_back({v, r, pair_utility(problem, v, r), 0});
    const auto better = [](const Candidate& a, const Candidate& b) { return a.utility > b.utility; };
    for (auto& list : choices_) {
        std::stable_sort(list.begin(), list.end(), better);
        for (const auto& one : list) candidates_[one.role].push_back(one);
    }
    for (auto& list : candidates_) std::stable_sort(list.begin(), list.end(), better);
}

double Week::thrown(std::uint64_t question, Index volunteer, Index role) const {
    const auto kind = question * 1000 + static_cast<std::uint64_t>(day_);
    return generate::Dice(seed_, kind, (std::uint64_t{volunteer} << 32) + role).uniform();
}

void Week::begin_day(std::int64_t day) {
    day_ = day;
    for (auto& person : *people_) person.asked_today = false;
}

void Week::cancellations() {
    std::vector<Pair> leaving;
    for (Index v = 0; v < people_->size(); ++v)
        for (const auto role : rota_.roles_of(v))
            if (thrown(cancel, v, role) < 0.01) leaving.push_back({v, role});
    for (const auto& [volunteer, role] : leaving) {
        rota_.leave(volunteer, role);
        declined_.insert({volunteer, role});
    }
}

bool Week::could_take(const Candidate& one) const {
    return !declined(one.volunteer, one.role) && rota_.room(one.volunteer, one.role) > 0 &&
           rota_.obstacle(one.volunteer, one.role).by == Hindrance::nothing;
}

double Week::willingness(const Candidate& one) const {
    const auto& person = (*people_)[one.volunteer];
    const double suits = 0.4 + 0.6 * static_cast<double>(one.utility) / 1000;
    return person.willing * suits * power(0.9, person.recent_shifts());
}

bool Week::comes_by(Index volunteer) const {
    return thrown(visit, volunteer, 0) < 0.3 * (*people_)[volunteer].willing;
}

void Week::ask(const Candidate& one) {
    auto& person = (*people_)[one.volunteer];
    const double agrees =
        willingness(one) * power(0.8, person.contacts) * power(0.95, person.recent_contacts());
    person.asked_today = true;
    ++person.contacts;
    if (thrown(answer, one.volunteer, one.role) < agrees)
        rota_.take(one.volunteer, one.role);
    else
        declined_.insert({one.volunteer, one.role});
}

void Week::consider(const Candidate& one) {
    if (thrown(answer, one.volunteer, one.role) < willingness(one)) rota_.take(one.volunteer, one.role);
}

}  // namespace yui::matching::simulate
