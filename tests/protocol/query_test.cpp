// Queries as they stand in an address.
#include "protocol/query.hpp"

#include <gtest/gtest.h>

namespace yui::tests {

namespace {

using namespace protocol;
using Pairs = std::vector<std::pair<std::string, std::string>>;

std::string refusal(std::string_view type, const Pairs& pairs) {
    const auto query = read_query(type, pairs);
    if (query) return "taken";
    return std::string(to_text(query.error().code)) + " " + query.error().pointer;
}

TEST(ReadQuery, ReadsNumbersBooleansEnumsAndTexts) {
    const auto query = read_query("list_events",
                                  Pairs{{"area", "12"},
                                        {"category", "cleaning"},
                                        {"text", "祭り 2026"},
                                        {"free_seats", "true"},
                                        {"limit", "20"}});
    ASSERT_TRUE(query);
    const auto& events = std::get<ListEvents>(*query);
    EXPECT_EQ(events.area, 12);
    EXPECT_EQ(events.category, Category::cleaning);
    EXPECT_EQ(events.text, "祭り 2026");
    EXPECT_EQ(events.free_seats, true);
    EXPECT_EQ(events.limit, 20);
    EXPECT_EQ(events.to, std::nullopt);
}

TEST(ReadQuery, TakesNoFieldsForAQueryThatNeedsNone) {
    EXPECT_EQ(refusal("list_events", {}), "taken");
    EXPECT_EQ(refusal("get_session", {}), "taken");
}

TEST(ReadQuery, IsAsStrictAsJson) {
    EXPECT_EQ(refusal("list_events", {{"area", "twelve"}}), "invalid_field /area");
    EXPECT_EQ(refusal("list_events", {{"area", "12.0"}}), "invalid_field /area");
    EXPECT_EQ(refusal("list_events", {{"area", " 12"}}), "invalid_field /area");
    EXPECT_EQ(refusal("list_events", {{"area", "0x1"}}), "invalid_field /area");
    EXPECT_EQ(refusal("list_events", {{"area", ""}}), "invalid_field /area");
    EXPECT_EQ(refusal("list_events", {{"area", "99999999999999999999"}}), "invalid_field /area");
    EXPECT_EQ(refusal("list_events", {{"area", "0"}}), "invalid_field /area");
    EXPECT_EQ(refusal("list_events", {{"limit", "101"}}), "invalid_field /limit");
    EXPECT_EQ(refusal("list_events", {{"free_seats", "yes"}}), "invalid_field /free_seats");
    EXPECT_EQ(refusal("list_events", {{"category", "brand_new"}}), "invalid_field /category");
    EXPECT_EQ(refusal("list_events", {{"text", std::string("a\0b", 3)}}), "invalid_field /text");
    EXPECT_EQ(refusal("list_events", {{"text", "\xFF"}}), "invalid_field /text");
    EXPECT_EQ(refusal("list_events", {{"text", std::string(81, 'x')}}), "invalid_field /text");
    EXPECT_EQ(refusal("list_events", {{"surprise", "1"}}), "unknown_field /surprise");
    EXPECT_EQ(refusal("get_event", {}), "missing_field /event");
    EXPECT_EQ(refusal("brand_new", {}), "unknown_type /type");
}

TEST(ReadQuery, RefusesAFieldThatIsThereTwice) {
    EXPECT_EQ(refusal("list_events", {{"area", "1"}, {"area", "2"}}), "invalid_field /area");
    EXPECT_EQ(refusal("list_events", {{"type", "get_event"}}), "invalid_field /type");
}

}  // namespace

}  // namespace yui::tests
