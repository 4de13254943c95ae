#include "server/domain/ranking.hpp"

#include <algorithm>
#include <array>

#include "server/domain/availability.hpp"
#include "server/domain/distance.hpp"
#include "server/domain/fit.hpp"
#include "server/domain/has.hpp"
#include "server/domain/risk.hpp"
#include "server/domain/time.hpp"

namespace yui::domain {
namespace {

using protocol::Fit;
using protocol::ReasonTerm;

std::optional<double> apart(const Look& look) {
    if (!look.role.position || !look.person.position) return std::nullopt;
    return metres(*look.person.position, *look.role.position);
}

// nullopt: nothing declared, or the place is not known.
std::optional<Fit> reach_fit(const Look& look) {
    const auto far = apart(look);
    if (!far || look.person.means.empty()) return std::nullopt;
    return way_to(look.person.means, *far) ? Fit::good : Fit::bad;
}

bool same_area(const Look& look) {
    return std::any_of(look.role.districts.begin(), look.role.districts.end(), [&](const auto& district) {
        return look.person.area == district.id;
    });
}

int skill_value(const Look& look) {
    int sum = 0;
    for (const auto& wish : look.role.skills)
        if (skill_fit(wish, look.person) == Fit::good) sum += full;
    return look.role.skills.empty() ? 0 : sum / static_cast<int>(look.role.skills.size());
}

int time_value(const Look& look) {
    const auto fit = time_fit(look.role, look.person);
    return fit == Fit::good ? full : fit == Fit::bad ? -full : 0;
}

// An hour away is no help; half an hour is half as good as next door.
int distance_value(const Look& look) {
    const auto far = apart(look);
    if (!far) return 0;
    const auto way = way_to(look.person.means, *far);
    if (!way) return look.person.means.empty() ? 0 : -full / 2;
    return std::max(0, full - full * way->minutes / 60);
}

int soon_value(const Look& look) {
    const auto end = look.role.starts_at ? look.role.starts_at : over_at(look.role);
    if (!end) return 0;
    const auto days = std::max<std::int64_t>(0, (*end - look.now) / day);
    return static_cast<int>(std::max<std::int64_t>(0, full - full * days / 60));
}

// Asked within four weeks weighs less every day.
int rest_value(const Look& look, const Burden& burden) {
    constexpr std::int64_t memory = 28;
    if (!burden.asked_at) return 0;
    const auto days = std::max<std::int64_t>(0, (look.now - *burden.asked_at) / day);
    return -static_cast<int>(std::max<std::int64_t>(0, memory - days) * full / memory);
}

bool refuses(ReasonTerm rule, const Look& look) {
    const auto& [role, person, held, now] = look;
    switch (rule) {
        case ReasonTerm::limit:
            return limit_fit(person, held) == Fit::blocking || age_fit(role, person, now) == Fit::blocking;
        case ReasonTerm::certificate:
            return certificate_fit(role, person, now) == Fit::blocking;
        case ReasonTerm::skill:
            return skills_fit(role, person) == Fit::blocking;
        case ReasonTerm::language:
            return language_fit(role, person) == Fit::blocking;
        case ReasonTerm::time:
            return held.overlap || time_fit(role, person) == Fit::bad;
        default:
            return reach_fit(look) == Fit::bad;
    }
}

constexpr std::array rules{ReasonTerm::limit,
                           ReasonTerm::certificate,
                           ReasonTerm::skill,
                           ReasonTerm::language,
                           ReasonTerm::time,
                           ReasonTerm::reach};

}  // namespace

std::vector<ReasonTerm> refused_by(const Look& look) {
    std::vector<ReasonTerm> refused;
    for (const auto rule : rules)
        if (refuses(rule, look)) refused.push_back(rule);
    return refused;
}

std::vector<ReasonTerm> refused_by(const Look& look, const Burden& burden) {
    auto refused = refused_by(look);
    const bool told = !refused.empty() && refused.front() == ReasonTerm::limit;
    if (burden.said_no && !told) refused.insert(refused.begin(), ReasonTerm::limit);
    return refused;
}

std::optional<int> km_missing(const Look& look, std::span<const ReasonTerm> refused) {
    constexpr double km = 1000;
    if (refused.size() != 1 || refused.front() != ReasonTerm::reach) return std::nullopt;
    const auto far = apart(look).value();
    for (int more = 1; more <= farthest_km; ++more)
        if (way_to(look.person.means, std::max(0.0, far - more * km))) return more;
    return std::nullopt;
}

std::vector<ReasonTerm> rules_in_order() { return {rules.begin(), rules.end()}; }

Terms terms_of(const Look& look) {
    const auto& [role, person, held, now] = look;
    Terms terms{};
    at(terms, Term::skill) = skill_value(look);
    at(terms, Term::time) = time_value(look);
    at(terms, Term::distance) = distance_value(look);
    at(terms, Term::interest) = has(person.interests, role.category) ? full : 0;
    at(terms, Term::area) = same_area(look) ? full : 0;
    at(terms, Term::first_timer) = person.first_timer() && role.first_timers_welcome ? full : 0;
    at(terms, Term::known_group) = has(person.known_groups, role.group) ? full : 0;
    at(terms, Term::soon) = soon_value(look);
    return terms;
}

Terms terms_of(const Look& look, const Burden& burden) {
    auto terms = terms_of(look);
    at(terms, Term::rest) = rest_value(look, burden);
    return terms;
}

std::int64_t worth(const Terms& values) {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < term_count; ++i) sum += std::int64_t{weights[i]} * values[i];
    return sum / full;
}

bool personal(const std::vector<protocol::Reason>& reasons) {
    using enum ReasonTerm;
    return std::any_of(reasons.begin(), reasons.end(), [](const auto& reason) {
        return reason.fit == Fit::good &&
               has(std::array{skill, interest, time, language, known_group, certificate}, reason.term);
    });
}

}  // namespace yui::domain
