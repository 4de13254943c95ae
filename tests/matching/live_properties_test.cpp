// Whatever happens to a plan that lives: no rule is broken, nobody confirmed is moved, and the same events
// give the same plan.
#include <gmock/gmock.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <nlohmann/json.hpp>

#include "matching/generate/generate.hpp"
#include "matching/live/live_plan.hpp"
#include "tests/matching/fixture.hpp"
#include "tests/matching/little_town.hpp"

namespace yui::matching {
namespace {

using nlohmann::json;

struct Happening {
    int kind = 0;
    std::uint32_t who = 0;
    std::uint32_t what = 0;
};

std::vector<Happening> any_happenings() {
    const auto kinds = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 7));
    std::vector<Happening> list;
    for (const auto kind : kinds)
        list.push_back({kind, *rc::gen::arbitrary<std::uint32_t>(), *rc::gen::arbitrary<std::uint32_t>()});
    return list;
}

// Of what is held now: the event must mean something.
void happen(const Happening& one, LivePlan& live) {
    const auto held = live.assignments();
    const auto volunteer = static_cast<Index>(one.who % live.problem().volunteers.size());
    const auto shift = static_cast<Index>(one.what % live.problem().shifts.size());
    if (one.kind == 1) live.sign_up(volunteer);
    if (one.kind == 2) live.drop_out(volunteer);
    if (one.kind == 3) live.close_need(shift);
    if (one.kind == 4) live.open_need(shift);
    if (one.kind == 6) live.refresh(2);
    if (held.empty()) return;
    const auto& pair = held[one.who % held.size()];
    if (one.kind == 0) live.cancel(pair.volunteer, pair.role);
    if (one.kind == 5) live.confirm(pair.volunteer, pair.role);
}

json any_city() {
    auto city = json::parse(generate::instance({*rc::gen::inRange<std::int64_t>(5, 80),
                                                *rc::gen::inRange<std::int64_t>(2, 20),
                                                *rc::gen::arbitrary<std::uint32_t>(),
                                                generate::Rules::all}));
    city.erase("pinned");  // exempt from eligibility, and may drop out
    return city;
}

LivePlan begun(const Problem& problem) {
    PlanOptions options;
    options.iterations = 10;
    return LivePlan(problem, plan(problem, options));
}

RC_GTEST_PROP(LiveProperty, NoEventBreaksARule, ()) {
    const auto city = any_city();
    const auto problem = read_city(city);
    auto live = begun(problem);
    for (const auto& one : any_happenings()) happen(one, live);
    Pairs pairs;
    for (const auto& one : live.assignments())
        pairs.emplace_back(problem.names.volunteers[one.volunteer], problem.names.roles[one.role]);
    const auto verdict = opinion(city, pairs);
    for (const auto& one : verdict.violations) RC_LOG() << one.rule << ' ' << one.where << ' ' << one.detail;
    RC_ASSERT(verdict.violations.empty());
    RC_ASSERT(verdict.totals.objective == live.worth().objective);
}

RC_GTEST_PROP(LiveProperty, ReplayGivesTheSamePlan, ()) {
    const auto problem = read_city(any_city());
    const auto happenings = any_happenings();
    auto once = begun(problem);
    auto again = begun(problem);
    for (const auto& one : happenings) {
        happen(one, once);
        happen(one, again);
    }
    RC_ASSERT(once.assignments() == again.assignments());
}

RC_GTEST_PROP(LiveProperty, WhoIsConfirmedIsMovedByNobodyElse, ()) {
    const auto problem = read_city(any_city());
    auto live = begun(problem);
    const auto held = live.assignments();
    if (held.empty()) return;
    const auto kept = held[*rc::gen::arbitrary<std::uint32_t>() % held.size()];
    RC_ASSERT(live.confirm(kept.volunteer, kept.role));
    for (const auto& one : any_happenings()) {
        const bool own = one.who % problem.volunteers.size() == kept.volunteer;
        const bool its_need = one.what % problem.shifts.size() == problem.roles[kept.role].shift;
        if (own || its_need || one.kind == 0) continue;
        happen(one, live);
    }
    const auto now = live.assignments();
    RC_ASSERT(std::find(now.begin(), now.end(), kept) != now.end());
}

}  // namespace
}  // namespace yui::matching
