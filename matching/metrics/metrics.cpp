#include "matching/metrics/metrics.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "matching/explain/funnel.hpp"
#include "matching/explain/pair.hpp"
#include "matching/metrics/gini.hpp"
#include "matching/metrics/survey.hpp"
#include "matching/model/age.hpp"

namespace yui::matching {
namespace {

double share(std::int64_t part, std::int64_t whole) {
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

class Measuring {
public:
    Measuring(const Problem& problem, const Plan& plan)
        : problem_(problem),
          plan_(plan),
          rota_(problem, plan.assignments),
          survey_(survey(rota_, plan.rewards)) {}

    Metrics run() {
        result_.moved = plan_.worth.moved;
        needs();
        ages();
        people();
        loads();
        contacts();
        empty_needs();
        scarcity();
        return std::move(result_);
    }

private:
    void needs() {
        std::int64_t seats = 0;
        std::int64_t least = 0;
        std::int64_t least_filled = 0;
        std::map<std::string, std::pair<std::int64_t, std::int64_t>> areas;
        for (Index r = 0; r < problem_.roles.size(); ++r) {
            const auto& role = problem_.roles[r];
            const auto heads = rota_.heads(r);
            result_.heads += heads;
            seats += role.max;
            least += role.min;
            least_filled += std::min(heads, role.min);
            if (heads >= role.min) ++result_.roles_at_minimum;
            if (heads > 0 || role.contacts_week > 0) ++result_.needs_with_contact;
            const auto area = problem_.shift_of(r).area;
            if (area == none) continue;
            auto& [filled, of] = areas[problem_.names.areas[area]];
            filled += heads;
            of += role.max;
        }
        result_.roles = static_cast<std::int64_t>(problem_.roles.size());
        result_.fill = share(result_.heads, seats);
        result_.minimum_fill = share(least_filled, least);
        for (const auto& [area, counts] : areas)
            result_.districts.push_back({area, share(counts.first, counts.second)});
        spread();
    }

    void ages() {
        for (Index r = 0; r < problem_.roles.size(); ++r) {
            if (!problem_.roles[r].mixed_ages) continue;
            ++result_.roles_for_mixed_ages;
            std::array<bool, generations> there{};
            for (const auto v : rota_.people_of(r))
                if (const Index one = generation_of(problem_, v, r); one != none) there[one] = true;
            if (std::count(there.begin(), there.end(), true) > 1) ++result_.roles_mixed;
        }
    }

    void spread() {
        if (result_.districts.empty()) return;
        const auto less = [](const District& a, const District& b) { return a.fill < b.fill; };
        const auto [worst, best] =
            std::minmax_element(result_.districts.begin(), result_.districts.end(), less);
        result_.district_spread = best->fill - worst->fill;
    }

    void people() {
        std::vector<std::int64_t> utilities;
        std::int64_t first_choices = 0;
        std::int64_t sum = 0;
        for (Index v = 0; v < problem_.volunteers.size(); ++v) {
            const auto held = rota_.roles_of(v);
            if (held.empty()) continue;
            std::int64_t best = std::numeric_limits<std::int64_t>::min();
            std::int64_t own = 0;
            for (const auto role : held) {
                const auto utility = pair_utility(problem_, v, role);
                best = std::max(best, utility);
                own += utility;
            }
            if (best >= survey_.dearest[v]) ++first_choices;
            utilities.push_back(own);
            sum += own;
        }
        result_.people = static_cast<std::int64_t>(utilities.size());
        result_.utility_mean = share(sum, result_.people);
        result_.first_choice = share(first_choices, result_.people);
        result_.utility_p10 = percentile(std::move(utilities), 10);
    }

    void loads() {
        std::vector<std::int64_t> fresh;
        std::vector<std::int64_t> total;
        std::int64_t envious = 0;
        for (Index v = 0; v < problem_.volunteers.size(); ++v) {
            const auto load = static_cast<std::int64_t>(rota_.roles_of(v).size());
            result_.max_load = std::max(result_.max_load, load);
            if (survey_.eligible[v] == 0) continue;
            fresh.push_back(load);
            total.push_back(load + problem_.volunteers[v].past_load);
            envious += survey_.envious[v];
        }
        result_.eligible_people = static_cast<std::int64_t>(fresh.size());
        result_.envy = share(envious, result_.eligible_people);
        result_.busiest_tenth = busiest_tenth(fresh);
        result_.gini_new = gini(std::move(fresh));
        result_.gini_total = gini(std::move(total));
    }

    // Who is confirmed already is not asked again.
    void contacts() {
        std::vector<std::int64_t> asked;
        std::int64_t sum = 0;
        for (Index v = 0; v < problem_.volunteers.size(); ++v) {
            if (survey_.eligible[v] == 0) continue;
            std::int64_t count = problem_.volunteers[v].asked_week;
            for (const auto role : rota_.roles_of(v))
                if (!std::binary_search(problem_.pinned.begin(), problem_.pinned.end(), Pair{v, role}))
                    ++count;
            asked.push_back(count);
            sum += count;
        }
        result_.contacts_mean = share(sum, static_cast<std::int64_t>(asked.size()));
        result_.contacts_per_head = share(sum, result_.heads);
        result_.contacts_p99 = percentile(std::move(asked), 99);
    }

    void empty_needs() {
        for (const auto role : survey_.empty_roles) {
            const auto reason = funnel(problem_, role).emptied_by();
            result_.empty_needs.push_back({role, reason ? std::string(name(*reason)) : ""});
        }
    }

    void scarcity() {
        constexpr std::size_t shown = 10;
        const auto scarcer = [](const Scarcity& a, const Scarcity& b) {
            return a.seats * b.people > b.seats * a.people;
        };
        auto& all = survey_.scarcity;
        std::stable_sort(all.begin(), all.end(), scarcer);
        if (all.size() > shown) all.resize(shown);
        result_.scarcity = std::move(all);
    }

    const Problem& problem_;
    const Plan& plan_;
    Rota rota_;
    Survey survey_;
    Metrics result_;
};

}  // namespace

Metrics metrics(const Problem& problem, const Plan& plan) { return Measuring(problem, plan).run(); }

}  // namespace yui::matching
