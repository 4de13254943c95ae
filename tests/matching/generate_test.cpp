// Synthetic cities: the same everywhere, readable, and shaped as measured.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "matching/generate/dice.hpp"
#include "matching/generate/generate.hpp"
#include "matching/read/instance.hpp"

namespace yui::matching {
namespace {

using generate::Recipe;
using generate::Rules;

std::uint64_t fingerprint(const std::string& text) {  // FNV-1a
    std::uint64_t hash = 14695981039346656037U;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
    return hash;
}

TEST(Generate, GivesTheSameBytesOnEveryMachine) {
    EXPECT_EQ(fingerprint(generate::instance({200, 50, 1, Rules::basic})), 4810186990056813940U);
    EXPECT_EQ(fingerprint(generate::instance({200, 50, 1, Rules::all})), 16280236660702985933U);
}

TEST(Generate, GivesAnotherCityForAnotherSeed) {
    EXPECT_NE(generate::instance({50, 10, 1, Rules::basic}), generate::instance({50, 10, 2, Rules::basic}));
}

TEST(Generate, BeginsALargerCityWithThePeopleOfTheSmaller) {
    const auto small = nlohmann::json::parse(generate::instance({20, 10, 1, Rules::all}));
    const auto large = nlohmann::json::parse(generate::instance({40, 30, 1, Rules::all}));
    for (std::size_t i = 0; i < 20; ++i) EXPECT_EQ(small["volunteers"][i], large["volunteers"][i]);
    for (std::size_t i = 0; i < 10; ++i) EXPECT_EQ(small["shifts"][i], large["shifts"][i]);
}

TEST(Generate, WritesWhatTheReaderReads) {
    for (const auto rules : {Rules::basic, Rules::all})
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            const auto reading = read_instance(generate::instance({150, 40, seed, rules}));
            if (const auto* error = std::get_if<ReadError>(&reading))
                FAIL() << "seed " << seed << ": " << error->path << ": " << error->message;
        }
}

TEST(Generate, WritesAnEmptyCity) {
    const auto reading = read_instance(generate::instance({0, 0, 1, Rules::all}));
    EXPECT_TRUE(std::holds_alternative<Problem>(reading));
}

TEST(Generate, AsksForAsManyHeadsAsMeasured) {
    // The note's city of 500 shifts asks for 3,452 to 3,633 heads at most, 1,820 to 1,927 at least.
    const auto problem = std::get<Problem>(read_instance(generate::instance({1, 500, 1, Rules::basic})));
    std::int64_t most = 0;
    std::int64_t least = 0;
    for (const auto& role : problem.roles) {
        most += role.max;
        least += role.min;
    }
    EXPECT_THAT(problem.roles.size(), testing::AllOf(testing::Ge(760U), testing::Le(880U)));
    EXPECT_THAT(most, testing::AllOf(testing::Ge(3200), testing::Le(3900)));
    EXPECT_THAT(least, testing::AllOf(testing::Ge(1700), testing::Le(2300)));
}

std::int64_t seats(const Recipe& recipe) {
    const auto problem = std::get<Problem>(read_instance(generate::instance(recipe)));
    std::int64_t sum = 0;
    for (const auto& role : problem.roles) sum += role.max;
    return sum;
}

TEST(Generate, WantsAsManyHeadsAsMakeACityScarceOrAmple) {
    Recipe recipe{2000, 500, 1, Rules::basic};
    const auto usual = seats(recipe);
    recipe.people_a_shift = generate::scarce;  // what the measured city has
    EXPECT_EQ(seats(recipe), usual);
    recipe.people_a_shift = generate::ample;
    EXPECT_LT(seats(recipe), usual / 3);
    recipe.volunteers = 20000;
    recipe.people_a_shift = generate::scarce;
    EXPECT_EQ(seats(recipe), 10 * usual);
}

TEST(Dice, ThrowsEvenlyBetweenItsEnds) {
    generate::Dice dice(7, 0, 0);
    std::array<int, 6> faces{};
    for (int i = 0; i < 60000; ++i) ++faces.at(static_cast<std::size_t>(dice.between(1, 6) - 1));
    for (const int count : faces) EXPECT_NEAR(count, 10000, 400);
}

TEST(Dice, SkewsByAPowerOfTwoAndThirtieths) {
    generate::Dice dice(7, 0, 0);
    double sum = 0;
    for (int i = 0; i < 100000; ++i) sum += dice.skewed(64);
    EXPECT_NEAR(sum / 100000, 1.0 / 3, 0.005);  // the mean of a square
}

TEST(Dice, ThrowsANormalWithSpreadOne) {
    generate::Dice dice(7, 0, 0);
    double squares = 0;
    for (int i = 0; i < 100000; ++i) {
        const double one = dice.normal();
        squares += one * one;
    }
    EXPECT_NEAR(squares / 100000, 1, 0.02);
}

}  // namespace
}  // namespace yui::matching
