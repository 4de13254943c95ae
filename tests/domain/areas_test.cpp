// Districts in wards in a city, some in two at once.
#include "server/domain/areas.hpp"

#include <gmock/gmock.h>

namespace yui::domain {
namespace {

using testing::UnorderedElementsAre;

// 1 city; 2 and 3 wards; 4 a district in both; 5 a neighbourhood of it.
AreaTree city() {
    AreaTree tree;
    tree.add({2, "ひがし区"}, 1);
    tree.add({3, "にし区"}, 1);
    tree.add({4, "まんなか校区"}, 2);
    tree.add({4, "まんなか校区"}, 3);
    tree.add({5, "まんなか一丁目"}, 4);
    return tree;
}

TEST(Areas, GiveEverythingAboveOnceButNotTheWholeCity) {
    EXPECT_THAT(city().districts_of(5),
                UnorderedElementsAre(District{5, "まんなか一丁目"},
                                     District{4, "まんなか校区"},
                                     District{2, "ひがし区"},
                                     District{3, "にし区"}));
    EXPECT_TRUE(city().districts_of(1).empty());
    EXPECT_TRUE(city().districts_of(99).empty());
}

TEST(Areas, LieInWhateverIsAbove) {
    EXPECT_TRUE(city().lies_in(5, 1));
    EXPECT_TRUE(city().lies_in(5, 3));
    EXPECT_TRUE(city().lies_in(5, 5));
    EXPECT_FALSE(city().lies_in(2, 3));
    EXPECT_FALSE(city().lies_in(1, 5));
}

}  // namespace
}  // namespace yui::domain
