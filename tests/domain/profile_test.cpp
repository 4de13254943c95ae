// What a person tells about themselves is kept only where it makes sense.
#include "server/domain/profile.hpp"

#include <gtest/gtest.h>

#include "server/domain/session.hpp"

namespace yui::domain {
namespace {

using protocol::Channel;
using protocol::ProblemCode;

constexpr std::int64_t now = 1'795'222'800'000;  // 2026-11-21
const Codes known{"c03", "c04"};

std::string refused_at(const protocol::Profile& told) {
    const auto no = profile(told, known, now);
    return no ? no->pointer : "";
}

TEST(Profile, MayBeEmpty) { EXPECT_EQ(refused_at({}), ""); }

TEST(Profile, TakesOnlySkillsThatTheCityKnowsAndEachOnce) {
    protocol::Profile told;
    told.skills = {{"c03", protocol::Level::done}, {"c04", protocol::Level::try_}};
    EXPECT_EQ(refused_at(told), "");
    told.skills[1].skill = "c99";
    EXPECT_EQ(refused_at(told), "/profile/skills/1/skill");
    told.skills[1].skill = "c03";
    EXPECT_EQ(refused_at(told), "/profile/skills/1/skill");
}

TEST(Profile, TakesNothingTwice) {
    protocol::Profile told;
    told.means = {protocol::Means::foot, protocol::Means::foot};
    EXPECT_EQ(refused_at(told), "/profile/means/1");
    told = {};
    told.interests = {protocol::Category::town, protocol::Category::health, protocol::Category::town};
    EXPECT_EQ(refused_at(told), "/profile/interests/2");
    told = {};
    told.times = {
        {6, protocol::Block::morning}, {7, protocol::Block::morning}, {6, protocol::Block::morning}};
    EXPECT_EQ(refused_at(told), "/profile/times/2");
}

TEST(Profile, TakesLanguagesAsCodesThatOneColumnCanHold) {
    protocol::Profile told;
    told.languages = {"ja", "pt-br"};
    EXPECT_EQ(refused_at(told), "");
    told.languages = {"ja", "en,fr"};
    EXPECT_EQ(refused_at(told), "/profile/languages/1");
    told.languages = {"ja", "ja"};
    EXPECT_EQ(refused_at(told), "/profile/languages/1");
}

TEST(Profile, NeedsBothNumbersOfAPlace) {
    protocol::Profile told;
    told.lat = 32.5;
    EXPECT_EQ(refused_at(told), "/profile/lon");
    told = {};
    told.lon = 130.6;
    EXPECT_EQ(refused_at(told), "/profile/lat");
}

TEST(Profile, KnowsNobodyWhoWillBeBornNextYear) {
    protocol::Profile told;
    told.birth_year = 2026;
    EXPECT_EQ(refused_at(told), "");
    told.birth_year = 2027;
    EXPECT_EQ(refused_at(told), "/profile/birth_year");
}

TEST(ReachedBy, PutsNobodyDownToBeTelephonedWhoGaveNoNumber) {
    EXPECT_EQ(reached_by(std::nullopt, {}, "/reached_by"), std::nullopt);
    EXPECT_EQ(reached_by(Channel::desk, {}, "/reached_by"), std::nullopt);
    EXPECT_EQ(reached_by(Channel::phone, {true, false}, "/reached_by"), std::nullopt);
    EXPECT_EQ(reached_by(Channel::mail, {false, true}, "/reached_by"), std::nullopt);
    EXPECT_EQ(reached_by(Channel::phone, {false, true}, "/reached_by")->pointer, "/reached_by");
    EXPECT_EQ(reached_by(Channel::mail, {true, false}, "/reached_by")->code, ProblemCode::invalid_field);
}

TEST(Session, IsMovedForwardInSteps) {
    constexpr auto begun = now + idle(Computer::own);
    EXPECT_FALSE(to_move_forward(Computer::own, begun, now + hour - 1));
    EXPECT_TRUE(to_move_forward(Computer::own, begun, now + hour));
    constexpr auto shared = now + idle(Computer::shared);
    EXPECT_FALSE(to_move_forward(Computer::shared, shared, now + minute - 1));
    EXPECT_TRUE(to_move_forward(Computer::shared, shared, now + minute));
}

}  // namespace
}  // namespace yui::domain
