#include "server/store/groups.hpp"

#include <algorithm>

#include "server/demo/files.hpp"
#include "server/demo/town.hpp"
#include "server/domain/time.hpp"

namespace yui::demo {
namespace {

constexpr std::size_t groups = 150;
constexpr std::size_t waiting = 8;  // for the center's check: the last ones
constexpr std::size_t asleep = 6;   // those before them

struct Wanted {
    protocol::Text3 name;
    protocol::GroupKind kind;
    protocol::Category category;
    std::size_t area = 0;
    std::string purpose;
    std::optional<protocol::GroupLife> life = {};
};

// Heroes are not held in every month: the page of their group tells when they come again.
std::string seasons_of(const Town& town, std::size_t group) {
    std::string text;
    for (const auto& hero : town.city.events) {
        if (static_cast<std::size_t>(hero.group) != group || hero.months.size() > 11) continue;
        text += (text.empty() ? "\nおもな行事：" : "、") + hero.fields.title.ja + "（" +
                std::to_string(hero.months.front()) + "月ごろ）";
    }
    return text.empty() ? text : text + "。";
}

Wanted own(const Town& town, std::size_t number) {
    const auto& group = town.city.groups[number];
    return {group.name,
            group.kind,
            group.category,
            static_cast<std::size_t>(group.area),
            group.purpose + seasons_of(town, number)};
}

// What any area has; where the kinds run out they are numbered.
Wanted plain(const Town& town, std::size_t number) {
    const auto districts = town.areas.size() - 1;
    const auto& kinds = town.common.group_names;
    const auto& kind = kinds.at(number / districts % kinds.size());
    const auto area = 1 + number % districts;
    auto name = with_area(kind.name, town.city.areas.at(area).name);
    const auto round = number / districts / kinds.size();
    if (round > 0) name.ja += "（" + std::to_string(round + 1) + "）";
    return {name, kind.kind, kind.category, area, kind.purpose, kind.life};
}

std::int64_t request(Town& town, const Wanted& wanted, std::int64_t account, std::int64_t asked_at) {
    protocol::RequestGroup wish;
    wish.name = wanted.name;
    wish.kind = wanted.kind;
    wish.category = wanted.category;
    wish.area = town.areas.at(wanted.area);
    wish.purpose = wanted.purpose;
    wish.contact = contact();
    wish.life = wanted.life;
    wish.declaration = true;
    return store::insert_group(town.sql, wish, town.centers.front(), account, asked_at);
}

void take_up(Town& town, std::int64_t group, std::int64_t account) {
    store::check_group(town.sql, group, town.clerk, town.now - town.random.between(1, 29) * domain::day);
    store::make_organizer(town.sql, group, account, 0);
    store::save_membership(
        town.sql, group, account, {protocol::MemberKind::member, protocol::MemberState::active}, town.now);
}

std::int64_t somebody(Town& town) {
    for (;;) {
        const auto& one = town.random.one_of(town.people);
        const bool part = &one < town.people.data() + on_log_in_page;
        if (!part && one.account != 0) return one.account;
    }
}

}  // namespace

void make_groups(Town& town) {
    const auto owned = town.city.groups.size();
    for (std::size_t i = 0; i < groups; ++i) {
        const auto wanted = i < owned ? own(town, i) : plain(town, i - owned);
        const auto account = i < owned ? town.people.at(organizer).account : somebody(town);
        const bool new_one = i + waiting >= groups;
        const auto days = new_one ? town.random.between(1, 10) : town.random.between(30, 900);
        const auto id = request(town, wanted, account, town.now - days * domain::day);
        if (new_one) continue;
        take_up(town, id, account);
        if (i + waiting + asleep >= groups)
            store::pause_group(town.sql, id, "活動を休んでいます。", town.now - domain::day);
        else
            town.groups.push_back({id, wanted.area, wanted.category});
    }
}

std::int64_t group_in(const Town& town, std::size_t area, protocol::Category category) {
    const auto there = [&](const Group& group) { return group.area == area; };
    const auto same = [&](const Group& group) { return there(group) && group.category == category; };
    const auto& all = town.groups;
    auto found = std::find_if(all.begin(), all.end(), same);
    if (found == all.end()) found = std::find_if(all.begin(), all.end(), there);
    return found == all.end() ? all.front().id : found->id;
}

protocol::Contact contact() { return {"世話役", "0000-00-0000", "平日 9:00から17:00"}; }

}  // namespace yui::demo
