#include "matching/generate/people.hpp"

#include <algorithm>
#include <set>

namespace yui::matching::generate {
namespace {

constexpr std::uint64_t kind_person = 2;
constexpr std::uint64_t kind_person_extra = 3;

void languages(Text& text, Dice& dice) {
    text.field("languages").raw("[").quoted("ja");
    if (dice.chance(0.18)) text.item().quoted("en");
    if (dice.chance(0.05)) text.item().quoted("pt");
    if (dice.chance(0.03)) text.item().quoted("vi");
    text.raw("]");
}

void skills(Text& text, Dice& dice) {
    std::set<std::string> names;
    for (auto count = dice.between(1, 4); count > 0; --count) names.insert(City::skill(dice));
    text.field("skills").raw("{");
    for (const auto& name : names)  // most have done it; few can teach it
        text.field(name).whole(std::min<std::int64_t>(3, static_cast<std::int64_t>(5 * dice.skewed(54))));
    text.raw("}");
}

void certificates(Text& text, Dice& dice) {
    if (!dice.chance(0.12)) return;
    text.field("certificates").raw("{").field("first-aid").date(dice.between(0, 30)).raw("}");
}

// Weekly habits by block, and a tenth of the days taken away.
void available(Text& text, Dice& dice, std::int64_t days) {
    const double rate = 0.08 + 0.35 * dice.uniform();
    std::array<std::array<bool, blocks.size()>, 7> habit{};
    for (std::size_t day = 0; day < 7; ++day)
        for (std::size_t block = 0; block < blocks.size(); ++block) {
            const double weekend = City::weekend(static_cast<std::int64_t>(day)) ? 1.7 : 1.0;
            habit[day][block] = dice.chance(rate * weekend * (block == 2 ? 1.2 : 1.0));
        }
    text.field("available").raw("[");
    for (std::int64_t day = 0; day < days; ++day) {
        const bool kept = dice.chance(0.9);
        for (std::size_t block = 0; kept && block < blocks.size(); ++block)
            if (habit[static_cast<std::size_t>(day % 7)][block])
                text.item()
                    .raw("[")
                    .time(day, blocks[block].from)
                    .raw(",")
                    .time(day, blocks[block].to)
                    .raw("]");
    }
    text.raw("]");
}

void limits(Text& text, Dice& dice) {
    constexpr std::array<std::int64_t, 3> weights{35, 45, 20};
    text.field("max_shifts_week").whole(static_cast<std::int64_t>(dice.pick(weights)) + 1);
    text.field("max_hours_week").whole(dice.between(3, 9));
    text.field("past_load").whole(dice.run(dice.chance(0.25) ? 0.88 : 0.6, 40));
}

void preferences(Text& text, Dice& dice) {
    std::set<std::string> names;
    for (auto count = dice.between(0, 3); count > 0; --count)
        names.insert("group:g" + std::to_string(dice.between(1, groups)));
    text.field("prefer").raw("{");
    for (const auto& name : names) text.field(name).whole(dice.chance(0.8) ? dice.between(1, 2) : -1);
    text.raw("}");
}

void rare_things(Text& text, Dice& dice) {
    if (dice.chance(0.3)) text.field("max_shifts_month").whole(dice.between(1, 5));
    if (dice.chance(0.2)) text.field("max_hours_month").decimal(dice.between(8, 40), 1);
    if (dice.chance(0.15)) text.field("newcomer").raw("true");
    if (dice.chance(0.1))
        text.field("blocked_groups").raw("[").quoted("g" + std::to_string(dice.between(1, groups))).raw("]");
    if (dice.chance(0.1)) text.field("offers").raw("[").quoted(dice.chance(0.5) ? "van" : "hall").raw("]");
    if (dice.chance(0.03)) text.field("heads").whole(dice.between(2, 5));
    if (dice.chance(0.3)) text.field("asked_week").whole(dice.between(1, 4));
}

}  // namespace

void write_person(Text& text, const City& city, const Recipe& recipe, std::int64_t number) {
    const auto index = static_cast<std::uint64_t>(number);
    Dice dice(recipe.seed, kind_person, index);
    Dice extra(recipe.seed, kind_person_extra, index);
    text.item().raw("\n{").field("id").quoted("v" + std::to_string(number));
    write(text, city.place(dice, number % recipe.towns));
    const double reach = 10000 * dice.uniform();
    text.field("max_km").decimal(1500 + static_cast<std::int64_t>(reach * dice.uniform()), 3);
    const auto age = 12 + static_cast<std::int64_t>(70 * dice.skewed(29));
    if (recipe.rules == Rules::all && extra.chance(0.3))
        text.field("birth_year").whole(2026 - age);
    else
        text.field("age").whole(age);
    languages(text, dice);
    skills(text, dice);
    certificates(text, dice);
    available(text, dice, 7 * recipe.weeks);
    limits(text, dice);
    preferences(text, dice);
    if (recipe.rules == Rules::all) rare_things(text, extra);
    text.raw("}");
}

}  // namespace yui::matching::generate
