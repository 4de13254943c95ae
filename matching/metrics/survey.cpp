#include "matching/metrics/survey.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

#include "matching/explain/pair.hpp"
#include "matching/metrics/allowed_pairs.hpp"
#include "matching/metrics/block.hpp"

namespace yui::matching {
namespace {

using Kind = std::tuple<Index, std::int32_t, std::size_t>;  // skill, level, block

struct Market {
    std::int64_t seats = 0;
    std::int64_t roles = 0;
    double price = 0;
    std::vector<Index> people;
};

class Walk {
public:
    Walk(const Rota& rota, const std::vector<double>& rewards)
        : rota_(rota), problem_(rota.problem()), rewards_(rewards) {
        result_.eligible.resize(problem_.volunteers.size());
        result_.envious.resize(problem_.volunteers.size());
        result_.dearest.resize(problem_.volunteers.size(), std::numeric_limits<std::int64_t>::min());
    }

    Survey run() {
        AllowedPairs pairs(problem_);
        for (Index role = 0; role < problem_.roles.size(); ++role) look_at(role, pairs.of(role));
        for (auto& [kind, market] : markets_) result_.scarcity.push_back(told(kind, market));
        return std::move(result_);
    }

private:
    void look_at(Index role, const std::vector<Candidate>& people) {
        if (people.empty()) result_.empty_roles.push_back(role);
        const auto rested = highest_past_load(role);
        for (const auto& one : people) {
            result_.eligible[one.volunteer] = 1;
            result_.dearest[one.volunteer] = std::max(result_.dearest[one.volunteer], one.utility);
            if (envies(one, rested)) result_.envious[one.volunteer] = 1;
        }
        trade(role, people);
    }

    // Of those who do the role; -1: nobody does.
    std::int32_t highest_past_load(Index role) const {
        std::int32_t highest = -1;
        for (const auto holder : rota_.people_of(role))
            highest = std::max(highest, problem_.volunteers[holder].past_load);
        return highest;
    }

    // Somebody who helped as much before holds what this person would rather do, and could.
    bool envies(const Candidate& one, std::int32_t highest) const {
        if (result_.envious[one.volunteer] != 0 || rota_.holds(one.volunteer, one.role)) return false;
        if (highest < problem_.volunteers[one.volunteer].past_load) return false;
        const auto held = rota_.roles_of(one.volunteer);
        if (held.empty()) return rota_.obstacle(one.volunteer, one.role).by == Hindrance::nothing;
        return std::any_of(held.begin(), held.end(), [&](Index other) {
            return pair_utility(problem_, one.volunteer, other) < one.utility &&
                   rota_.obstacle(one.volunteer, one.role, other).by == Hindrance::nothing;
        });
    }

    void trade(Index role, const std::vector<Candidate>& people) {
        const auto& asked = problem_.roles[role];
        for (const auto& wanted : problem_.skills_of(asked.skills)) {
            auto& market = markets_[{wanted.skill, wanted.level, block_of(problem_.shift_of(role))}];
            market.seats += asked.max;
            ++market.roles;
            if (!rewards_.empty()) market.price += rewards_[role];
            for (const auto& one : people) market.people.push_back(one.volunteer);
        }
    }

    Scarcity told(const Kind& kind, Market& market) const {
        auto& people = market.people;
        std::sort(people.begin(), people.end());
        people.erase(std::unique(people.begin(), people.end()), people.end());
        return {problem_.names.skills[std::get<0>(kind)],
                std::get<1>(kind),
                block_name(std::get<2>(kind)),
                market.seats,
                static_cast<std::int64_t>(people.size()),
                market.price / static_cast<double>(market.roles)};
    }

    const Rota& rota_;
    const Problem& problem_;
    const std::vector<double>& rewards_;
    Survey result_;
    std::map<Kind, Market> markets_;
};

}  // namespace

Survey survey(const Rota& rota, const std::vector<double>& rewards) { return Walk(rota, rewards).run(); }

}  // namespace yui::matching
