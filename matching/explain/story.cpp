#include "matching/explain/story.hpp"

#include <algorithm>
#include <array>

#include "matching/explain/pair.hpp"
#include "matching/model/age.hpp"
#include "matching/model/place.hpp"

namespace yui::matching {
namespace {

class Telling {
public:
    Telling(const Rota& rota, const Plan& plan, Index volunteer, Index role)
        : rota_(rota), problem_(rota.problem()), volunteer_(volunteer), role_(role) {
        story_.utility = pair_utility(problem_, volunteer, role);
        story_.terms = pair_terms_of(problem_, volunteer, role);
        if (role < plan.rewards.size()) story_.price = plan.rewards[role];
        const auto held = static_cast<std::int32_t>(rota.roles_of(volunteer).size());
        story_.burden = load_cost(problem_, volunteer, held + (rota.holds(volunteer, role) ? 0 : 1));
        story_.age_mix = mix(volunteer, none);
        story_.listed = !problem_.lists_edges || listed_edge(problem_, volunteer, role) != nullptr;
    }

    Story run() {
        refusals();
        story_.verdict = verdict();
        if (story_.verdict == Verdict::chosen) runner_up();
        if (story_.verdict == Verdict::full) weakest_holder();
        return story_;
    }

private:
    Verdict verdict() {
        if (rota_.holds(volunteer_, role_)) return Verdict::chosen;
        if (!story_.refused.empty() || !story_.listed) return Verdict::refused;
        story_.obstacle = rota_.obstacle(volunteer_, role_);
        if (story_.obstacle.by != Hindrance::nothing) return Verdict::hindered;
        if (rota_.room(volunteer_, role_) < problem_.volunteers[volunteer_].heads) return Verdict::full;
        return Verdict::unwanted;
    }

    void refusals() {
        if (problem_.lists_edges) {
            if (const auto reason = first_refusal(problem_, volunteer_, role_))
                story_.refused.push_back(*reason);
            return;
        }
        const auto refused = refusal(problem_, volunteer_, role_);
        for (std::size_t i = 0; i < reasons; ++i)
            if (refused.has(static_cast<Reason>(i))) story_.refused.push_back(static_cast<Reason>(i));
        if (!refused.has(Reason::distance)) return;
        const auto& person = problem_.volunteers[volunteer_];
        story_.metres_missing = metres_between(person.at, problem_.shift_of(role_).at) - person.reach;
    }

    // What the generation of somebody adds beside the others there, `without` having left.
    std::int64_t mix(Index person, Index without) const {
        const auto bonus = mix_bonus(problem_, role_);
        const Index generation = bonus > 0 ? generation_of(problem_, person, role_) : none;
        if (generation == none) return 0;
        const auto others = rota_.people_of(role_);
        const bool there = std::any_of(others.begin(), others.end(), [&](Index other) {
            return other != person && other != without && generation_of(problem_, other, role_) == generation;
        });
        return there ? 0 : bonus;
    }

    // What somebody brings to the role in the place of `without`, less what one more shift costs them.
    std::int64_t net(Index person, Index without) const {
        const auto held = static_cast<std::int32_t>(rota_.roles_of(person).size());
        const auto k = held + (rota_.holds(person, role_) ? 0 : 1);
        return pair_utility(problem_, person, role_) - load_cost(problem_, person, k) + mix(person, without);
    }

    void runner_up() {
        for (Index v = 0; v < problem_.volunteers.size(); ++v) {
            if (rota_.holds(v, role_) || !allowed(problem_, v, role_)) continue;
            if (rota_.obstacle(v, role_).by != Hindrance::nothing) continue;
            if (story_.rival == none || net(v, volunteer_) > net(story_.rival, volunteer_)) story_.rival = v;
        }
        if (story_.rival != none) story_.margin = net(volunteer_, none) - net(story_.rival, volunteer_);
    }

    void weakest_holder() {
        const auto people = rota_.people_of(role_);
        const auto ahead = [this](Index holder) { return net(holder, none) - net(volunteer_, holder); };
        const auto weaker = [&](Index a, Index b) { return ahead(a) < ahead(b); };
        story_.rival = *std::min_element(people.begin(), people.end(), weaker);
        story_.margin = ahead(story_.rival);
    }

    const Rota& rota_;
    const Problem& problem_;
    Index volunteer_;
    Index role_;
    Story story_;
};

}  // namespace

std::string_view name(Verdict verdict) {
    constexpr std::array<std::string_view, 5> names{"chosen", "refused", "hindered", "full", "unwanted"};
    return names[static_cast<std::size_t>(verdict)];
}

Story story(const Rota& rota, const Plan& plan, Index volunteer, Index role) {
    return Telling(rota, plan, volunteer, role).run();
}

}  // namespace yui::matching
