// What holds of every instance: cities of any size and seed, shrunk by RapidCheck when one breaks a property.
// RC_PARAMS="seed=... max_success=1000" repeats and deepens.
#include <gmock/gmock.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <nlohmann/json.hpp>

#include "matching/candidates/index.hpp"
#include "matching/generate/generate.hpp"
#include "matching/plan/dual.hpp"
#include "matching/plan/plan.hpp"
#include "matching/write/plan.hpp"
#include "tests/matching/fixture.hpp"
#include "tests/matching/little_town.hpp"

namespace yui::matching {
namespace {

using nlohmann::json;

std::string any_city(std::int64_t most_people) {
    const auto people = *rc::gen::inRange<std::int64_t>(1, most_people);
    const auto shifts = *rc::gen::inRange<std::int64_t>(1, 25);
    const auto seed = *rc::gen::arbitrary<std::uint32_t>();
    return generate::instance({people, shifts, seed, generate::Rules::all});
}

Problem read(const std::string& text) { return std::get<Problem>(read_instance(text)); }

PlanOptions quick() {
    PlanOptions options;
    options.iterations = 20;
    return options;
}

RC_GTEST_PROP(Property, TheCheckerFindsNothingToSay, ()) {
    const auto text = any_city(120);
    const auto problem = read(text);
    const auto found = plan(problem, quick());
    const auto verdict = check::verdict_on(text, plan_json(problem, found, metrics(problem, found)));
    for (const auto& one : verdict.violations) RC_LOG() << one.rule << ' ' << one.where << ' ' << one.detail;
    RC_ASSERT(verdict.violations.empty());
}

RC_GTEST_PROP(Property, ABoundIsNeverBelowThePlan, ()) {
    const auto problem = read(any_city(120));
    const auto found = plan(problem, quick());
    RC_ASSERT(found.bound_candidates >= found.worth.objective);
    RC_ASSERT(found.bound >= found.worth.objective);
    RC_ASSERT(found.utility_bound >= found.worth.utility);
}

RC_GTEST_PROP(Property, PinnedPairsNeverMove, ()) {
    const auto problem = read(any_city(250));
    const auto found = plan(problem, quick());
    for (const auto& pair : problem.pinned) {
        const auto same = [&](const Assignment& one) { return Pair{one.volunteer, one.role} == pair; };
        RC_ASSERT(std::any_of(found.assignments.begin(), found.assignments.end(), same));
    }
}

std::vector<Candidate> all_candidates(const Problem& problem) {
    const CandidateIndex index(problem);
    CandidateIndex::Query query;
    std::vector<Candidate> all;
    for (Index role = 0; role < problem.roles.size(); ++role) {
        const auto& people = index.eligible(role, query);
        all.insert(all.end(), people.begin(), people.end());
    }
    return all;
}

double dual_value(const Problem& problem, const Rewards& rewards) {
    const Graph graph(problem, all_candidates(problem));
    const Crew crew(1);
    return Dual(graph, crew).evaluate(rewards).bound;
}

RC_GTEST_PROP(Property, AFurtherPersonNeverLowersTheDualValue, ()) {
    const auto seed = *rc::gen::arbitrary<std::uint32_t>();
    const auto people = *rc::gen::inRange<std::int64_t>(1, 60);
    // The larger city begins with the people of the smaller one, and has the same work.
    const auto small = read(generate::instance({people, 10, seed, generate::Rules::basic}));
    const auto large = read(generate::instance({people + 1, 10, seed, generate::Rules::basic}));
    const auto slots = Graph(small, {}).slots();
    Rewards rewards;
    for (Index slot = 0; slot < slots; ++slot)
        rewards.push_back(Dual::rounded(*rc::gen::inRange<int>(0, 3000)));
    RC_ASSERT(dual_value(large, rewards) >= dual_value(small, rewards));
}

// The map once lay around the middle of all places: a fourteenth person made person 7 live a metre further
// away.
TEST(AFurtherPerson, ChangesNobodysUtility) {
    const auto utilities = [](std::int64_t people) {
        std::map<std::pair<Index, Index>, std::int64_t> found;
        const auto city = read(generate::instance({people, 10, 1454, generate::Rules::basic}));
        for (const auto& one : all_candidates(city))
            if (one.volunteer < 13) found[{one.role, one.volunteer}] = one.utility;
        return found;
    };
    EXPECT_EQ(utilities(14), utilities(13));
}

// "v12" to "person 12 of the town"; the order stays.
json renamed(json instance) {
    const auto change = [](json& id) {
        id = id.get<std::string>().substr(0, 1) + "-" + id.get<std::string>() + " renamed";
    };
    for (auto& person : instance.at("volunteers")) change(person.at("id"));
    for (auto& shift : instance.at("shifts")) {
        change(shift.at("id"));
        for (auto& role : shift.at("roles")) change(role.at("id"));
    }
    for (const auto* list : {"pinned", "announced", "forbidden", "conflicts"})
        for (auto& pair : instance.at(list))
            for (auto& id : pair) change(id);
    return instance;
}

RC_GTEST_PROP(Property, RenamingIdsChangesNothing, ()) {
    const auto text = any_city(120);
    const auto before = plan(read(text), quick());
    const auto after = plan(read_city(renamed(json::parse(text))), quick());
    RC_ASSERT(before.assignments == after.assignments);
    RC_ASSERT(before.bound == after.bound);
}

RC_GTEST_PROP(Property, TheSameWithAnyNumberOfThreads, ()) {
    const auto problem = read(any_city(120));
    auto many = quick();
    many.threads = *rc::gen::inRange(2U, 5U);
    RC_ASSERT(plan(problem, quick()).assignments == plan(problem, many).assignments);
}

json at_the_same_hours(json one, int start, int minutes) {
    const auto clock = [](int minute) {
        const auto two = [](int value) { return (value < 10 ? "0" : "") + std::to_string(value); };
        return "2026-11-28T" + two(minute / 60) + ":" + two(minute % 60);
    };
    one["start"] = clock(start);
    one["end"] = clock(start + minutes);
    return one;
}

RC_GTEST_PROP(Property, TwoShiftsHalfAnHourAndTenKilometresApartNeverGoToOne, ()) {
    const auto start = *rc::gen::inRange(6 * 60, 12 * 60);
    const auto first = *rc::gen::inRange(30, 180);
    const auto gap = *rc::gen::inRange(0, 31);
    const auto second = *rc::gen::inRange(30, 180);
    const auto km = static_cast<double>(*rc::gen::inRange(10, 40));
    const auto worth = *rc::gen::inRange(1, 50);
    auto one = at_the_same_hours(shift("1", {}, {{"at", {35.0, 135.9}}}), start, first);
    auto other =
        at_the_same_hours(shift("2", {}, {{"at", {35.0 + km / 111.0, 135.9}}, {"importance", worth}}),
                          start + first + gap,
                          second);
    const auto problem = read_city(town({person("v", {{"at", {35.0, 135.9}}})}, {one, other}));
    RC_ASSERT(plan(problem).assignments.size() == 1U);
}

RC_GTEST_PROP(Property, OfTwinsTheRestedOneIsChosen, ()) {
    const auto seed = *rc::gen::arbitrary<std::uint32_t>();
    auto city = json::parse(generate::instance({1, 6, seed, generate::Rules::basic}));
    auto twin = city.at("volunteers").at(0);
    twin["past_load"] = 0;
    for (const auto* rule : {"available", "max_km"}) twin.erase(rule);
    auto tired = twin;
    tired["id"] = "tired";
    tired["past_load"] = 10;
    city["volunteers"] = json::array({tired, twin});
    // One seat in all, so that only one of them is wanted.
    const auto work = city.at("shifts").at(*rc::gen::inRange<std::size_t>(0, 6));
    city["shifts"] = json::array({work});
    auto& roles = city["shifts"][0]["roles"];
    roles = json::array({{{"id", "r"}, {"min", 1}, {"max", 1}}});
    const auto found = plan(read_city(city)).assignments;
    if (found.empty()) return;  // too young for an evening
    RC_ASSERT(found.size() == 1U);
    RC_ASSERT(found[0].volunteer == 1U);
}

}  // namespace
}  // namespace yui::matching
