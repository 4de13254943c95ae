// The model and the checker were written apart from one text: they must say the same of every pair.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>
#include <set>

#include "matching/check/fit.hpp"
#include "matching/check/way.hpp"
#include "matching/generate/generate.hpp"
#include "matching/model/age.hpp"
#include "matching/model/clash.hpp"
#include "matching/model/eligibility.hpp"
#include "matching/model/score.hpp"
#include "matching/read/instance.hpp"

namespace yui::matching {
namespace {

struct Readings {
    Problem model;
    check::Facts facts;
};

Readings read(std::uint64_t seed) {
    const auto text = generate::instance({80, 25, seed, generate::Rules::all});
    return {std::get<Problem>(read_instance(text)), check::facts_of(nlohmann::json::parse(text))};
}

std::set<std::string> reasons_of(const Problem& problem, Index volunteer, Index role) {
    std::set<std::string> names;
    const auto refused = refusal(problem, volunteer, role);
    for (std::size_t i = 0; i < reasons; ++i)
        if (refused.has(static_cast<Reason>(i))) names.emplace(name(static_cast<Reason>(i)));
    return names;
}

class TwoReadings : public testing::TestWithParam<std::uint64_t> {
protected:
    const Readings readings = read(GetParam());
    const Problem& model = readings.model;
    const check::Facts& facts = readings.facts;

    const check::Person& person(Index i) const { return facts.people.at(model.names.volunteers[i]); }
    const check::Role& role(Index i) const { return facts.roles.at(model.names.roles[i]); }
    const check::Shift& shift(Index i) const { return facts.shifts.at(model.names.shifts[i]); }
};

TEST_P(TwoReadings, NameTheSameReasons) {
    for (Index v = 0; v < model.volunteers.size(); ++v)
        for (Index r = 0; r < model.roles.size(); ++r) {
            std::set<std::string> named;
            for (const auto& one : check::complaints(facts, person(v), role(r))) named.insert(one.rule);
            ASSERT_EQ(reasons_of(model, v, r), named) << person(v).id << " in " << role(r).id;
        }
}

TEST_P(TwoReadings, FindTheSameUtility) {
    for (Index v = 0; v < model.volunteers.size(); ++v)
        for (Index r = 0; r < model.roles.size(); ++r)
            ASSERT_EQ(utility(model, v, r), check::utility(facts, person(v), role(r)))
                << person(v).id << " in " << role(r).id;
}

// An unknown age is the checker's nothing and the model's none.
TEST_P(TwoReadings, CountPeopleToTheSameGeneration) {
    for (Index v = 0; v < model.volunteers.size(); ++v)
        for (Index r = 0; r < model.roles.size(); ++r) {
            const auto checked = check::generation_of(facts, person(v), role(r));
            ASSERT_EQ(generation_of(model, v, r), checked ? static_cast<Index>(*checked) : none)
                << person(v).id << " in " << role(r).id;
        }
}

TEST_P(TwoReadings, SeeTheSameClashes) {
    for (Index a = 0; a < model.shifts.size(); ++a)
        for (Index b = 0; b < model.shifts.size(); ++b)
            ASSERT_EQ(clash(model, a, b), check::clash(facts, shift(a), shift(b)));
}

INSTANTIATE_TEST_SUITE_P(Cities, TwoReadings, testing::Range<std::uint64_t>(1, 21));

}  // namespace
}  // namespace yui::matching
