// What a live plan is made of: a graph that changes, what people's time costs, prices, second thoughts.
#include <gmock/gmock.h>

#include "matching/live/live_plan.hpp"
#include "tests/matching/little_town.hpp"

namespace yui::matching {
namespace {

using nlohmann::json;
using testing::ElementsAre;
using testing::IsEmpty;

// Pairs of listed utility; what clashes is said, there are no times.
json listed_town(json edges, json conflicts = json::array()) {
    json city{{"format", "yui-instance/1"}, {"edges", std::move(edges)}, {"conflicts", std::move(conflicts)}};
    city["volunteers"] = json::parse(R"([{"id": "v1", "max_shifts_week": 1}, {"id": "v2"}])");
    for (const auto* number : {"1", "2", "3"})
        city["shifts"].push_back({{"id", std::string("s") + number},
                                  {"roles", {{{"id", std::string("r") + number}, {"min", 1}, {"max", 1}}}}});
    return city;
}

json edge(const char* volunteer, const char* role, std::int64_t utility) {
    return {{"volunteer", volunteer}, {"role", role}, {"utility", utility}};
}

// A graph of all that is listed, held by nobody, where every seat pays nothing.
struct Stage {
    explicit Stage(const json& city)
        : problem(read_city(city)),
          graph(problem, candidates(problem, nullptr, 0, Crew(1))),
          holding(graph),
          rewards(graph.slots(), 0),
          chains(holding, rewards) {}

    Index edge_of(Index volunteer, Index role) const {
        for (Index e = graph.first(volunteer); e < graph.first(volunteer) + graph.degree(volunteer); ++e)
            if (graph.edge(e).role == role) return e;
        return none;
    }
    void take(Index volunteer, Index role) { chains.take(edge_of(volunteer, role)); }
    std::vector<Pair> held() const {
        std::vector<Pair> list;
        for (const auto& one : holding.assignments()) list.push_back({one.volunteer, one.role});
        return list;
    }

    Problem problem;
    Graph graph;
    Holding holding;
    Rewards rewards;
    Chains chains;
};

std::vector<Index> people_at(const Graph& graph, Index role) {
    std::vector<Index> people;
    for (const Arc& arc : graph.edges_to(role)) people.push_back(arc.volunteer);
    return people;
}

TEST(LivingGraph, LeadsAnExchangedEdgeElsewhereUnderItsNumber) {
    Stage stage(listed_town({edge("v1", "r1", 5), edge("v1", "r2", 6)}, json::parse(R"([["s1", "s2"]])")));
    const Index kept = stage.edge_of(0, 0);
    const Index moved = stage.edge_of(0, 1);
    EXPECT_EQ(stage.graph.edge(kept).clash, 0b11u);
    stage.graph.exchange_edge(moved, {0, 2, 7, 0});
    EXPECT_EQ(stage.graph.edge(moved).role, 2u);
    EXPECT_EQ(stage.graph.edge(moved).gain, 7);
    EXPECT_EQ(stage.graph.edge(kept).clash, 0b01u);
    EXPECT_EQ(stage.graph.edge(kept).same_week, 0b11u);
    EXPECT_THAT(people_at(stage.graph, 1), IsEmpty());
    EXPECT_THAT(people_at(stage.graph, 2), ElementsAre(0));
}

TEST(LivingGraph, GivesAnEdgeMoreToWhomItMakesRoomFor) {
    Stage stage(listed_town({edge("v1", "r1", 5), edge("v2", "r1", 6)}));
    EXPECT_FALSE(stage.graph.has_room(0));
    stage.graph.make_room(0);
    EXPECT_TRUE(stage.graph.has_room(0));
    stage.graph.append_edge({0, 1, 7, 0});
    EXPECT_EQ(stage.graph.degree(0), 2u);
    EXPECT_EQ(stage.graph.edge(stage.edge_of(0, 0)).gain, 5);
    EXPECT_EQ(stage.graph.edge(stage.edge_of(0, 1)).gain, 7);
    EXPECT_EQ(stage.graph.edge(stage.edge_of(1, 0)).gain, 6);
}

TEST(LivingGraph, KeepsTheOthersOfARoleThatLosesOne) {
    Stage stage(listed_town({edge("v1", "r1", 5), edge("v1", "r2", 6), edge("v2", "r1", 7)}));
    stage.graph.exchange_edge(stage.edge_of(0, 0), {0, 2, 9, 0});
    EXPECT_THAT(people_at(stage.graph, 0), ElementsAre(1));
    stage.graph.set_gain(stage.edge_of(1, 0), -3);
    EXPECT_EQ(stage.graph.edge(stage.edge_of(1, 0)).gain, -3);
    EXPECT_EQ(stage.graph.edges_to(0)[0].gain, -3);
}

TEST(LivingGraph, KnowsPeopleUnderTheirNewNumbers) {
    Stage stage(listed_town({edge("v1", "r1", 5), edge("v2", "r1", 6)}, json::parse(R"([["s1", "s2"]])")));
    stage.graph.make_room(1);
    stage.graph.append_edge({1, 1, 7, 0});
    const Index moved = stage.edge_of(1, 0);
    EXPECT_EQ(stage.graph.edge(moved).clash, 0b11u);
    EXPECT_EQ(stage.graph.edges_to(0)[1].edge, moved);
    stage.graph.set_gain(moved, -1);
    EXPECT_EQ(stage.graph.edges_to(0)[0].gain, 5);
    EXPECT_EQ(stage.graph.edges_to(0)[1].gain, -1);
}

TEST(LivingGraph, ForgetsTheWeekOfWhatAnEdgeLedTo) {
    auto city = listed_town({edge("v1", "r1", 5), edge("v1", "r2", 6)});
    for (const auto& [place, day] :
         {std::pair(0, "2026-11-24"), std::pair(1, "2026-11-25"), std::pair(2, "2026-12-02")}) {
        city["shifts"][static_cast<std::size_t>(place)]["start"] = std::string(day) + "T09:00";
        city["shifts"][static_cast<std::size_t>(place)]["end"] = std::string(day) + "T10:00";
    }
    Stage stage(city);
    EXPECT_EQ(stage.graph.edge(stage.edge_of(0, 0)).same_week, 0b11u);
    stage.graph.exchange_edge(stage.edge_of(0, 1), {0, 2, 7, 60});
    EXPECT_EQ(stage.graph.edge(stage.edge_of(0, 0)).same_week, 0b01u);
}

TEST(LivingGraph, TellsRolesOfAGainThatChanges) {
    Stage stage(listed_town({edge("v1", "r1", 5), edge("v2", "r1", 6)}));
    stage.graph.set_gain(stage.edge_of(1, 0), -9);
    EXPECT_EQ(stage.graph.edges_to(0)[0].gain, 5);
    EXPECT_EQ(stage.graph.edges_to(0)[1].gain, -9);
}

TEST(LeastCosts, AreWhatIsGivenUpWhereTheWeekIsFull) {
    Stage stage(listed_town({edge("v1", "r1", 50), edge("v1", "r2", 60), edge("v2", "r1", 70)}));
    const auto& costs = stage.chains.costs();
    EXPECT_EQ(costs.of(0, costs.week_bit(1)), 0);
    stage.take(0, 0);
    stage.rewards[0] = 200;
    stage.chains.costs().repriced(0);
    EXPECT_EQ(costs.of(0, costs.week_bit(1)), 250);  // one shift a week
    stage.chains.leave(stage.edge_of(0, 0));
    EXPECT_EQ(costs.of(0, costs.week_bit(1)), 0);
}

TEST(LeastCosts, AreTheBurdenOfOneMoreWhereThatIsLess) {
    auto city = listed_town({edge("v2", "r1", 50), edge("v2", "r2", 60)});
    city["options"]["fairness"] = 1;
    Stage stage(city);
    stage.take(1, 0);
    const auto& costs = stage.chains.costs();
    EXPECT_EQ(costs.of(1, costs.week_bit(1)), 50);
    stage.rewards[0] = 400;
    stage.chains.costs().repriced(0);
    EXPECT_EQ(costs.of(1, costs.week_bit(1)), 120);
}

TEST(LeastCosts, AreTheLeastThatIsHeld) {
    auto city = listed_town({edge("v2", "r1", 50), edge("v2", "r2", 60), edge("v2", "r3", 70)});
    city["options"]["fairness"] = 1;
    Stage stage(city);
    stage.take(1, 0);
    stage.take(1, 1);
    const auto& costs = stage.chains.costs();
    EXPECT_EQ(costs.of(1, costs.week_bit(2)), 50);
}

json paid_town(json edges) {
    auto city = listed_town(std::move(edges), json::parse(R"([["s1", "s2"]])"));
    city["options"]["bonus_min"] = 3000;
    city["options"]["fairness"] = 1;
    for (auto& person : city["volunteers"]) person["past_load"] = 12;  // a first shift costs 300
    return city;
}

TEST(LivePrices, AreWhatAHeadIsWorthWhereASeatIsOpen) {
    Stage stage(paid_town(json::array({edge("v1", "r1", 50)})));
    Prices prices(stage.holding, stage.chains, stage.rewards);
    prices.changed(0);
    EXPECT_EQ(stage.rewards[0], 3000);
}

TEST(LivePrices, BringNobodyMoreToARoleThatIsFull) {
    Stage stage(paid_town({edge("v1", "r1", 50), edge("v2", "r1", 40)}));
    Prices prices(stage.holding, stage.chains, stage.rewards);
    stage.take(0, 0);
    prices.changed(0);
    EXPECT_EQ(stage.rewards[0], 300 - 40);  // at any more the other would come
}

TEST(LivePrices, FollowWhatPeopleCouldHaveElsewhere) {
    Stage stage(paid_town({edge("v1", "r1", 50), edge("v1", "r2", 40), edge("v2", "r1", 10)}));
    Prices prices(stage.holding, stage.chains, stage.rewards);
    stage.take(0, 0);
    prices.changed(0);
    EXPECT_EQ(stage.rewards[0], 300 - 10);
    prices.changed(1);  // open: 3000
    EXPECT_EQ(stage.rewards[0], 300 - 10);
    prices.settle(1);
    EXPECT_EQ(stage.rewards[0], 3000 + 40 - 50);
}

TEST(LivePrices, FollowAsOftenAsOthersMove) {
    Stage stage(paid_town({edge("v1", "r1", 50), edge("v1", "r2", 40), edge("v2", "r1", 10)}));
    Prices prices(stage.holding, stage.chains, stage.rewards);
    stage.take(0, 0);
    for (int i = 0; i < 2; ++i) {
        stage.rewards = {300 - 10, 0, 0};
        stage.chains.costs().repriced(0);
        prices.changed(1);
        prices.settle(4);
        EXPECT_EQ(stage.rewards[0], 3000 + 40 - 50) << i;
    }
}

TEST(LivePrices, KeepWhoIsThere) {
    Stage stage(paid_town(json::array({edge("v1", "r1", 50)})));
    Prices prices(stage.holding, stage.chains, stage.rewards);
    stage.take(0, 0);
    prices.changed(0);
    EXPECT_EQ(stage.rewards[0], 300 - 50);
}

TEST(LivePrices, AreNeverMoreThanAHeadIsWorth) {
    Stage stage(paid_town({edge("v1", "r1", 50), edge("v1", "r2", 40)}));
    Prices prices(stage.holding, stage.chains, stage.rewards);
    stage.take(0, 0);
    stage.rewards[1] = 9000;
    prices.changed(0);
    EXPECT_EQ(stage.rewards[0], 3000);
}

TEST(LivePrices, OutbidNobodyWhoIsConfirmed) {
    Stage stage(paid_town({edge("v1", "r1", 50), edge("v1", "r2", 40), edge("v2", "r2", 30)}));
    Prices prices(stage.holding, stage.chains, stage.rewards);
    stage.take(0, 0);
    stage.take(1, 1);
    stage.chains.lock(stage.edge_of(0, 0));
    stage.rewards[0] = 500;
    stage.chains.costs().repriced(0);
    prices.changed(1);
    EXPECT_EQ(stage.rewards[1], 300 - 30);  // v1 would come for 510, but stays
    prices.changed(0);
    EXPECT_EQ(stage.rewards[0], 500);  // and asks for nothing more to stay
}

TEST(Rethink, ExchangesTwoWhoWouldEachRatherBeWhereTheOtherIs) {
    Stage stage(listed_town(
        {edge("v1", "r1", 100), edge("v1", "r2", 400), edge("v2", "r1", 400), edge("v2", "r2", 100)},
        json::parse(R"([["s1", "s2"]])")));
    stage.take(0, 0);
    stage.take(1, 1);
    EXPECT_EQ(stage.chains.fill_all(), 0);  // no seat is open, so no chain begins
    Rethink rethink(stage.holding, stage.chains, stage.rewards);
    EXPECT_EQ(rethink.about(0, 100), 600);
    EXPECT_THAT(stage.held(), ElementsAre(Pair{0, 1}, Pair{1, 0}));
}

TEST(Rethink, FindsAnotherSeatForWhoLosesOne) {
    Stage stage(listed_town(
        {edge("v1", "r1", 100), edge("v1", "r2", 400), edge("v2", "r2", 300), edge("v2", "r3", 250)},
        json::parse(R"([["s1", "s2"], ["s2", "s3"]])")));
    stage.take(0, 0);
    stage.take(1, 1);
    Rethink rethink(stage.holding, stage.chains, stage.rewards);
    EXPECT_EQ(rethink.about(0, 100), 400 - 100 + 250 - 300);
    EXPECT_THAT(stage.held(), ElementsAre(Pair{0, 1}, Pair{1, 2}));
}

TEST(Rethink, OffersToOthersWhatIsLeft) {
    Stage stage(listed_town({edge("v1", "r1", 100), edge("v1", "r2", 400), edge("v2", "r1", 350)},
                            json::parse(R"([["s1", "s2"]])")));
    stage.take(0, 0);
    Rethink rethink(stage.holding, stage.chains, stage.rewards);
    EXPECT_EQ(rethink.about(0, 100), 400 - 100 + 350);
    EXPECT_THAT(stage.held(), ElementsAre(Pair{0, 1}, Pair{1, 0}));
}

TEST(Rethink, MovesNobodyForLittle) {
    Stage stage(
        listed_town({edge("v1", "r1", 100), edge("v1", "r2", 190)}, json::parse(R"([["s1", "s2"]])")));
    stage.take(0, 0);
    Rethink rethink(stage.holding, stage.chains, stage.rewards);
    EXPECT_EQ(rethink.about(0, 100), 0);
    EXPECT_THAT(stage.held(), ElementsAre(Pair{0, 0}));
}

TEST(Rethink, PutsEverythingBackWhereItDoesNotGain) {
    Stage stage(listed_town({edge("v1", "r1", 100), edge("v1", "r2", 400), edge("v2", "r2", 350)},
                            json::parse(R"([["s1", "s2"]])")));
    stage.take(0, 0);
    stage.take(1, 1);
    Rethink rethink(stage.holding, stage.chains, stage.rewards);
    EXPECT_EQ(rethink.about(0, 100), 0);
    EXPECT_THAT(stage.held(), ElementsAre(Pair{0, 0}, Pair{1, 1}));
    EXPECT_THAT(stage.chains.left(), IsEmpty());
    EXPECT_THAT(stage.chains.taken(), IsEmpty());
}

TEST(Rethink, MovesNobodyWhoIsConfirmed) {
    Stage stage(listed_town(
        {edge("v1", "r1", 100), edge("v1", "r2", 400), edge("v2", "r1", 400), edge("v2", "r2", 100)},
        json::parse(R"([["s1", "s2"]])")));
    stage.take(0, 0);
    stage.take(1, 1);
    stage.chains.lock(stage.edge_of(1, 1));
    Rethink rethink(stage.holding, stage.chains, stage.rewards);
    EXPECT_EQ(rethink.about(0, 100), 0);
    EXPECT_EQ(rethink.about(1, 100), 0);
    EXPECT_THAT(stage.held(), ElementsAre(Pair{0, 0}, Pair{1, 1}));
}

TEST(Rethink, TriesAgainWhereEdgesLeadElsewhere) {
    Stage stage(listed_town({edge("v1", "r1", 100), edge("v1", "r2", 400), edge("v2", "r2", 350)},
                            json::parse(R"([["s1", "s2"], ["s1", "s3"]])")));
    stage.take(0, 0);
    stage.take(1, 1);
    Rethink rethink(stage.holding, stage.chains, stage.rewards);
    ASSERT_EQ(rethink.about(0, 100), 0);  // the second edge, at the expense of v2
    stage.chains.leave(stage.edge_of(0, 0));
    stage.graph.replace_edges(0, {{0, 0, 100, 60}, {0, 2, 400, 60}});
    stage.holding.grow();
    stage.chains.grow();
    stage.take(0, 0);
    EXPECT_EQ(rethink.about(0, 100), 300);  // the second edge again, which leads to r3
    EXPECT_THAT(stage.held(), ElementsAre(Pair{0, 2}, Pair{1, 1}));
}

// A hundred candidates for one seat, and twenty more who live further away.
TEST(LivePlan, LooksForOthersWhereCandidatesHaveGone) {
    auto city = small_city();
    city["shifts"][0]["roles"][0]["max"] = 1;
    const auto first = city["volunteers"][0];
    city["volunteers"].clear();
    constexpr int people = 120;
    for (int i = 0; i < people; ++i) {
        auto one = first;
        one["id"] = "v" + std::to_string(i);
        one["at"][0] = 35.0 - 0.0001 * i;
        city["volunteers"].push_back(one);
    }
    auto problem = read_city(city);
    const auto start = plan(problem);
    ASSERT_LT(usual_candidates_per_role(problem), static_cast<std::size_t>(people));
    LivePlan living(std::move(problem), start);
    for (Index v = 0; v + 1 < people; ++v) living.drop_out(v);
    ASSERT_EQ(living.assignments().size(), 1u);
    EXPECT_EQ(living.assignments().front().volunteer, static_cast<Index>(people - 1));
}

}  // namespace
}  // namespace yui::matching
