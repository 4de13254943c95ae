#include "matching/generate/work.hpp"

#include <algorithm>

namespace yui::matching::generate {
namespace {

constexpr std::uint64_t kind_shift = 4;
constexpr std::uint64_t kind_shift_extra = 5;
constexpr std::uint64_t kind_shift_ages = 7;

void timed(Text& text, Dice& dice, std::int64_t weeks) {
    const bool weekend = dice.chance(0.55);
    const auto week = dice.between(0, weeks - 1);
    const auto day = week * 7 + (weekend ? dice.between(5, 6) : dice.between(0, 4));
    const auto length = dice.between(3, 10) * 30;
    const auto latest = (22 * 60 - length) / 30;
    const auto start = dice.between(16, latest) * 30;
    text.field("start").time(day, start).field("end").time(day, start + length);
}

void flexible(Text& text, Dice& dice, std::int64_t weeks) {
    if (dice.chance(0.3)) text.field("deadline").time(dice.between(0, 7 * weeks - 1), 18 * 60);
    text.field("hours").decimal(dice.between(2, 8) * 5, 1);
}

// As many heads more or fewer as there are people more or fewer to a shift than the recipe says.
std::int64_t scaled(std::int64_t heads, const Recipe& recipe) {
    const auto usual = recipe.people_a_shift * recipe.shifts;
    if (usual == 0) return heads;
    return std::max<std::int64_t>(1, (heads * recipe.volunteers + usual / 2) / usual);
}

// Least number: 40 to 80 % of the greatest.
void heads(Text& text, Dice& dice, const Recipe& recipe, std::int64_t from, std::int64_t to) {
    const auto max = scaled(dice.between(from, to), recipe);
    const auto min = (max * dice.between(40, 80) + 50) / 100;
    text.field("min").whole(std::max<std::int64_t>(1, min)).field("max").whole(max);
}

void general(Text& text, Dice& dice, const Recipe& recipe) {
    heads(text, dice, recipe, 3, 12);
    if (dice.chance(0.1)) text.field("min_age").whole(18);
}

void skilled(Text& text, Dice& dice, const Recipe& recipe) {
    heads(text, dice, recipe, 1, 4);
    const auto level = static_cast<std::int64_t>(3 * dice.skewed(54));
    text.field("skills").raw("{").field(City::skill(dice)).whole(level).raw("}");
    if (dice.chance(0.08)) text.field("language").quoted(dice.chance(0.7) ? "en" : "pt");
    if (dice.chance(0.15)) text.field("min_age").whole(dice.chance(0.7) ? 18 : 20);
    if (dice.chance(0.05)) text.field("certificates").raw("[").quoted("first-aid").raw("]");
}

void rare_wishes(Text& text, Dice& dice) {
    if (dice.chance(0.1)) text.field("max_age").whole(dice.between(30, 75));
    if (dice.chance(0.05)) text.field("needs").raw("[").quoted("van").raw("]");
    if (dice.chance(0.2)) text.field("contacts_week").whole(dice.between(0, 9));
    // The greatest number is at least 1, so one kept seat always fits.
    if (dice.chance(0.2)) text.field(dice.chance(0.5) ? "newcomer_seats" : "experienced_min").whole(1);
}

}  // namespace

std::int64_t write_shift(Text& text, const City& city, const Recipe& recipe, std::int64_t number) {
    const auto index = static_cast<std::uint64_t>(number);
    const auto seed = recipe.work_seed == 0 ? recipe.seed : recipe.work_seed;
    Dice dice(seed, kind_shift, index);
    Dice extra(seed, kind_shift_extra, index);
    Dice ages(seed, kind_shift_ages, index);
    const auto place = city.place(dice, number % recipe.towns);
    text.item().raw("\n{").field("id").quoted("s" + std::to_string(number));
    text.field("group").quoted("g" + std::to_string(dice.between(1, groups)));
    text.field("area").quoted(City::area(place));
    write(text, place);
    if (recipe.rules == Rules::all && extra.chance(0.08))
        flexible(text, extra, recipe.weeks);
    else
        timed(text, dice, recipe.weeks);
    text.field("importance").decimal(dice.between(8, 12), 1);
    constexpr std::array<std::int64_t, 3> weights{50, 35, 15};
    const auto roles = static_cast<std::int64_t>(dice.pick(weights)) + 1;
    text.field("roles").raw("[");
    for (std::int64_t role = 1; role <= roles; ++role) {
        text.item().raw("{").field("id").quoted("r" + std::to_string(number) + "." + std::to_string(role));
        if (role == 1 && dice.chance(0.6))
            general(text, dice, recipe);
        else
            skilled(text, dice, recipe);
        if (recipe.rules == Rules::all) rare_wishes(text, extra);
        if (recipe.rules == Rules::all && ages.chance(0.1)) text.field("mixed_ages").raw("true");
        text.raw("}");
    }
    text.raw("]}");
    return roles;
}

}  // namespace yui::matching::generate
