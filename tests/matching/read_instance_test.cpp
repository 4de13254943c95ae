// What the reader of instances takes, and where it says no.
#include <gmock/gmock.h>

#include "tests/matching/small_city.hpp"

namespace yui::matching {
namespace {

using nlohmann::json;

std::string refusal_of(std::string_view text, const ReadLimits& limits = {}) {
    const auto reading = read_instance(text, limits);
    const auto* error = std::get_if<ReadError>(&reading);
    return error ? error->path + ": " + error->message : "read";
}

std::string refusal_of_city(const json& city) { return refusal_of(city.dump()); }

// The small city with one value put at a JSON pointer.
json with(const char* pointer, const json& value) {
    auto city = small_city();
    city[json::json_pointer(pointer)] = value;
    return city;
}

TEST(ReadInstance, TakesTheSmallCity) {
    const auto problem = read_city(small_city());
    EXPECT_EQ(problem.names.volunteers, std::vector<std::string>{"v1"});
    EXPECT_EQ(problem.volunteers[0].reach, 4000);
    EXPECT_EQ(problem.shifts[0].length, 150);
    EXPECT_EQ(problem.roles[0].max, 2);
    EXPECT_EQ(problem.options.bonus_min, 3000);
}

TEST(ReadInstance, MergesTouchingAvailability) {
    const auto problem =
        read_city(with("/volunteers/0/available", json::parse(R"([["2026-11-28T10:00", "2026-11-28T12:00"],
                                                        ["2026-11-28T09:00", "2026-11-28T10:00"]])")));
    ASSERT_EQ(problem.intervals.size(), 1U);
    EXPECT_EQ(problem.intervals[0].to - problem.intervals[0].from, 180);
}

TEST(ReadInstance, GivesNoBonusAndNoFairnessWhereEdgesAreListed) {
    auto city =
        with("/edges", json::parse(R"([{"volunteer": "v1", "role": "r1", "utility": 7, "hours": 2.5}])"));
    const auto problem = read_city(city);
    EXPECT_TRUE(problem.lists_edges);
    EXPECT_EQ(problem.options.bonus_min, 0);
    EXPECT_EQ(problem.options.fairness, 0);
    EXPECT_EQ(problem.edges[0].length, 150);
}

TEST(ReadInstance, ResolvesIdsThatAreDeclaredLater) {
    const auto problem = std::get<Problem>(read_instance(R"({"format": "yui-instance/1",
        "pinned": [["b", "r"]],
        "shifts": [{"id": "s", "roles": [{"id": "r", "max": 1}]}],
        "volunteers": [{"id": "a"}, {"id": "b"}]})"));
    EXPECT_EQ(problem.pinned, (std::vector<Pair>{{1, 0}}));
}

struct Bad {
    const char* pointer;
    json value;
    const char* says;
};

TEST(ReadInstance, NamesThePlaceOfWhatItRefuses) {
    const std::vector<Bad> list{
        {"/surprise", 1, "$.surprise: unknown name"},
        {"/format", "yui-instance/2", "$.format: only yui-instance/1 is known"},
        {"/options", json{{"bonus", 1}}, "$.options.bonus: unknown name"},
        {"/options",
         json{{"bonus_min", 1}, {"bonus_extra", 2}},
         "$.options.bonus_extra: bonus_extra is greater than bonus_min"},
        {"/volunteers", 3, "$.volunteers: a list was expected"},
        {"/volunteers/0", 3, "$.volunteers[0]: an object was expected, not number"},
        {"/volunteers/0/nick", "x", "$.volunteers[0].nick: unknown name"},
        {"/volunteers/0/max_hours_week", -1, "$.volunteers[0].max_hours_week: the number is negative"},
        {"/volunteers/0/max_shifts_week",
         1.5,
         "$.volunteers[0].max_shifts_week: a whole number was expected"},
        {"/volunteers/0/skills/cook", 4, "$.volunteers[0].skills.cook: outside 0 to 3"},
        {"/volunteers/0/at", json{35.0}, "$.volunteers[0].at: a list of 2 was expected"},
        {"/volunteers/0/at/0", 91, "$.volunteers[0].at[0]: the number is too great"},
        {"/volunteers/0/birth_year", 1990, "$.volunteers[0]: age or birth_year, not both"},
        {"/volunteers/0/certificates/first-aid",
         "2026-02-30",
         "$.volunteers[0].certificates.first-aid: a date like 2026-11-28 was expected"},
        {"/volunteers/0/prefer",
         json{{"skill:x", 1}},
         "$.volunteers[0].prefer.skill:x: only group:... and area:... can be preferred"},
        {"/shifts/0/end", "2026-11-28T08:00", "$.shifts[0].end: the end is not after the start"},
        {"/shifts/0/start",
         "2026-11-28 09:00",
         "$.shifts[0].start: a time like 2026-11-28T09:00 was expected"},
        {"/shifts/0/hours", 2, "$.shifts[0]: start and end, or deadline, term and hours"},
        {"/shifts/0/roles/0/min", 3, "$.shifts[0].roles[0].min: min is greater than max"},
        {"/shifts/0/roles/0/newcomer_seats",
         3,
         "$.shifts[0].roles[0]: newcomer_seats and experienced_min are more than max"},
        {"/shifts/1",
         json{{"id", "s1"}, {"roles", json::array()}},
         "$.shifts[1].id: the id of a shift stands twice"},
        {"/volunteers/1", json{{"id", "v1"}}, "$.volunteers[1].id: the id of a volunteer stands twice"},
        {"/pinned", json::parse(R"([["v1", "r2"]])"), "$.pinned[0][1]: no such role"},
        {"/conflicts",
         json::parse(R"([["s1", "s1"]])"),
         "$.conflicts[0]: a shift cannot conflict with itself"},
        {"/conflicts", json::parse(R"([["s1", "s9"]])"), "$.conflicts[0][1]: no such shift"},
        {"/edges", json{{{"volunteer", "v1"}, {"role", "r1"}}}, "$.edges[0]: \"utility\" is missing"},
        {"/now", 5, "$.now: a text was expected, not number"},
    };
    for (const auto& bad : list)
        EXPECT_EQ(refusal_of_city(with(bad.pointer, bad.value)), bad.says) << bad.pointer;
}

TEST(ReadInstance, RefusesWhatIsNotAnInstanceAtAll) {
    EXPECT_EQ(refusal_of("[]"), "$: an object was expected, not a list");
    EXPECT_EQ(refusal_of("7"), "$: an object was expected");
    EXPECT_THAT(refusal_of(""), testing::StartsWith("$: not JSON at byte"));
    EXPECT_THAT(refusal_of(R"({"format": NaN})"), testing::StartsWith("$.format: not JSON at byte"));
    EXPECT_THAT(refusal_of(R"({"volunteers": [{"id": "a"}, {"id": 1e999}]})"),
                testing::StartsWith("$.volunteers[1]: not JSON at byte"));
    EXPECT_EQ(refusal_of("{}"), "$: \"format\" is missing");
    EXPECT_EQ(refusal_of(R"({"format": "yui-instance/1"})"), "$: \"volunteers\" is missing");
}

TEST(ReadInstance, RefusesANameThatStandsTwice) {
    EXPECT_EQ(refusal_of(R"({"now": "2026-11-28T09:00", "now": "2026-11-28T09:00"})"),
              "$.now: the name stands twice");
    EXPECT_EQ(refusal_of(R"({"volunteers": [{"id": "a", "id": "b"}]})"),
              "$.volunteers[0].id: the name stands twice");
}

TEST(ReadInstance, RefusesTheSamePairTwice) {
    const json edge{{"volunteer", "v1"}, {"role", "r1"}, {"utility", 7}};
    EXPECT_EQ(refusal_of_city(with("/edges", json::array({edge, edge}))),
              "$.edges[1]: the pair stands twice");
}

TEST(ReadInstance, StopsAtItsLimits) {
    EXPECT_EQ(refusal_of(R"({"format": "yui-instance/1"})", {.bytes = 10}), "$: larger than 10 bytes");
    const std::string deep(100'000, '[');
    EXPECT_EQ(refusal_of(R"({"volunteers": )" + deep), "$.volunteers[0]: nested too deeply");
    EXPECT_EQ(refusal_of(R"({"surprise": {"a": )" + deep), "$.surprise: nested too deeply");
    EXPECT_EQ(refusal_of(R"({"pinned": [["a", "b"], ["a", "b"]]})", {.items = 1}),
              "$.pinned[1]: too many items");
}

}  // namespace
}  // namespace yui::matching
