#include "server/import/place_names.hpp"

#include <array>

#include "server/import/text.hpp"

namespace yui::imports {
namespace {

constexpr double alike_enough = 0.6;
constexpr std::size_t shortest_part = 9;  // bytes: three letters; shorter words name too many places

// What may follow a facility's name without a space.
constexpr std::array<std::string_view, 12> room_words{"階",
                                                      "大会議室",
                                                      "会議室",
                                                      "ホール",
                                                      "和室",
                                                      "調理室",
                                                      "講座室",
                                                      "視聴覚室",
                                                      "体育館",
                                                      "ロビー",
                                                      "研修室",
                                                      "多目的"};

struct Halves {
    std::string first;
    std::string rest;
};

// "港公民館 2階", "港公民館（大ホール）", "港公民館「さろん」": the name, and the room.
Halves halved(std::string_view text) {
    constexpr std::array<std::string_view, 9> marks{" ", "　", "\n", "(", "（", "「", "『", "、", ","};
    auto at = text.size();
    for (const auto mark : marks) at = std::min(at, text.find(mark));
    if (at >= text.size()) return {std::string(text), ""};
    return {std::string(text.substr(0, at)), shown_on_a_line(text.substr(at))};
}

// Words in brackets at the end are often the name that people use.
std::string in_brackets(const std::string& name) {
    const auto words = plain(name);
    const auto open = words.find('(');
    const auto close = words.rfind(')');
    if (open == words.npos || close == words.npos || close < open) return "";
    return words.substr(open + 1, close - open - 1);
}

bool begins_with_room(std::string_view rest) {
    if (rest.empty()) return false;
    if (rest.front() >= '0' && rest.front() <= '9') return true;
    for (const auto word : room_words)
        if (rest.starts_with(word)) return true;
    return false;
}

}  // namespace

void PlaceNames::add(std::int64_t facility, const std::string& name) {
    const auto put = [&](std::string_view words) {
        const auto key = squeezed(words);
        if (key.size() < 6) return;
        auto& known = names_[key];
        for (const auto& one : known)
            if (one.facility == facility) return;
        known.push_back({facility, name});
    };
    put(name);
    if (in_brackets(name).empty()) return;
    put(in_brackets(name));
    put(halved(plain(name)).first);
}

const PlaceNames::Name* PlaceNames::named(std::string_view key) const {
    const auto found = names_.find(key);
    return found == names_.end() || found->second.size() != 1 ? nullptr : &found->second.front();
}

std::int64_t PlaceNames::exactly(std::string_view text) const {
    const auto* name = named(squeezed(text));
    return name == nullptr ? 0 : name->facility;
}

Reading<PlaceFound> PlaceNames::find(std::string_view text) const {
    const auto key = squeezed(text);
    if (key.empty()) return {};
    if (const auto* name = named(key)) return {PlaceFound{name->facility, "", name->shown}};
    const auto halves = halved(text);
    if (const auto* name = named(squeezed(halves.first)))
        return {PlaceFound{name->facility, halves.rest, name->shown}};
    for (const auto& [known, names] : names_) {
        if (names.size() != 1 || known.size() < shortest_part || !key.starts_with(known)) continue;
        const auto rest = std::string_view(key).substr(known.size());
        if (begins_with_room(rest))
            return {PlaceFound{names.front().facility, std::string(rest), names.front().shown}};
    }
    return alike(key);
}

Reading<PlaceFound> PlaceNames::alike(std::string_view key) const {
    const Name* best = nullptr;
    double most = alike_enough;
    for (const auto& [known, names] : names_) {
        const auto here = likeness(known, key);
        if (here < most) continue;
        most = here;
        best = &names.front();
    }
    if (best == nullptr) return {};
    Reading<PlaceFound> found{PlaceFound{best->facility, "", best->shown}};
    return found.doubt("似た名前の施設「" + best->shown + "」と読みました");
}

}  // namespace yui::imports
