// What was asked for by words, found through the grams of search_index.hpp.
//
// The answer is exactly that of domain::Findable::answers for every row that is indexed, whatever its state:
// the lists apply their own conditions to it.
#pragma once

#include <cstdint>
#include <vector>

#include "server/domain/search_words.hpp"
#include "server/store/sql.hpp"

namespace yui::store {

enum class SearchKind : std::int64_t { event = 1, need = 2, group = 3, facility = 4 };

struct Found {
    std::int64_t id = 0;
    domain::FoundIn place = domain::FoundIn::title;
    bool operator==(const Found&) const = default;
};

// By id. `words` is not empty.
std::vector<Found> search(Connection& connection,
                          SearchKind kind,
                          const std::vector<domain::SearchWord>& words);

// As a parameter of a list: key is the id, value the place (number_list.hpp).
std::string as_parameter(const std::vector<Found>& found);

}  // namespace yui::store
