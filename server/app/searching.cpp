#include "server/app/searching.hpp"

namespace yui::app {

std::optional<std::vector<store::Found>> found_by_words(Asking& asking,
                                                        store::SearchKind kind,
                                                        const std::optional<std::string>& text) {
    const auto words = domain::search_words(text.value_or(""));
    if (words.empty()) return std::nullopt;
    return store::search(asking.sql(), kind, words);
}

}  // namespace yui::app
