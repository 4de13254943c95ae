// The files of tests/matching/fixtures: one sentence of the model each, with the plan that it makes right and
// the plan that would be best without it.
#pragma once

#include <gtest/gtest.h>

#include <cstdint>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "matching/check/verdict.hpp"

namespace yui::matching {

namespace check {
inline void PrintTo(const Violation& one, std::ostream* out) {
    *out << one.rule << " (" << one.where << "): " << one.detail;
}
}  // namespace check

using Pairs = std::vector<std::pair<std::string, std::string>>;  // volunteer, role

struct Fixture {
    std::string name;
    std::string sentence;
    nlohmann::json instance;
    Pairs right;
    Pairs wrong;
    std::string breaks;  // rule that the wrong plan breaks; "": it is only worth less
};

std::vector<std::string> fixture_names();
Fixture read_fixture(const std::string& name);

// A test of every fixture. It reads its own: a program of many tests begins once for each of them.
struct OfFixture : testing::TestWithParam<std::string> {
    const Fixture fixture = read_fixture(GetParam());
    const testing::ScopedTrace sentence{__FILE__, __LINE__, fixture.sentence};
};

// A plan file with these pairs whose sums are not filled in.
std::string plan_of(const Pairs& pairs);

// The checker's opinion of pairs, apart from sums that nobody claimed.
check::Verdict opinion(const nlohmann::json& instance, const Pairs& pairs);

// What a planner must make large: missing heads first where the options ask for it, then few people.
std::int64_t worth(const nlohmann::json& instance, const check::Totals& totals);

// The best of all sets of pairs, found by trying every one: for instances with at most 20 pairs.
Pairs best_by_trying(const nlohmann::json& instance);

}  // namespace yui::matching
