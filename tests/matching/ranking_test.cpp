// Lists for one page: order, named points, named refusals, places kept for forgotten needs.
#include "matching/rank/ranking.hpp"

#include <gmock/gmock.h>

#include <numeric>

#include "matching/generate/generate.hpp"
#include "tests/matching/little_town.hpp"

namespace yui::matching {
namespace {

using nlohmann::json;
using testing::ElementsAre;
using testing::IsEmpty;

struct Ranked {
    explicit Ranked(const json& town, RankOptions options = {})
        : problem(read_city(town)), ranking(problem, options) {}

    std::vector<std::string> needs(Index volunteer) {
        std::vector<std::string> ids;
        for (const auto& one : ranking.needs(volunteer)) ids.push_back(problem.names.roles[one.role]);
        return ids;
    }
    std::vector<std::string> residents(Index role) {
        std::vector<std::string> ids;
        for (const auto& one : ranking.residents(role))
            ids.push_back(problem.names.volunteers[one.volunteer]);
        return ids;
    }

    Problem problem;
    Ranking ranking;
};

TEST(Ranking, PutsTheLikedNeedFirst) {
    Ranked town_of(
        town({person("a", {{"prefer", {{"group:g", 1}}}})}, {shift("1"), shift("2", {}, {{"group", "g"}})}));
    EXPECT_THAT(town_of.needs(0), ElementsAre("r2", "r1"));
}

TEST(Ranking, PutsTheRestedPersonFirst) {
    Ranked town_of(town({person("a", {{"past_load", 10}}), person("b")}, {shift("1")}));
    EXPECT_THAT(town_of.residents(0), ElementsAre("b", "a"));
}

TEST(Ranking, AddsItsPointsUpToTheScore) {
    const auto problem =
        std::get<Problem>(read_instance(generate::instance({60, 40, 3, generate::Rules::all})));
    Ranking ranking(problem, {});
    for (Index v = 0; v < problem.volunteers.size(); ++v)
        for (const auto& one : ranking.needs(v))
            EXPECT_EQ(one.score, std::accumulate(one.points.begin(), one.points.end(), std::int64_t{0}));
}

TEST(Ranking, ListsExactlyThoseWhoAreNotRefused) {
    const auto problem =
        std::get<Problem>(read_instance(generate::instance({60, 40, 3, generate::Rules::all})));
    RankOptions everybody;
    everybody.count = 1000;
    Ranking ranking(problem, everybody);
    for (Index role = 0; role < problem.roles.size(); ++role) {
        std::vector<Index> listed;
        for (const auto& one : ranking.residents(role)) listed.push_back(one.volunteer);
        std::sort(listed.begin(), listed.end());
        std::vector<Index> free;
        for (Index v = 0; v < problem.volunteers.size(); ++v)
            if (ranking.refused(v, role).empty()) free.push_back(v);
        EXPECT_EQ(listed, free) << problem.names.roles[role];
    }
}

TEST(Ranking, NamesEveryHardRuleThatFails) {
    Ranked town_of(town({person("a", {{"age", 15}, {"asked_week", 3}})},
                        {shift("1", {{"min_age", 18}, {"language", "pt"}})},
                        {{"contact_budget_week", 3}}));
    EXPECT_THAT(town_of.ranking.refused(0, 0), ElementsAre("language", "age", "contact_budget"));
    EXPECT_THAT(town_of.residents(0), IsEmpty());
}

TEST(Ranking, HoldsWhatIsConfirmedAgainstOtherNeeds) {
    Ranked town_of(town({person("a")}, {shift("1"), shift("2")}, pinned("a", "r1")));
    EXPECT_THAT(town_of.needs(0), IsEmpty());
    EXPECT_THAT(town_of.ranking.refused(0, 1), ElementsAre("clash"));
}

TEST(Ranking, LeavesOutWhatIsFull) {
    Ranked town_of(town({person("a"), person("b")}, {shift("1")}, pinned("a", "r1")));
    EXPECT_THAT(town_of.needs(1), IsEmpty());
    EXPECT_THAT(town_of.ranking.refused(1, 0), ElementsAre("full"));
}

TEST(Ranking, StepsBackFromNeedsThatGotContacts) {
    Ranked town_of(town({person("a", {{"prefer", {{"group:g", 1}}}})},
                        {shift("1", {{"contacts_week", 3}}, {{"group", "g"}}), shift("2")}));
    EXPECT_THAT(town_of.needs(0), ElementsAre("r2", "r1"));
}

TEST(Ranking, PutsTheEmptierNeedFirst) {
    Ranked town_of(town({person("a"), person("b")},
                        {shift("1", {{"min", 2}, {"max", 2}}), shift("2", {{"min", 2}, {"max", 2}})},
                        pinned("b", "r1")));
    EXPECT_THAT(town_of.needs(0), ElementsAre("r2", "r1"));
}

TEST(Ranking, KeepsEveryFifthPlaceForANeedThatNobodyWasAskedAbout) {
    std::vector<json> shifts;
    for (int i = 1; i <= 8; ++i)
        shifts.push_back(shift(std::to_string(i), {{"contacts_week", 1}}, {{"group", "g"}}));
    shifts.push_back(shift("9"));
    Ranked town_of(town({person("a", {{"prefer", {{"group:g", 2}}}})}, shifts));
    EXPECT_THAT(town_of.needs(0), ElementsAre("r1", "r2", "r3", "r4", "r9", "r5", "r6", "r7", "r8"));
    EXPECT_TRUE(town_of.ranking.needs(0)[4].kept_place);
}

TEST(Ranking, RanksListedEdgesByTheirUtility) {
    auto city = town({person("a"), person("b")}, {shift("1")});
    city["edges"] = {{{"volunteer", "a"}, {"role", "r1"}, {"utility", 5}},
                     {{"volunteer", "b"}, {"role", "r1"}, {"utility", 7}}};
    Ranked town_of(city);
    EXPECT_THAT(town_of.residents(0), ElementsAre("b", "a"));
}

}  // namespace
}  // namespace yui::matching
