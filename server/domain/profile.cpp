#include "server/domain/profile.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "server/domain/invalid.hpp"
#include "server/domain/time.hpp"

namespace yui::domain {
namespace {

using protocol::Problem;

std::string item(const char* list, std::size_t index) {
    return std::string("/profile/") + list + '/' + std::to_string(index);
}

// The index of the first element that was there before.
template <class T, class Key>
std::optional<std::size_t> repeated(const std::vector<T>& list, Key key) {
    std::set<decltype(key(list.front()))> seen;
    for (std::size_t i = 0; i < list.size(); ++i)
        if (!seen.insert(key(list[i])).second) return i;
    return std::nullopt;
}

std::optional<Problem> skills(const std::vector<protocol::SkillHeld>& held, const Codes& known) {
    for (std::size_t i = 0; i < held.size(); ++i)
        if (!known.contains(held[i].skill)) return invalid(item("skills", i) + "/skill", "not_listed");
    if (const auto i = repeated(held, [](const auto& one) { return one.skill; }))
        return invalid(item("skills", *i) + "/skill", "twice");
    return std::nullopt;
}

std::optional<Problem> languages(const std::vector<std::string>& spoken) {
    for (std::size_t i = 0; i < spoken.size(); ++i)
        if (!language_code(spoken[i])) return invalid(item("languages", i), "not_listed");
    if (const auto i = repeated(spoken, [](const auto& code) { return code; }))
        return invalid(item("languages", *i), "twice");
    return std::nullopt;
}

}  // namespace

std::optional<Problem> profile(const protocol::Profile& profile, const Codes& known, std::int64_t now) {
    if (profile.lat.has_value() != profile.lon.has_value())
        return missing(profile.lat ? "/profile/lon" : "/profile/lat");
    const auto this_year = local(now).year;
    if (profile.birth_year > this_year)
        return invalid("/profile/birth_year", "too_great", std::to_string(this_year));
    if (auto no = skills(profile.skills, known)) return no;
    if (auto no = languages(profile.languages)) return no;
    if (const auto i = repeated(profile.means, [](auto one) { return one; }))
        return invalid(item("means", *i), "twice");
    if (const auto i = repeated(profile.interests, [](auto one) { return one; }))
        return invalid(item("interests", *i), "twice");
    if (const auto i =
            repeated(profile.times, [](const auto& slot) { return std::pair(slot.weekday, slot.block); }))
        return invalid(item("times", *i), "twice");
    return std::nullopt;
}

bool language_code(const std::string& code) {
    return std::all_of(code.begin(), code.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
}

std::optional<Problem> reached_by(std::optional<protocol::Channel> channel,
                                  Reach reach,
                                  const char* pointer) {
    const bool no_number = channel == protocol::Channel::phone && !reach.phone;
    const bool no_address = channel == protocol::Channel::mail && !reach.mail;
    if (no_number || no_address) return invalid(pointer, "not_listed");
    return std::nullopt;
}

}  // namespace yui::domain
