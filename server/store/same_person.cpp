#include "server/store/same_person.hpp"

#include <utility>
#include <vector>

namespace yui::store {
namespace {

struct MaybeSame {
    Likely likely;
    domain::Known known;
};

void add_word(std::set<std::string>& words, const std::optional<std::string>& word) {
    if (word && !word->empty()) words.insert(*word);
}

void add_key(std::set<std::string>& names, const std::optional<std::string>& name) {
    if (name) add_word(names, domain::name_key(*name));
}

MaybeSame maybe_same_at(const Row& row) {
    MaybeSame found;
    found.likely = {row.integer(0), row.string(1)};
    for (const int column : {1, 2, 3}) add_key(found.known.names, row.maybe_string(column));
    for (const int column : {4, 5, 6}) add_word(found.known.contacts, row.maybe_string(column));
    found.known.birth_year = row.maybe_integer(7);
    found.known.area = row.maybe_integer(8);
    return found;
}

}  // namespace

std::optional<Likely> likely_same(Connection& connection,
                                  const domain::Known& known,
                                  const std::string& key,
                                  const std::optional<std::string>& phone) {
    const auto found = rows<MaybeSame>(
        connection,
        "SELECT r.id, r.display_name, r.name, r.kana, r.phone, r.mail, a.contact, r.birth_year, "
        "r.area FROM resident r LEFT JOIN account a ON a.id = r.account "
        "WHERE (r.name_key = $1 OR r.phone = $2) AND r.guest = 0 "
        "AND (r.account IS NULL OR a.state = 'active') ORDER BY r.id LIMIT 200",
        {key, phone},
        maybe_same_at);
    for (const auto& one : found)
        if (domain::may_be_one(one.known, known)) return one.likely;
    return std::nullopt;
}

void fill_name_keys(Connection& connection, int limit) {
    const auto without = rows<std::pair<std::int64_t, std::string>>(
        connection,
        "SELECT id, COALESCE(name, display_name) FROM resident "
        "WHERE name_key IS NULL ORDER BY id LIMIT $1",
        {limit},
        [](const Row& row) { return std::pair(row.integer(0), row.string(1)); });
    for (const auto& [id, name] : without)
        connection.run("UPDATE resident SET name_key = $2 WHERE id = $1", {id, domain::name_key(name)});
}

}  // namespace yui::store
