#include "server/store/search.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

#include "server/domain/search_text.hpp"
#include "server/store/number_list.hpp"

namespace yui::store {
namespace {

using domain::FoundIn;
using domain::SearchWord;
using Candidates = std::vector<Found>;  // by id

// So few texts are read as quickly as the rows of one more gram.
constexpr std::size_t few = 64;
constexpr std::size_t most_grams = 4;
constexpr std::size_t most_words = 3;

constexpr auto by_id = [](const Found& one, const Found& other) { return one.id < other.id; };

std::int64_t number(SearchKind kind) { return static_cast<std::int64_t>(kind); }

Candidates with_grams(Connection& connection, SearchKind kind, domain::Gram first, domain::Gram last) {
    const auto found = [](const Row& row) {
        return Found{row.integer(0), static_cast<FoundIn>(row.integer(1))};
    };
    if (first == last)
        return rows<Found>(connection,
                           "SELECT id, place FROM search_gram WHERE kind = $1 AND gram = $2 ORDER BY id",
                           {number(kind), first},
                           found);
    return rows<Found>(connection,
                       "SELECT id, MIN(place) FROM search_gram WHERE kind = $1 AND gram BETWEEN $2 AND $3 "
                       "GROUP BY id ORDER BY id",
                       {number(kind), first, last},
                       found);
}

// In both, at the worse of the two places.
Candidates common(const Candidates& one, const Candidates& other) {
    Candidates both;
    auto next = other.begin();
    for (const auto& each : one) {
        while (next != other.end() && next->id < each.id) ++next;
        if (next == other.end()) break;
        if (next->id == each.id) both.push_back({each.id, std::max(each.place, next->place)});
    }
    return both;
}

// In one of them, at the better of the two places.
Candidates either(const Candidates& one, const Candidates& other) {
    Candidates all;
    std::merge(one.begin(), one.end(), other.begin(), other.end(), std::back_inserter(all), by_id);
    Candidates once;
    for (const auto& each : all) {
        if (once.empty() || once.back().id != each.id)
            once.push_back(each);
        else
            once.back().place = std::min(once.back().place, each.place);
    }
    return once;
}

// Exact for a word of one or two characters; of a longer one, whatever holds some of its grams.
Candidates with_spelling(Connection& connection, SearchKind kind, const std::string& spelling) {
    const auto all = domain::characters(spelling);
    if (all.size() == 1)
        return with_grams(connection, kind, domain::gram_of(all[0], 0), domain::last_gram_with(all[0]));
    const auto last = all.size() - 2;
    const auto grams = std::min(all.size() - 1, most_grams);
    std::optional<Candidates> found;
    for (std::size_t i = 0; i < grams; ++i) {
        if (found && found->size() <= few) break;
        const auto at = grams == 1 ? 0 : i * last / (grams - 1);
        const auto gram = domain::gram_of(all[at], all[at + 1]);
        auto next = with_grams(connection, kind, gram, gram);
        found = found ? common(*found, next) : std::move(next);
    }
    return *std::move(found);
}

Candidates with_word(Connection& connection, SearchKind kind, const SearchWord& word) {
    Candidates found;
    for (const auto& spelling : word.spellings)
        found = either(found, with_spelling(connection, kind, spelling));
    return found;
}

bool exact(const SearchWord& word) {
    return std::all_of(word.spellings.begin(), word.spellings.end(), [](const auto& spelling) {
        return domain::characters(spelling).size() <= 2;
    });
}

Candidates confirmed(Connection& connection,
                     SearchKind kind,
                     const Candidates& candidates,
                     const std::vector<SearchWord>& words) {
    const auto sql = "SELECT t.id, t.title, t.summary, t.body FROM " + list_at(connection.dialect(), "$2") +
                     " f CROSS JOIN search_text t WHERE t.kind = $1 AND t.id = f.key ORDER BY t.id";
    Candidates answers;
    connection.run(sql, {number(kind), as_parameter(candidates)}, [&](const Row& row) {
        const domain::Findable text(row.string(1), row.string(2), row.string(3));
        if (const auto place = text.answers(words)) answers.push_back({row.integer(0), *place});
    });
    return answers;
}

// The longest say most.
std::vector<const SearchWord*> most_telling(const std::vector<SearchWord>& words) {
    std::vector<const SearchWord*> order;
    for (const auto& word : words) order.push_back(&word);
    std::stable_sort(order.begin(), order.end(), [](const auto* one, const auto* other) {
        return one->spellings.front().size() > other->spellings.front().size();
    });
    return order;
}

}  // namespace

std::vector<Found> search(Connection& connection, SearchKind kind, const std::vector<SearchWord>& words) {
    bool certain = words.size() <= most_words;
    std::optional<Candidates> found;
    std::size_t used = 0;
    for (const auto* word : most_telling(words)) {
        if (used++ == most_words || (found && found->empty())) break;
        auto next = with_word(connection, kind, *word);
        found = found ? common(*found, next) : std::move(next);
        certain = certain && exact(*word);
    }
    if (!found || found->empty()) return {};
    return certain ? *std::move(found) : confirmed(connection, kind, *found, words);
}

std::string as_parameter(const std::vector<Found>& found) {
    NumberList list;
    for (const auto& each : found) list.add(each.id, static_cast<std::int64_t>(each.place));
    return list.text();
}

}  // namespace yui::store
