#include "matching/generate/generate.hpp"

#include <set>
#include <utility>
#include <vector>

#include "matching/generate/people.hpp"
#include "matching/generate/work.hpp"

namespace yui::matching::generate {
namespace {

constexpr std::uint64_t kind_pairs = 6;

using Roles = std::vector<std::int64_t>;  // of each shift

std::string any_person(Dice& dice, const Recipe& recipe) {
    return "v" + std::to_string(dice.between(1, recipe.volunteers));
}

std::string any_role(Dice& dice, const Roles& roles) {
    const auto shift = dice.between(1, static_cast<std::int64_t>(roles.size()));
    const auto role = dice.between(1, roles[static_cast<std::size_t>(shift - 1)]);
    return "r" + std::to_string(shift) + "." + std::to_string(role);
}

using Pair = std::pair<std::string, std::string>;
using Pairs = std::set<Pair>;

// One throw after the other: compilers disagree on which argument of a call comes first.
Pair any_pair(Dice& dice, const Recipe& recipe, const Roles& roles) {
    auto role = any_role(dice, roles);
    auto person = any_person(dice, recipe);
    return {std::move(person), std::move(role)};
}

void write(Text& text, const char* name, const Pairs& pairs) {
    text.raw(",\n").quoted(name).raw(":[");
    for (const auto& [one, other] : pairs) text.item().raw("[").quoted(one).raw(",").quoted(other).raw("]");
    text.raw("]");
}

// A few people each: the first hundredth is confirmed somewhere, others were announced or must not meet.
void write_pairs(Text& text, const Recipe& recipe, const Roles& roles) {
    Dice dice(recipe.seed, kind_pairs, 0);
    const auto few = recipe.volunteers / 50 + 1;
    Pairs pinned;
    for (std::int64_t i = 1; i * 100 <= recipe.volunteers;
         ++i)  // one each, so that nobody is confirmed twice
        pinned.emplace("v" + std::to_string(i), any_role(dice, roles));
    Pairs announced;
    Pairs forbidden;
    for (std::int64_t i = 0; i < few; ++i) {
        announced.insert(any_pair(dice, recipe, roles));
        const auto pair = any_pair(dice, recipe, roles);
        if (pinned.count(pair) == 0) forbidden.insert(pair);
    }
    Pairs conflicts;
    for (std::int64_t i = 2; i <= recipe.shifts; i += 25)
        conflicts.emplace("s" + std::to_string(i - 1), "s" + std::to_string(i));
    write(text, "pinned", pinned);
    write(text, "announced", announced);
    write(text, "forbidden", forbidden);
    write(text, "conflicts", conflicts);
}

}  // namespace

std::string instance(const Recipe& recipe) {
    const City city(recipe.seed);
    Text text;
    text.raw("{\"format\":\"yui-instance/1\",\n\"volunteers\":[");
    for (std::int64_t i = 1; i <= recipe.volunteers; ++i) write_person(text, city, recipe, i);
    text.raw("],\n\"shifts\":[");
    Roles roles;
    for (std::int64_t i = 1; i <= recipe.shifts; ++i) roles.push_back(write_shift(text, city, recipe, i));
    text.raw("]");
    if (recipe.rules == Rules::all && recipe.volunteers > 0 && recipe.shifts > 0)
        write_pairs(text, recipe, roles);
    text.raw("}\n");
    return text.take();
}

}  // namespace yui::matching::generate
