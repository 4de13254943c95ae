#include "server/domain/same_person.hpp"

#include <algorithm>

#include "server/domain/search_text.hpp"

namespace yui::domain {
namespace {

using NameSet = std::set<std::string>;

bool share_one(const NameSet& one, const NameSet& other) {
    return std::any_of(one.begin(), one.end(), [&](const auto& word) { return other.contains(word); });
}

bool both_say(std::optional<std::int64_t> one, std::optional<std::int64_t> other) {
    return one && one == other;
}

}  // namespace

std::string name_key(std::string_view name) { return in_kana(name).hiragana; }

bool may_be_one(const Known& one, const Known& other) {
    if (!share_one(one.names, other.names)) return false;
    if (share_one(one.contacts, other.contacts)) return true;
    const bool years_differ = one.birth_year && other.birth_year && one.birth_year != other.birth_year;
    if (years_differ) return false;
    return both_say(one.birth_year, other.birth_year) || both_say(one.area, other.area);
}

}  // namespace yui::domain
