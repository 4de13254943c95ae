#include "server/domain/search_words.hpp"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <utility>

#include "server/domain/search_text.hpp"

namespace yui::domain {
namespace {

constexpr std::size_t most_spellings = 12;

// One thing a line, by all its names. Folded: hiragana, no long vowel marks.
constexpr std::array<std::array<std::string_view, 5>, 21> same_things{{
    {"祭り", "まつり", "祭"},
    {"子ども", "こども", "子供"},
    {"障がい", "障害", "障碍", "しょうがい"},
    {"友だち", "友達", "ともだち"},
    {"餅つき", "もちつき", "餅搗き"},
    {"花火", "はなび"},
    {"体操", "たいそう"},
    {"手伝い", "てつだい"},
    {"引越し", "引っ越し", "引越"},
    {"受付", "受け付け", "受付け"},
    {"読み聞かせ", "読みきかせ", "よみきかせ"},
    {"お年寄り", "高齢者", "しにあ"},
    {"清掃", "掃除", "ごみ拾い", "美化", "くりん活動"},
    {"草刈り", "草刈", "草かり", "草取り", "除草"},
    {"防災訓練", "避難訓練"},
    {"すまほ", "すまとふぉん"},
    {"ぱそこん", "pc"},
    {"びんご", "bingo"},
    {"ふりまけっと", "ふりま", "のみの市"},
    {"ぼらんてぃあ", "ぼらんてあ", "volunteer"},
    {"aed", "自動体外式除細動器"},
}};

using Names = std::array<std::string_view, 5>;

// The longest name of the thing that the text holds; empty if it holds none.
std::string_view name_in(std::string_view text, const Names& names) {
    std::string_view found;
    for (const auto name : names)
        if (name.size() > found.size() && text.find(name) != text.npos) found = name;
    return found;
}

void add_spellings(std::vector<std::string>& all, const Names& names) {
    const auto before = all.size();
    for (std::size_t i = 0; i < before; ++i) {
        const auto used = name_in(all[i], names);
        if (used.empty()) continue;
        const auto at = all[i].find(used);
        for (const auto name : names) {
            if (name.empty() || name == used || all.size() == most_spellings) continue;
            auto other = all[i];
            all.push_back(other.replace(at, used.size(), name));
        }
    }
}

SearchWord word_of(std::string word) {
    SearchWord made{{std::move(word)}};
    for (const auto& names : same_things) add_spellings(made.spellings, names);
    return made;
}

std::vector<std::string> between_spaces(std::string_view typed) {
    const auto text = icu::UnicodeString::fromUTF8({typed.data(), static_cast<std::int32_t>(typed.size())});
    std::vector<std::string> parts(1);
    for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
        const auto c = text.char32At(at);
        if (u_isUWhiteSpace(c))
            parts.emplace_back();
        else
            icu::UnicodeString(c).toUTF8String(parts.back());
    }
    return parts;
}

}  // namespace

std::vector<SearchWord> search_words(std::string_view typed) {
    std::vector<SearchWord> words;
    for (const auto& part : between_spaces(typed)) {
        auto word = folded_for_search(part);
        const auto same = [&](const auto& known) { return known.spellings.front() == word; };
        if (!word.empty() && std::none_of(words.begin(), words.end(), same))
            words.push_back(word_of(std::move(word)));
    }
    return words;
}

void Findable::add(FoundIn part, std::string_view text) {
    auto& lines = lines_[static_cast<std::size_t>(part) - 1];
    for (const auto& reading : readings(text)) {
        const auto line = folded_for_search(reading);
        if (!line.empty()) lines.append(lines.empty() ? "" : "\n").append(line);
    }
}

std::optional<FoundIn> Findable::place_of(const SearchWord& word) const {
    for (const auto part : {FoundIn::title, FoundIn::summary, FoundIn::body})
        for (const auto& spelling : word.spellings)
            if (lines(part).find(spelling) != std::string::npos) return part;
    return std::nullopt;
}

std::optional<FoundIn> Findable::answers(const std::vector<SearchWord>& words) const {
    auto worst = FoundIn::title;
    for (const auto& word : words) {
        const auto part = place_of(word);
        if (!part) return std::nullopt;
        worst = std::max(worst, *part);
    }
    return worst;
}

}  // namespace yui::domain
