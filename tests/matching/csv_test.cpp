// Spreadsheets as instances.
#include "matching/read/csv.hpp"

#include <gmock/gmock.h>

#include "matching/model/eligibility.hpp"

namespace yui::matching {
namespace {

using testing::HasSubstr;

const std::string people =
    "id,lat,lon,max_km,age,languages,skills,certificates,available,past_load,newcomer,prefer\r\n"
    "\"v1\",35.0,135.9,4.5,34,ja;en,S11:2,first-aid:2027-03-31,2026-11-28T09:00/2026-11-28T12:00,3,no,"
    "group:g1=1;area:a1=-1\r\n"
    "\r\n"
    "v2,,,,15,ja,,,,,yes,\r\n";
const std::string work =
    "shift,group,area,lat,lon,start,end,importance,id,min,max,skills,min_age,newcomer_seats\n"
    "s1,g1,a1,35.01,135.9,2026-11-28T09:00,2026-11-28T11:00,1.5,r1,1,2,S11:1,18,\n"
    "s1,g1,a1,35.01,135.9,2026-11-28T09:00,2026-11-28T11:00,1.5,r2,0,3,,,1\n";

Problem good(const std::string& volunteers, const std::string& roles) {
    auto reading = read_csv(volunteers, roles);
    if (const auto* error = std::get_if<ReadError>(&reading))
        throw std::runtime_error(error->path + ": " + error->message);
    return std::get<Problem>(std::move(reading));
}

std::string refused(const std::string& volunteers, const std::string& roles) {
    const auto reading = read_csv(volunteers, roles);
    const auto* error = std::get_if<ReadError>(&reading);
    return error == nullptr ? "" : error->path + ": " + error->message;
}

TEST(ReadCsv, ReadsPeopleAndRoles) {
    const auto problem = good(people, work);
    ASSERT_EQ(problem.volunteers.size(), 2U);
    ASSERT_EQ(problem.shifts.size(), 1U);
    ASSERT_EQ(problem.roles.size(), 2U);
    EXPECT_EQ(problem.volunteers[0].reach, 4500);
    EXPECT_EQ(problem.volunteers[0].past_load, 3);
    EXPECT_TRUE(problem.volunteers[1].newcomer);
    EXPECT_EQ(problem.shifts[0].importance, 1.5);
    EXPECT_EQ(problem.roles[1].newcomer_seats, 1);
    EXPECT_TRUE(eligible(problem, 0, 0));
    EXPECT_EQ(refusal(problem, 1, 0).first(), Reason::skill);
}

TEST(ReadCsv, TakesWhatSpreadsheetsWrite) {
    EXPECT_EQ(good("\xEF\xBB\xBFid\r\n\"a, \"\"b\"\"\"\r\n", "shift,id,max\n").names.volunteers[0],
              "a, \"b\"");
}

TEST(ReadCsv, TakesAnEmptyCellForNoRule) {
    EXPECT_FALSE(good(people, work).volunteers[1].tells_availability);
    EXPECT_FALSE(good(people, work).volunteers[1].at.known);
}

TEST(ReadCsv, NamesRowAndColumnOfWhatIsWrong) {
    EXPECT_THAT(refused("id,age\nv1,34\nv2,old\n", work), HasSubstr("volunteers row 3, column age"));
    EXPECT_THAT(refused("id,age\nv1,340\n", work), HasSubstr("volunteers row 2, column age"));
    EXPECT_THAT(refused(people, "shift,id,min,max\ns1,r1,3,2\n"), HasSubstr("roles row 2, column min"));
    EXPECT_THAT(refused(people, "shift,id,max,start\ns1,r1,2,2026-11-28T09:00\n"), HasSubstr("roles row 2"));
}

TEST(ReadCsv, RefusesAnUnknownColumn) {
    EXPECT_THAT(refused("id,colour\nv1,red\n", work), HasSubstr("unknown column \"colour\""));
}

TEST(ReadCsv, RefusesBrokenRows) {
    EXPECT_THAT(refused("", work), HasSubstr("column names"));
    EXPECT_THAT(refused("id,id\n", work), HasSubstr("stands twice"));
    EXPECT_THAT(refused("id\n\"v1\n", work), HasSubstr("never closed"));
    EXPECT_THAT(refused("id\n\"v1\"x\n", work), HasSubstr("followed by text"));
    EXPECT_THAT(refused("id\nv1,extra\n", work), HasSubstr("more values than columns"));
    EXPECT_THAT(refused("id\nv1\nv1\n", work), HasSubstr("volunteers row 3"));
}

TEST(ReadCsv, RefusesHalfAPlace) {
    EXPECT_THAT(refused("id,lat\nv1,35\n", work), HasSubstr("lat and lon come together"));
}

TEST(ReadCsv, RefusesRowsThatDisagreeAboutTheirShift) {
    EXPECT_THAT(refused(people, "shift,area,id,max\ns1,a1,r1,2\ns1,a2,r2,2\n"), HasSubstr("roles row 3"));
}

}  // namespace
}  // namespace yui::matching
