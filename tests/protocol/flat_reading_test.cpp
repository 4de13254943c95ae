// Lists and fractions in an address: no query has them yet, so the reader itself is asked.
#include <gtest/gtest.h>

#include "protocol/reader.hpp"

namespace yui::tests {

namespace {

using namespace protocol;

Node text(std::string value) {
    Node node(Node::Kind::text);
    node.text = std::move(value);
    return node;
}

TEST(FlatReading, SplitsAListAtItsCommas) {
    Reader reader(Reading::flat);
    std::vector<std::int64_t> numbers;
    ASSERT_TRUE(reader.value(text("3,1,2"), numbers, Rules{.max_items = 3}));
    EXPECT_EQ(numbers, (std::vector<std::int64_t>{3, 1, 2}));
    ASSERT_TRUE(reader.value(text(""), numbers, Rules{}));
    EXPECT_TRUE(numbers.empty());
}

TEST(FlatReading, NamesTheItemThatIsWrong) {
    Reader reader(Reading::flat);
    std::vector<std::int64_t> numbers;
    EXPECT_FALSE(reader.value(text("3,x"), numbers, Rules{}));
    EXPECT_EQ(reader.problem().pointer, "/1");
    EXPECT_FALSE(reader.value(text("1,2,3,4"), numbers, Rules{.max_items = 3}));
}

TEST(FlatReading, TakesFractionsButNothingBeyondThem) {
    Reader reader(Reading::flat);
    double number = 0;
    ASSERT_TRUE(reader.value(text("32.5"), number, Rules{}));
    EXPECT_EQ(number, 32.5);
    for (const char* wrong : {"nan", "inf", "-inf", "1e999", "32.5x", ""}) {
        EXPECT_FALSE(reader.value(text(wrong), number, Rules{})) << wrong;
    }
}

TEST(FlatReading, LeavesTextsInJsonAsTheyAre) {
    Reader reader(Reading::strict);
    std::int64_t number = 0;
    EXPECT_FALSE(reader.value(text("3"), number, Rules{}));
}

}  // namespace

}  // namespace yui::tests
