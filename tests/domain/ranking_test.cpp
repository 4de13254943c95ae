// Rules that remove, terms that rank, and reasons that are true facts and nothing else.
#include "server/domain/ranking.hpp"

#include <gmock/gmock.h>

#include <algorithm>

#include "server/domain/availability.hpp"
#include "server/domain/distance.hpp"
#include "server/domain/time.hpp"

namespace yui::domain {
namespace {

using protocol::Block;
using protocol::Fit;
using protocol::Means;
using protocol::ReasonTerm;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

const std::int64_t now = instant(2026, 11, 16, 10);  // a Monday
const Position home{35.0, 136.0};
const Position near_home{35.005, 136.0};  // 556 m
const Position far_away{35.2, 136.0};     // 22 km
const Held nothing_else;

// Sunday 9:00 to 11:00.
Role shift() {
    Role role;
    role.group = 5;
    role.category = protocol::Category::cleaning;
    role.starts_at = instant(2026, 11, 22, 9);
    role.ends_at = instant(2026, 11, 22, 11);
    return role;
}

Person free_on(int weekday, std::initializer_list<Block> blocks) {
    Person person;
    for (const auto block : blocks) person.times[static_cast<std::size_t>(weekday)] |= block_bit(block);
    return person;
}

const protocol::Reason* find(const std::vector<protocol::Reason>& reasons, ReasonTerm term) {
    const auto found =
        std::find_if(reasons.begin(), reasons.end(), [&](const auto& one) { return one.term == term; });
    return found == reasons.end() ? nullptr : &*found;
}

std::vector<ReasonTerm> names(const std::vector<protocol::Reason>& reasons) {
    std::vector<ReasonTerm> names;
    for (const auto& reason : reasons) names.push_back(reason.term);
    return names;
}

TEST(Availability, NeedsEveryBlockThatAShiftTouches) {
    auto role = shift();
    EXPECT_EQ(time_fit(role, free_on(7, {Block::morning})), Fit::good);
    role.ends_at = instant(2026, 11, 22, 12, 30);
    EXPECT_EQ(time_fit(role, free_on(7, {Block::morning})), Fit::bad);
    EXPECT_EQ(time_fit(role, free_on(7, {Block::morning, Block::noon})), Fit::good);
    EXPECT_EQ(time_fit(role, free_on(6, {Block::morning, Block::noon})), Fit::bad);
}

TEST(Availability, LeavesToThePersonWhatTheGridCannotSay) {
    auto role = shift();
    EXPECT_EQ(time_fit(role, Person{}), Fit::unknown);
    role.ends_at = instant(2026, 11, 22, 22);
    EXPECT_EQ(time_fit(role, free_on(7, {Block::morning, Block::noon, Block::evening, Block::night})),
              Fit::unknown);
    role.starts_at = role.ends_at = std::nullopt;
    EXPECT_EQ(time_fit(role, free_on(7, {Block::morning})), std::nullopt);
}

TEST(Distance, WalksEightyMetresAMinuteAroundCorners) {
    EXPECT_NEAR(metres(home, near_home), 556, 1);
    EXPECT_EQ(minutes_by(Means::foot, 640), 10);
    EXPECT_EQ(minutes_by(Means::car, 4000), 10);
}

TEST(Distance, TakesTheMostModestMeansThatReaches) {
    const std::array all{Means::car, Means::foot, Means::bicycle};
    EXPECT_EQ(way_to(all, 500)->means, Means::foot);
    EXPECT_EQ(way_to(all, 2000)->means, Means::bicycle);
    EXPECT_EQ(way_to(all, 10'000)->means, Means::car);
    EXPECT_FALSE(way_to(all, 30'000));
    EXPECT_FALSE(way_to({}, 30'000));
}

TEST(Ranking, RemovesNobodyWhoToldNothing) {
    auto role = shift();
    role.skills = {{"sound", protocol::Level::alone}};
    role.language = "en";
    role.min_age = 18;
    role.position = home;
    EXPECT_THAT(refused_by({role, Person{}, nothing_else, now}), IsEmpty());
}

TEST(Ranking, RemovesByDeclaredTimeAndReachAndCallsPrivateMattersLimit) {
    auto role = shift();
    role.position = home;
    EXPECT_THAT(refused_by({role, free_on(6, {Block::morning}), nothing_else, now}),
                ElementsAre(ReasonTerm::time));
    Person walker;
    walker.position = far_away;
    EXPECT_THAT(refused_by({role, walker, nothing_else, now}), IsEmpty());
    walker.means = {Means::foot};
    EXPECT_THAT(refused_by({role, walker, nothing_else, now}), ElementsAre(ReasonTerm::reach));
    Person tired;
    tired.limit_week = 0;
    EXPECT_THAT(refused_by({role, tired, nothing_else, now}), ElementsAre(ReasonTerm::limit));
    role.min_age = 18;
    Person young;
    young.birth_year = 2015;
    EXPECT_THAT(refused_by({role, young, nothing_else, now}), ElementsAre(ReasonTerm::limit));
}

TEST(Ranking, NamesEveryRuleThatFailsInTheOrderInWhichPeopleAsk) {
    auto role = shift();
    role.position = home;
    role.language = "en";
    role.certificate = "chainsaw";
    auto person = free_on(6, {Block::morning});
    person.position = far_away;
    person.means = {Means::foot};
    person.languages = {"vi"};
    person.limit_week = 0;
    EXPECT_THAT(refused_by({role, person, nothing_else, now}),
                ElementsAre(ReasonTerm::limit,
                            ReasonTerm::certificate,
                            ReasonTerm::language,
                            ReasonTerm::time,
                            ReasonTerm::reach));
}

TEST(Ranking, CallsARefusalALimitAndSaysItOnce) {
    const auto role = shift();
    Burden burden;
    burden.said_no = true;
    Person tired;
    tired.limit_week = 0;
    EXPECT_THAT(refused_by({role, {}, nothing_else, now}, burden), ElementsAre(ReasonTerm::limit));
    EXPECT_THAT(refused_by({role, tired, nothing_else, now}, burden), ElementsAre(ReasonTerm::limit));
}

TEST(Ranking, KnowsHowMuchFartherSomebodyWouldHaveToGo) {
    auto role = shift();
    role.position = home;
    Person walker;
    walker.means = {Means::foot};
    const auto missing = [&](double lat) {
        walker.position = Position{lat, 136.0};
        const Look look{role, walker, nothing_else, now};
        return km_missing(look, refused_by(look));
    };
    EXPECT_EQ(missing(35.005), std::nullopt);  // 556 m: near enough
    EXPECT_EQ(missing(35.015), 1);             // 1,668 m
    EXPECT_EQ(missing(35.025), 2);
    EXPECT_EQ(missing(35.2), std::nullopt);  // 22 km: nobody would ask that
    walker.limit_week = 0;
    EXPECT_EQ(missing(35.015), std::nullopt);
}

Helper helper(const Role& role, const Person& person, const Burden& burden) {
    return {worth(terms_of({role, person, nothing_else, now}, burden)), burden.helped_this_month};
}

TEST(Ranking, PutsAFittingPersonBeforeAnEmptyProfile) {
    auto role = shift();
    role.skills = {{"sound", protocol::Level::done}};
    auto fitting = free_on(7, {Block::morning});
    fitting.skills = {{"sound", protocol::Level::alone}};
    const std::array helpers{helper(role, {}, {}), helper(role, fitting, {})};
    EXPECT_THAT(best_people(role, helpers, 1), ElementsAre(1));
}

TEST(Ranking, SpreadsTheWorkAmongEquals) {
    const auto role = shift();
    const Burden asked_yesterday{now - day, 0, false};
    const Burden helped_much{std::nullopt, 4, false};
    const std::array helpers{
        helper(role, {}, asked_yesterday), helper(role, {}, helped_much), helper(role, {}, {})};
    EXPECT_EQ(best_people(role, helpers, 3).front(), 2u);
}

TEST(Ranking, RanksPeopleInReserveForARoleThatIsFull) {
    auto role = shift();
    role.confirmed = role.heads_max;
    const std::array helpers{Helper{}, Helper{100, 0}};
    EXPECT_THAT(best_people(role, helpers, 3), ElementsAre(1, 0));
}

std::vector<Role> roles_of_needs(std::initializer_list<std::int64_t> needs) {
    std::vector<Role> roles;
    for (const auto need : needs) {
        roles.push_back(shift());
        roles.back().id = static_cast<std::int64_t>(roles.size());
        roles.back().need = need;
    }
    return roles;
}

TEST(Ranking, ShowsEachNeedOnceUnderItsBestRole) {
    const auto roles = roles_of_needs({7, 7, 8});
    const std::array chances{Chance{&roles[0], 100, 0}, Chance{&roles[1], 300, 0}, Chance{&roles[2], 200, 0}};
    EXPECT_THAT(best_needs(chances, 9), ElementsAre(1, 2));
}

TEST(Ranking, LetsANeedStepBackForEveryContactOfThisWeek) {
    const auto roles = roles_of_needs({7, 8});
    const std::array chances{Chance{&roles[0], 100, 2}, Chance{&roles[1], 50, 0}};
    EXPECT_THAT(best_needs(chances, 9), ElementsAre(1, 0));
}

TEST(Ranking, KeepsEveryFifthPlaceForANeedThatNobodyWasAskedAbout) {
    const auto roles = roles_of_needs({1, 2, 3, 4, 5, 6, 7});
    std::vector<Chance> chances;
    for (const auto& role : roles) chances.push_back({&role, 1000, 1});
    chances.back() = {&roles.back(), 0, 0};
    EXPECT_THAT(best_needs(chances, 5), ElementsAre(0, 1, 2, 3, 6));
}

TEST(Ranking, PutsTheNeedFirstThatLacksItsWholeLeastNumber) {
    auto roles = roles_of_needs({7, 8});
    roles[0].heads_min = roles[1].heads_min = 2;
    roles[0].heads_max = roles[1].heads_max = 4;
    roles[0].confirmed = 2;
    const std::array chances{Chance{&roles[0], 100, 0}, Chance{&roles[1], 50, 0}};
    EXPECT_THAT(best_needs(chances, 9), ElementsAre(1, 0));
}

TEST(Ranking, SaysOnlyWhatIsTrueToThePerson) {
    auto role = shift();
    role.position = near_home;
    role.skills = {{"sound", protocol::Level::done}};
    role.first_timer_seats = 1;
    role.first_timers_welcome = true;
    role.districts = {{3, "ひがし校区"}};
    auto person = free_on(7, {Block::morning});
    person.position = home;
    person.area = 3;
    person.skills = {{"sound", protocol::Level::alone}};
    person.interests = {protocol::Category::cleaning};

    const auto reasons = reasons_for_person({role, person, nothing_else, now});

    EXPECT_THAT(names(reasons),
                ElementsAre(ReasonTerm::skill,
                            ReasonTerm::interest,
                            ReasonTerm::time,
                            ReasonTerm::distance,
                            ReasonTerm::area,
                            ReasonTerm::first_time,
                            ReasonTerm::shortage));
    EXPECT_EQ(find(reasons, ReasonTerm::skill)->words.at("level"), "alone");
    EXPECT_EQ(find(reasons, ReasonTerm::distance)->words.at("minutes"), "9");
    EXPECT_EQ(find(reasons, ReasonTerm::area)->words.at("area"), "ひがし校区");
    EXPECT_EQ(find(reasons, ReasonTerm::interest)->words.at("interest"), "cleaning");
    EXPECT_EQ(find(reasons, ReasonTerm::time)->words.at("weekday"), "7");
    EXPECT_EQ(find(reasons, ReasonTerm::time)->words.at("block"), "morning");
    EXPECT_TRUE(personal(reasons));
}

TEST(Ranking, SaysToAnEmptyProfileThatTheTimeHasToBeLookedAt) {
    auto role = shift();
    role.heads_min = 2;
    const auto reasons = reasons_for_person({role, Person{}, nothing_else, now});
    EXPECT_THAT(names(reasons), ElementsAre(ReasonTerm::shortage, ReasonTerm::time_unknown));
    EXPECT_EQ(find(reasons, ReasonTerm::shortage)->words.at("count"), "2");
    EXPECT_FALSE(personal(reasons));
}

TEST(Ranking, SaysAlsoWhatDoesNotFitWithHours) {
    auto role = shift();
    role.starts_at = instant(2026, 11, 22, 15);
    role.ends_at = instant(2026, 11, 22, 20);
    const auto reasons = reasons_for_person({role, free_on(7, {Block::evening}), nothing_else, now});
    const auto* time = find(reasons, ReasonTerm::time);
    EXPECT_EQ(time->fit, Fit::bad);
    EXPECT_EQ(time->words.at("ends"), "20:00");
    EXPECT_EQ(time->words.at("until"), "18:00");
    EXPECT_EQ(time, &reasons.back());
}

TEST(Ranking, PromisesTeachingOnlyWhereTheRoleTakesBeginners) {
    auto role = shift();
    role.skills = {{"sound", protocol::Level::try_}};
    EXPECT_THAT(names(reasons_for_person({role, Person{}, nothing_else, now})),
                Contains(ReasonTerm::skill_gap));
    role.skills = {{"sound", protocol::Level::done}};
    EXPECT_THAT(names(reasons_for_person({role, Person{}, nothing_else, now})),
                Not(Contains(ReasonTerm::skill_gap)));
}

// Limits, age, birth year, other plans and the exact distance are never told to staff.
TEST(Ranking, KeepsPrivateMattersFromStaff) {
    auto role = shift();
    role.min_age = 18;
    role.position = near_home;
    Person person;
    person.birth_year = 2008;
    person.limit_week = 1;
    person.limit_month = 4;
    person.position = home;
    for (const auto& reason : reasons_for_staff({role, person, nothing_else, now}, {})) {
        EXPECT_THAT((std::array{ReasonTerm::age, ReasonTerm::limit, ReasonTerm::blocked, ReasonTerm::reach}),
                    Not(Contains(reason.term)));
        EXPECT_EQ(reason.words.count("minutes"), 0u);
    }
    const auto load = reasons_for_staff({role, person, nothing_else, now}, {now - 21 * day, 2, false});
    EXPECT_EQ(find(load, ReasonTerm::load)->words.at("days"), "21");
    EXPECT_EQ(find(load, ReasonTerm::load)->words.at("month"), "2");
}

}  // namespace
}  // namespace yui::domain
