// Chains over all roles: what a search remembers of what came to nothing never changes what is found.
#include <gmock/gmock.h>

#include "matching/candidates/index.hpp"
#include "matching/generate/generate.hpp"
#include "matching/plan/chains.hpp"
#include "matching/plan/crew.hpp"
#include "matching/read/instance.hpp"

namespace yui::matching {
namespace {

std::int64_t fill_one_by_one(const Graph& graph, Holding& holding, Chains& chains) {
    std::int64_t sum = 0;
    for (bool again = true; again;) {
        again = false;
        for (Index role = 0; role < graph.posts(); ++role) {
            const auto& post = graph.post(role);
            while (post.taken + holding.heads(role) < post.max) {
                const auto gained = chains.fill(role);
                if (gained <= 0) break;
                sum += gained;
                again = true;
            }
        }
    }
    return sum;
}

std::vector<Pair> pairs_of(const Holding& holding) {
    std::vector<Pair> pairs;
    for (const auto& one : holding.assignments()) pairs.push_back({one.volunteer, one.role});
    return pairs;
}

class ChainsOverAllRoles : public testing::TestWithParam<generate::Rules> {};

TEST_P(ChainsOverAllRoles, FindWhatSearchesForOneRoleAfterTheOtherFind) {
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        const auto problem =
            std::get<Problem>(read_instance(generate::instance({600, 150, seed, GetParam()})));
        const CandidateIndex index(problem);
        const Graph graph(problem, candidates(problem, &index, 40, Crew(1)));
        Rewards rewards(graph.slots());
        for (Index slot = 0; slot < graph.slots(); ++slot) rewards[slot] = graph.first_reward(slot) / 2;
        Holding filled(graph);
        Chains all(filled, rewards);
        Holding expected(graph);
        Chains each(expected, rewards);
        EXPECT_EQ(all.fill_all(), fill_one_by_one(graph, expected, each)) << "seed " << seed;
        EXPECT_THAT(pairs_of(filled), testing::ContainerEq(pairs_of(expected))) << "seed " << seed;
    }
}

INSTANTIATE_TEST_SUITE_P(Rules,
                         ChainsOverAllRoles,
                         testing::Values(generate::Rules::basic, generate::Rules::all),
                         [](const auto& one) { return one.param == generate::Rules::all ? "all" : "basic"; });

}  // namespace
}  // namespace yui::matching
