// The order of lists of needs.
#include "server/app/need_lists.hpp"

#include <gtest/gtest.h>

namespace yui::tests {
namespace {

std::vector<protocol::NeedCard> cards(int dated, int undated) {
    std::vector<protocol::NeedCard> made;
    for (int i = 1; i <= dated + undated; ++i) {
        protocol::NeedCard card;
        card.id = i;
        if (i <= dated) card.role.starts_at = i;
        made.push_back(card);
    }
    return made;
}

std::vector<std::int64_t> ids(const std::vector<protocol::NeedCard>& of) {
    std::vector<std::int64_t> found;
    for (const auto& card : of) found.push_back(card.id);
    return found;
}

store::RoleRow at(std::int64_t id, std::optional<domain::Position> position) {
    store::RoleRow row;
    row.role.id = id;
    row.role.position = position;
    return row;
}

TEST(NeedLists, PutOneWithoutADateAfterEveryFourWithOne) {
    EXPECT_EQ(ids(app::mixed(cards(9, 3))),
              (std::vector<std::int64_t>{1, 2, 3, 4, 10, 5, 6, 7, 8, 11, 9, 12}));
}

TEST(NeedLists, KeepWhatHasNoDateBehindAFewThatHaveOne) {
    EXPECT_EQ(ids(app::mixed(cards(2, 3))), (std::vector<std::int64_t>{1, 2, 3, 4, 5}));
    EXPECT_EQ(ids(app::mixed(cards(5, 0))), (std::vector<std::int64_t>{1, 2, 3, 4, 5}));
}

TEST(NeedLists, PutWhatTakesNobodyMoreBehindAllThatDoes) {
    auto list = cards(5, 0);
    for (auto& card : list) card.role.open.heads_max = 2;
    list[0].role.open.confirmed = 2;
    list[2].role.open.confirmed = 1;
    list[3].role.open.closed = true;
    app::open_first(list);
    EXPECT_EQ(ids(list), (std::vector<std::int64_t>{2, 3, 5, 1, 4}));
}

TEST(NeedLists, BeginWithTheNearest) {
    std::vector<store::RoleRow> rows = {
        at(1, domain::Position{35.2, 136}), at(2, domain::Position{35.05, 136}), at(3, std::nullopt)};
    app::nearest_first(rows, {35, 136});
    EXPECT_EQ(rows[0].role.id, 3);
    EXPECT_EQ(rows[1].role.id, 2);
    EXPECT_EQ(rows[2].role.id, 1);
}

}  // namespace
}  // namespace yui::tests
