// The index leaves people out without looking at them; whoever looks at everybody finds the same.
#include <gmock/gmock.h>

#include "matching/candidates/index.hpp"
#include "matching/generate/generate.hpp"
#include "matching/model/eligibility.hpp"
#include "matching/model/score.hpp"
#include "matching/plan/crew.hpp"
#include "tests/matching/small_city.hpp"

namespace yui::matching {
namespace {

using testing::ContainerEq;

Problem city_of(std::uint64_t seed, generate::Rules rules) {
    return std::get<Problem>(read_instance(generate::instance({700, 60, seed, rules})));
}

using Best = std::vector<std::pair<std::int64_t, Index>>;  // key and person

Best by_looking_at_everybody(const Problem& problem, Index role, std::size_t count) {
    std::vector<Rank> all;
    for (Index v = 0; v < problem.volunteers.size(); ++v) {
        if (!eligible(problem, v, role)) continue;
        const auto worth = utility(problem, v, role);
        all.push_back({worth - load_cost(problem, v, 1), static_cast<std::int32_t>(worth), v});
    }
    std::sort(all.begin(), all.end());
    Best list;
    for (std::size_t i = 0; i < std::min(count, all.size()); ++i)
        list.emplace_back(all[i].utility, all[i].volunteer);
    return list;
}

Best by_index(const CandidateIndex& index, Index role, std::size_t count) {
    CandidateIndex::Query query;
    Best list;
    for (const auto& one : index.best(role, count, query)) list.emplace_back(one.utility, one.volunteer);
    return list;
}

class BestCandidates : public testing::TestWithParam<generate::Rules> {};

TEST_P(BestCandidates, AreThoseOfALookAtEverybody) {
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
        const auto problem = city_of(seed, GetParam());
        const CandidateIndex index(problem);
        for (Index role = 0; role < problem.roles.size(); ++role)
            for (const std::size_t count : {1U, 7U, 1000U})
                ASSERT_THAT(by_index(index, role, count),
                            ContainerEq(by_looking_at_everybody(problem, role, count)))
                    << "seed " << seed << ", " << problem.names.roles[role];
    }
}

TEST_P(BestCandidates, AreFoundForARoleThatComesLate) {
    auto problem = city_of(5, GetParam());
    problem.forbidden.clear();  // nobody can be kept from what is not there yet
    const auto known = static_cast<Index>(problem.roles.size() / 2);
    const std::vector<Role> late(problem.roles.begin() + known, problem.roles.end());
    problem.roles.resize(known);
    CandidateIndex index(problem);
    for (const auto& role : late) {
        problem.roles.push_back(role);
        const auto place = static_cast<Index>(problem.roles.size()) - 1;
        index.prepare(place);
        ASSERT_THAT(by_index(index, place, 20), ContainerEq(by_looking_at_everybody(problem, place, 20)));
    }
}

TEST_P(BestCandidates, FollowAChangeOfFreeTime) {
    auto problem = city_of(6, GetParam());
    CandidateIndex index(problem);
    for (Index v = 0; v < problem.volunteers.size(); v += 3) {
        auto& person = problem.volunteers[v];
        person.tells_availability = true;
        if (person.available.size > 0) --person.available.size;
        index.update(v);
    }
    for (Index role = 0; role < problem.roles.size(); ++role)
        ASSERT_THAT(by_index(index, role, 20), ContainerEq(by_looking_at_everybody(problem, role, 20)));
}

// Everybody's free time begins and ends where others' does, but that of a few.
TEST_P(BestCandidates, AreFreeToTheMinute) {
    auto problem = city_of(7, GetParam());
    for (Index v = 0; v < problem.volunteers.size(); v += 9) {
        const auto& free = problem.volunteers[v].available;
        for (Index i = free.begin; i < free.begin + free.size; ++i)
            problem.intervals[i].from += 1 + static_cast<Minutes>(v % 89);
    }
    const CandidateIndex index(problem);
    for (Index role = 0; role < problem.roles.size(); ++role)
        ASSERT_THAT(by_index(index, role, 20), ContainerEq(by_looking_at_everybody(problem, role, 20)));
}

TEST_P(BestCandidates, FollowFreeTimeThatChangesToTheMinute) {
    auto problem = city_of(8, GetParam());
    CandidateIndex index(problem);
    for (Index v = 0; v < problem.volunteers.size(); v += 3) {
        const auto& free = problem.volunteers[v].available;
        for (Index i = free.begin; i < free.begin + free.size; ++i)
            problem.intervals[i].to -= 1 + static_cast<Minutes>(v % 89);
        index.update(v);
    }
    for (Index role = 0; role < problem.roles.size(); ++role)
        ASSERT_THAT(by_index(index, role, 20), ContainerEq(by_looking_at_everybody(problem, role, 20)));
}

TEST_P(BestCandidates, LieWhereSomeHaveNoPlaceAndSomeGoAnywhere) {
    auto problem = city_of(9, GetParam());
    for (Index v = 0; v < problem.volunteers.size(); ++v) {
        auto& person = problem.volunteers[v];
        if (v % 5 == 0) person.at = {};
        if (v % 7 == 0) person.reach = unlimited;
        if (v % 11 == 0) person.reach = 0;
    }
    for (Index s = 0; s < problem.shifts.size(); s += 6) problem.shifts[s].at = {};
    const CandidateIndex index(problem);
    for (Index role = 0; role < problem.roles.size(); ++role)
        for (const std::size_t count : {3U, 1000U})
            ASSERT_THAT(by_index(index, role, count),
                        ContainerEq(by_looking_at_everybody(problem, role, count)));
}

// They are looked for by place, whose neighbours are far apart in the file, and in parts.
TEST_P(BestCandidates, OfAllRolesStandRoleByRole) {
    const auto problem = city_of(10, GetParam());
    const CandidateIndex index(problem);
    CandidateIndex::Query query;
    std::vector<std::pair<Index, Index>> wanted;  // role and person
    for (Index role = 0; role < problem.roles.size(); ++role) {
        const auto count = std::max<std::size_t>(5, 4 * static_cast<std::size_t>(problem.roles[role].max));
        for (const auto& one : index.best(role, count, query)) {
            const Pair pair{one.volunteer, one.role};
            if (!std::binary_search(problem.pinned.begin(), problem.pinned.end(), pair))
                wanted.emplace_back(one.role, one.volunteer);
        }
    }
    for (const unsigned threads : {1U, 3U}) {
        std::vector<std::pair<Index, Index>> found;
        for (const auto& one : candidates(problem, &index, 5, Crew(threads)))
            found.emplace_back(one.role, one.volunteer);
        found.resize(wanted.size());  // those that were announced come at the end
        ASSERT_THAT(found, ContainerEq(wanted)) << threads << " threads";
    }
}

INSTANTIATE_TEST_SUITE_P(Rules,
                         BestCandidates,
                         testing::Values(generate::Rules::basic, generate::Rules::all),
                         [](const auto& one) { return one.param == generate::Rules::all ? "all" : "basic"; });

}  // namespace
}  // namespace yui::matching
