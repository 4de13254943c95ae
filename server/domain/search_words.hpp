// What somebody typed into the search box, and whether a text answers it. Pure.
//
// Words that are separated by spaces must all be there, each as a part of some text. Some words are written
// in several ways, or are the same thing by two names (子供 = 子ども, ゴミ拾い = 清掃; the list is in
// search_words.cpp): any of them answers. Search means this and nothing else; an index only finds it faster.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yui::domain {

struct SearchWord {
    std::vector<std::string> spellings;  // folded, not empty; the one that was typed comes first
};

// Nothing if the text only separates: then nothing was asked for. At most 12 spellings a word.
std::vector<SearchWord> search_words(std::string_view typed);

// Where a word was found: the smaller, the more it is what was meant.
enum class FoundIn { title = 1, summary = 2, body = 3 };

// Lines of folded text. A word does not reach over the end of a line.
class Findable {
public:
    Findable() = default;
    Findable(std::string title, std::string summary, std::string body)
        : lines_{std::move(title), std::move(summary), std::move(body)} {}

    void add(FoundIn part, std::string_view text);  // unfolded, with ruby or without
    const std::string& lines(FoundIn part) const { return lines_[static_cast<std::size_t>(part) - 1]; }

    // The worst place among the words, each at its best; nothing if one of them is missing.
    std::optional<FoundIn> answers(const std::vector<SearchWord>& words) const;

    bool operator==(const Findable&) const = default;

private:
    std::optional<FoundIn> place_of(const SearchWord& word) const;

    std::string lines_[3];
};

}  // namespace yui::domain
