#include "server/store/resident_search.hpp"

#include "server/domain/search_text.hpp"
#include "server/store/enum_text.hpp"

namespace yui::store {
namespace {

// A pattern of LIKE ... ESCAPE '!' that finds the text wherever it stands.
std::string anywhere(const std::string& text) {
    std::string pattern = "%";
    for (const char letter : text) {
        if (letter == '%' || letter == '_' || letter == '!') pattern += '!';
        pattern += letter;
    }
    return pattern + '%';
}

// However it was spaced and in whichever kana it was written: who is not found is written down a second time.
#define YUI_LOOKS_LIKE(column)                                                       \
    "(" column " LIKE $1 ESCAPE '!' OR LOWER(REPLACE(REPLACE(" column                \
    ", ' ', ''), '\u3000', '')) LIKE $5 ESCAPE '!' OR LOWER(REPLACE(REPLACE(" column \
    ", ' ', ''), '\u3000', '')) LIKE $6 ESCAPE '!') "

protocol::ResidentRow resident_at(const Row& row) {
    protocol::ResidentRow found;
    found.resident = row.integer(0);
    found.display_name = row.string(1);
    found.name = row.maybe_string(2);
    found.kana = row.maybe_string(3);
    found.reached_by = enum_at<protocol::Channel>(row, 4);
    found.account = row.maybe_integer(5);
    return found;
}

}  // namespace

// Whoever has an account told name and number to the city, not to every desk: they are found by display name
// or by a whole number that they themselves say.
std::vector<protocol::ResidentRow> find_residents(Connection& connection, const ResidentWish& wish) {
    const auto pattern = anywhere(wish.text);
    const auto kana = domain::in_kana(wish.text);
    const bool says_something = !kana.hiragana.empty();
    return rows<protocol::ResidentRow>(
        connection,
        "SELECT r.id, r.display_name, CASE WHEN r.account IS NULL THEN r.name END, "
        "CASE WHEN r.account IS NULL THEN r.kana END, r.reached_by, r.account "
        "FROM resident r LEFT JOIN account a ON a.id = r.account "
        "WHERE r.guest = 0 AND (r.account IS NULL OR a.state = 'active') "
        "AND (" YUI_LOOKS_LIKE("r.display_name") "OR (r.account IS NULL AND (" YUI_LOOKS_LIKE(
            "r.name") "OR " YUI_LOOKS_LIKE("r.kana") ")) OR r.phone = $2 OR a.contact = $2) "
        "ORDER BY CASE WHEN r.display_name = $3 THEN 0 ELSE 1 END, r.id LIMIT $4",
        {pattern,
         wish.phone,
         wish.text,
         wish.limit,
         says_something ? anywhere(kana.hiragana) : pattern,
         says_something ? anywhere(kana.katakana) : pattern},
        resident_at);
}

}  // namespace yui::store
