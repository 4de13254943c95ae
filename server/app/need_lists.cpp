#include "server/app/need_lists.hpp"

#include <algorithm>
#include <iterator>

#include "server/domain/distance.hpp"

namespace yui::app {
namespace {

constexpr std::ptrdiff_t dated_between = 4;

}  // namespace

std::vector<protocol::NeedCard> mixed(std::vector<protocol::NeedCard> cards) {
    const auto any_time = std::stable_partition(
        cards.begin(), cards.end(), [](const auto& card) { return card.role.starts_at.has_value(); });
    std::vector<protocol::NeedCard> out;
    out.reserve(cards.size());
    auto undated = any_time;
    for (auto dated = cards.begin(); dated != any_time; ++dated) {
        out.push_back(std::move(*dated));
        const bool turn = (std::distance(cards.begin(), dated) + 1) % dated_between == 0;
        if (turn && undated != cards.end()) out.push_back(std::move(*undated++));
    }
    std::move(undated, cards.end(), std::back_inserter(out));
    return out;
}

void open_first(std::vector<protocol::NeedCard>& cards) {
    std::stable_partition(cards.begin(), cards.end(), [](const auto& card) {
        return card.role.open.confirmed < card.role.open.heads_max && !card.role.open.closed;
    });
}

void nearest_first(std::vector<store::RoleRow>& rows, const domain::Position& from) {
    const auto apart = [&](const store::RoleRow& row) {
        return row.role.position ? domain::metres(from, *row.role.position) : 0.0;
    };
    std::stable_sort(rows.begin(), rows.end(), [&](const auto& one, const auto& other) {
        return apart(one) < apart(other);
    });
}

}  // namespace yui::app
