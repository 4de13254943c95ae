#include "server/net/either.hpp"

#include <gtest/gtest.h>

#include <string>

namespace yui::net {
namespace {

// Counts how many of it live.
struct Own {
    explicit Own(int& living) : count(living) { ++count; }
    ~Own() { --count; }
    Own(const Own&) = delete;
    Own& operator=(const Own&) = delete;
    int& count;
};

using One = Either<std::string, Own>;

TEST(Either, IsNoneAtFirst) {
    const One none;
    EXPECT_TRUE(none.empty());
    EXPECT_EQ(none.others(), nullptr);
    EXPECT_EQ(none.own(), nullptr);
}

TEST(Either, PointsToWhatIsSomebodyElses) {
    std::string theirs = "theirs";
    const One one(theirs);
    EXPECT_EQ(one.others(), &theirs);
    EXPECT_EQ(one.own(), nullptr);
}

TEST(Either, TakesItsOwnAlong) {
    int living = 0;
    std::string theirs = "theirs";
    One one(std::make_unique<Own>(living));
    EXPECT_EQ(one.others(), nullptr);
    ASSERT_NE(one.own(), nullptr);
    EXPECT_EQ(living, 1);
    one = One(theirs);
    EXPECT_EQ(living, 0);
    one = One(std::make_unique<Own>(living));
    EXPECT_EQ(living, 1);
    one = {};
    EXPECT_EQ(living, 0);
}

TEST(Either, IsOneWord) { EXPECT_EQ(sizeof(One), sizeof(void*)); }

}  // namespace
}  // namespace yui::net
