#include "server/net/slab.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace yui::net {
namespace {

using testing::ElementsAre;

std::vector<std::string> all_of(Slab<std::string>& slab) {
    std::vector<std::string> all;
    slab.each([&](const std::string& each, auto) { all.push_back(each); });
    return all;
}

TEST(Slab, ObjectsStayWhereTheyAre) {
    Slab<std::string> slab;
    const auto place = slab.add("first");
    const std::string* first = &slab.at(place);
    for (int i = 0; i < 1000; ++i) slab.add(std::to_string(i));
    EXPECT_EQ(&slab.at(place), first);
    EXPECT_EQ(*first, "first");
}

TEST(Slab, AFreedPlaceIsTheNextOnes) {
    Slab<std::string> slab;
    const auto first = slab.add("first");
    slab.add("second");
    slab.remove(first);
    EXPECT_FALSE(slab.holds(first));
    EXPECT_EQ(slab.next(), first);
    EXPECT_EQ(slab.add("third"), first);
    EXPECT_THAT(all_of(slab), ElementsAre("third", "second"));
}

TEST(Slab, HoldsNothingWhereNothingWasPut) {
    Slab<std::string> slab;
    EXPECT_FALSE(slab.holds(0));
    slab.add("first");
    EXPECT_FALSE(slab.holds(1));
    EXPECT_FALSE(slab.holds(Slab<std::string>::nowhere));
}

TEST(Slab, AnObjectMayGoWhileAllAreVisited) {
    Slab<std::string> slab;
    for (int i = 0; i < 130; ++i) slab.add(std::to_string(i));
    slab.each([&](const std::string& each, auto place) {
        if (each.size() > 1) slab.remove(place);
    });
    EXPECT_THAT(all_of(slab), ElementsAre("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"));
}

TEST(Slab, DestroysWhatIsLeft) {
    const auto shared = std::make_shared<int>(1);
    {
        Slab<std::shared_ptr<int>> slab;
        slab.add(shared);
        slab.remove(slab.add(shared));
        EXPECT_EQ(shared.use_count(), 2);
    }
    EXPECT_EQ(shared.use_count(), 1);
}

}  // namespace
}  // namespace yui::net
