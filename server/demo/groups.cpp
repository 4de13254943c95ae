#include "server/store/groups.hpp"
#include "server/demo/files.hpp"
#include "server/demo/town.hpp"
#include "server/domain/time.hpp"

namespace yui::demo {
namespace {

constexpr std::size_t groups = 150;
constexpr std::size_t organizer_of_the_first = 2;  // place of "団体の担当さん" among the accounts

std::int64_t insert(Town& town, const protocol::RequestGroup& wish, std::int64_t account) {
    return store::insert_group(
        town.sql, wish, town.centers.front(), account, town.now - town.random.between(30, 900) * domain::day);
}

protocol::RequestGroup wish_of(const Town& town,
                               const protocol::Text3& name,
                               protocol::GroupKind kind,
                               protocol::Category category,
                               std::int64_t area,
                               const std::string& purpose) {
    protocol::RequestGroup wish;
    wish.name = name;
    wish.kind = kind;
    wish.category = category;
    wish.area = town.areas.at(static_cast<std::size_t>(area));
    wish.purpose = purpose;
    wish.contact = {"世話役", "0000-00-0000", "平日 9:00から17:00"};
    wish.declaration = true;
    return wish;
}

void take_up(Town& town, std::int64_t group, std::int64_t account) {
    store::check_group(town.sql, group, town.clerk, town.now - town.random.between(1, 300) * domain::day);
    store::make_organizer(town.sql, group, account, 0);
    store::save_membership(
        town.sql, group, account, {protocol::MemberKind::member, protocol::MemberState::active}, town.now);
}

}  // namespace

// The last eight wait for the center's check, the six before them sleep.
void make_groups(Town& town) {
    const auto area_count = static_cast<std::int64_t>(town.areas.size());
    for (std::size_t i = 0; i < groups; ++i) {
        const bool own = i < town.city.groups.size();
        const auto account =
            own ? town.accounts.at(organizer_of_the_first) : town.random.one_of(town.accounts);
        std::int64_t area = 0;
        protocol::RequestGroup wish;
        if (own) {
            const auto& group = town.city.groups[i];
            area = group.area;
            wish = wish_of(town, group.name, group.kind, group.category, area, group.purpose);
        } else {
            const auto rest = static_cast<std::int64_t>(i - town.city.groups.size());
            const auto names = static_cast<std::int64_t>(town.common.group_names.size());
            const auto& made = town.common.group_names.at(static_cast<std::size_t>(rest % names));
            area = 1 + (rest / names) % (area_count - 1);
            auto name = with_area(made.name, town.city.areas.at(static_cast<std::size_t>(area)).name);
            if (rest / names >= area_count - 1)
                name.ja += "（" + std::to_string(rest / names / (area_count - 1) + 1) + "）";
            wish = wish_of(town, name, made.kind, made.category, area, made.purpose);
        }
        const auto id = insert(town, wish, account);
        town.groups.push_back(id);
        town.group_areas.push_back(area);
        if (i + 8 >= groups) continue;
        take_up(town, id, account);
        if (i + 14 >= groups) store::pause_group(town.sql, id, "活動を休んでいます", town.now);
    }
}

}  // namespace yui::demo
