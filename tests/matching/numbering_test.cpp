// Plans are made of people and shifts numbered by place: nobody may notice but by the time it takes.
#include "matching/plan/numbering.hpp"

#include <gmock/gmock.h>

#include <algorithm>

#include "matching/generate/generate.hpp"
#include "matching/model/eligibility.hpp"
#include "matching/plan/random.hpp"
#include "tests/matching/little_town.hpp"

namespace yui::matching {
namespace {

using nlohmann::json;

json a_city(std::uint64_t seed, generate::Rules rules) {
    return json::parse(generate::instance({150, 40, seed, rules}));
}

PlanOptions twenty_iterations() {
    PlanOptions options;
    options.iterations = 20;
    return options;
}

// Who does what, by name.
std::vector<std::pair<std::string, std::string>> by_name(const Problem& problem, const Plan& plan) {
    std::vector<std::pair<std::string, std::string>> list;
    for (const auto& one : plan.assignments)
        list.emplace_back(problem.names.volunteers[one.volunteer], problem.names.roles[one.role]);
    std::sort(list.begin(), list.end());
    return list;
}

TEST(Numbering, MakesTheSamePlanWhateverTheOrderOfTheFile) {
    for (const std::uint64_t seed : {1U, 2U, 3U}) {
        auto city = a_city(seed, generate::Rules::basic);
        const auto problem = read_city(city);
        const auto found = plan(problem, twenty_iterations());
        for (const char* list : {"volunteers", "shifts"}) {
            auto things = city.at(list).get<std::vector<json>>();
            Shuffler(seed).shuffle(things);
            city[list] = things;
        }
        const auto mixed = read_city(city);
        ASSERT_NE(mixed.names.volunteers, problem.names.volunteers);
        const auto other = plan(mixed, twenty_iterations());
        EXPECT_EQ(by_name(mixed, other), by_name(problem, found)) << "seed " << seed;
        EXPECT_EQ(other.bound, found.bound);
        EXPECT_EQ(other.first_come, found.first_come);
    }
}

// Of each number of the one problem, the number in the other: everybody's past load says who they are.
template <class Thing, class Name>
std::vector<Index> partners(const std::vector<Thing>& of, const std::vector<Thing>& in, Name name) {
    std::vector<Index> list;
    for (const auto& one : of) {
        const auto same = [&](const Thing& other) { return name(other) == name(one); };
        list.push_back(static_cast<Index>(std::find_if(in.begin(), in.end(), same) - in.begin()));
    }
    return list;
}

TEST(Numbering, ChangesNothingAboutWhoMayDoWhatAndWhatItIsWorth) {
    auto problem = read_city(a_city(4, generate::Rules::all));
    for (Index v = 0; v < problem.volunteers.size(); ++v)
        problem.volunteers[v].past_load = static_cast<std::int32_t>(1000 + v);
    for (Index s = 0; s < problem.shifts.size(); ++s) problem.shifts[s].importance = 1 + s;
    const Numbering numbering(problem);
    ASSERT_FALSE(numbering.changes_nothing());
    const auto moved = numbering.apply(problem);
    ASSERT_EQ(moved.volunteers.size(), problem.volunteers.size());
    ASSERT_EQ(moved.roles.size(), problem.roles.size());
    const auto person =
        partners(problem.volunteers, moved.volunteers, [](const Volunteer& v) { return v.past_load; });
    const auto shift = partners(problem.shifts, moved.shifts, [](const Shift& s) { return s.importance; });
    const auto role = [&](Index r) {
        const Index s = problem.roles[r].shift;
        return moved.shifts[shift[s]].first_role + r - problem.shifts[s].first_role;
    };
    const auto needs = [](const Problem& of, Index r) {
        const auto words = of.words_of(of.roles[r].needs);
        return std::vector<Index>(words.begin(), words.end());
    };
    std::size_t allowed = 0;
    std::size_t needed = 0;
    for (Index r = 0; r < problem.roles.size(); ++r) {
        ASSERT_EQ(needs(moved, role(r)), needs(problem, r));
        needed += problem.roles[r].needs.size;
    }
    EXPECT_GT(needed, 0U);
    for (Index v = 0; v < problem.volunteers.size(); ++v) {
        for (Index r = 0; r < problem.roles.size(); ++r) {
            ASSERT_EQ(refusal(moved, person[v], role(r)), refusal(problem, v, r));
            ASSERT_EQ(utility(moved, person[v], role(r)), utility(problem, v, r));
            allowed += eligible(problem, v, r) ? 1U : 0U;
        }
    }
    EXPECT_GT(allowed, 100U);
    const auto moved_pairs = [&](std::vector<Pair> list) {
        for (auto& pair : list) pair = {person[pair.volunteer], role(pair.role)};
        std::sort(list.begin(), list.end());
        return list;
    };
    EXPECT_EQ(moved.pinned, moved_pairs(problem.pinned));
    EXPECT_EQ(moved.announced, moved_pairs(problem.announced));
    EXPECT_EQ(moved.forbidden, moved_pairs(problem.forbidden));
    ASSERT_FALSE(problem.conflicts.empty());
    ASSERT_EQ(moved.conflicts.size(), problem.conflicts.size());
    EXPECT_TRUE(std::is_sorted(moved.conflicts.begin(), moved.conflicts.end()));
    for (const auto& pair : problem.conflicts) {
        const auto [one, other] = std::minmax(shift[pair.one], shift[pair.other]);
        EXPECT_TRUE(
            std::binary_search(moved.conflicts.begin(), moved.conflicts.end(), ShiftPair{one, other}));
    }
}

// s1 lies far east of s2, so that they change places.
json two_places() {
    const json east{{"at", {35.0, 136.5}}};
    const json west{{"at", {35.0, 135.0}}};
    return town({person("v1", {{"at", {35.0, 136.5}}, {"max_km", 5.0}})},
                {shift("1", {{"max", 3}}, east), shift("2", {{"min", 2}, {"max", 2}}, west)});
}

TEST(Numbering, GivesPeopleRolesAndRewardsBackUnderTheirOldNumbers) {
    auto city = two_places();
    city["volunteers"].push_back(person("v2", {{"at", {35.0, 135.0}}, {"max_km", 5.0}}));
    const auto problem = read_city(city);
    ASSERT_FALSE(Numbering(problem).changes_nothing());
    const auto found = plan(problem);
    ASSERT_EQ(found.assignments.size(), 2U);
    EXPECT_EQ((Pair{found.assignments[0].volunteer, found.assignments[0].role}), (Pair{0, 0}));
    EXPECT_EQ((Pair{found.assignments[1].volunteer, found.assignments[1].role}), (Pair{1, 1}));
    EXPECT_THAT(found.unmet, testing::ElementsAre(Unmet{1, 1}));
    ASSERT_EQ(found.rewards.size(), 2U);
    EXPECT_LT(found.rewards[0], found.rewards[1]);  // an extra head is worth less than one that must come
}

TEST(Numbering, ListsPairsUnderTheirNewNumbers) {
    auto city = two_places();
    city["edges"] = json::parse(R"([{"volunteer": "v1", "role": "r1", "utility": 3},
                                    {"volunteer": "v1", "role": "r2", "utility": 5}])");
    const auto problem = read_city(city);
    const auto moved = Numbering(problem).apply(problem);
    ASSERT_TRUE(moved.lists_edges);
    ASSERT_EQ(moved.edges.size(), 2U);
    EXPECT_EQ(moved.edges[0].role, 0U);
    EXPECT_EQ(moved.edges[0].utility, 5);
    EXPECT_EQ(moved.edges[1].utility, 3);
}

TEST(Numbering, LeavesThoseWithoutPlacesInTheirOrder) {
    const auto problem = read_city(town({person("v1", {{"max_km", 5.0}}), person("v2", {{"max_km", 2.0}})},
                                        {shift("1", {}, {{"start", "2026-11-28T10:30"}}), shift("2")}));
    EXPECT_TRUE(Numbering(problem).changes_nothing());
}

TEST(Shuffler, KeepsRunsApart) {
    std::vector<int> list(10);
    for (int i = 0; i < 10; ++i) list[static_cast<std::size_t>(i)] = i;
    const auto in_order = list;
    Shuffler(7).shuffle(list, 4);
    EXPECT_NE(list, in_order);
    for (const std::ptrdiff_t begin : {0, 4, 8}) {
        const auto end = std::min<std::ptrdiff_t>(begin + 4, 10);
        EXPECT_TRUE(std::is_permutation(
            list.begin() + begin, list.begin() + end, in_order.begin() + begin, in_order.begin() + end));
    }
}

}  // namespace
}  // namespace yui::matching
