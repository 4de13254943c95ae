// The words of a query, looked up.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "server/app/doing.hpp"
#include "server/store/search.hpp"

namespace yui::app {

// By id; nothing if no words were asked for (not to be mixed up with: nothing was found).
std::optional<std::vector<store::Found>> found_by_words(Asking& asking,
                                                        store::SearchKind kind,
                                                        const std::optional<std::string>& text);

// Leaves of `cards` what was found, best place first, otherwise in their order.
template <class Card>
void keep_found(std::vector<Card>& cards, const std::vector<store::Found>& found) {
    const auto place = [&](const Card& card) {
        const auto at = std::lower_bound(
            found.begin(), found.end(), card.id, [](const auto& one, auto id) { return one.id < id; });
        return at == found.end() || at->id != card.id ? 0 : static_cast<int>(at->place);
    };
    std::erase_if(cards, [&](const Card& card) { return place(card) == 0; });
    std::stable_sort(cards.begin(), cards.end(), [&](const Card& one, const Card& other) {
        return place(one) < place(other);
    });
}

}  // namespace yui::app
