// Where an auction ends.
#include "matching/plan/auction.hpp"

#include <gmock/gmock.h>

#include "matching/plan/random.hpp"
#include "matching/plan/schedule.hpp"

namespace yui::matching {
namespace {

// Edges that somebody would gladly take beside what they hold, at the prices.
std::size_t still_wanted(const Graph& graph, const Holding& holding, const std::vector<double>& rewards) {
    std::size_t count = 0;
    for (Index v = 0; v < graph.people(); ++v) {
        const auto burden = graph.burden(graph.person(v), holding.shifts(v) + 1);
        for (Index e = graph.first(v); e < graph.first(v) + graph.degree(v); ++e) {
            if (holding.holds(e) || !holding.fits(e)) continue;
            const auto& edge = graph.edge(e);
            count += static_cast<double>(edge.gain - burden) + Scheduler::reward(edge, rewards) > 0 ? 1U : 0U;
        }
    }
    return count;
}

// People who each could do three of `shifts` things, none of which clash, with two seats each.
struct Market {
    Problem problem;
    std::vector<Candidate> candidates;
};

Market market(Index people, Index shifts) {
    Market made;
    made.problem.volunteers.resize(people);
    for (Index s = 0; s < shifts; ++s) {
        Shift shift;
        shift.first_role = s;
        shift.roles = 1;
        made.problem.shifts.push_back(shift);
        Role role;
        role.shift = s;
        role.min = 1;
        role.max = 2;
        made.problem.roles.push_back(role);
    }
    Shuffler dice(5);
    for (Index v = 0; v < people; ++v) {
        for (Index i = 0; i < 3; ++i) {
            const auto role = static_cast<Index>(dice.next() % (shifts / 3)) * 3 + i;
            made.candidates.push_back({v, role, static_cast<std::int64_t>(dice.next() % 1000), 60});
        }
    }
    return made;
}

// Those who bid first are outbid by people who join later, and bid again among them.
TEST(Auction, EndsWhereNobodyWantsAnythingAtThePrices) {
    const auto made = market(static_cast<Index>(Auction::bid_together) + 6000, 6000);
    const Graph graph(made.problem, made.candidates);
    Auction auction(graph);
    Holding holding(graph);
    auction.reset_prices();
    EXPECT_GT(still_wanted(graph, holding, auction.rewards()), 0U);
    auction.run(holding, 10, 1, [] { return false; });
    EXPECT_EQ(still_wanted(graph, holding, auction.rewards()), 0U);
}

TEST(Auction, StopsWhenTold) {
    const auto made = market(200, 30);
    const Graph graph(made.problem, made.candidates);
    Auction auction(graph);
    Holding holding(graph);
    auction.reset_prices();
    auction.run(holding, 10, 1, [] { return true; });
    EXPECT_EQ(holding.value(), 0);
}

}  // namespace
}  // namespace yui::matching
