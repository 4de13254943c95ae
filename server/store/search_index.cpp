#include "server/store/search_index.hpp"

#include <array>
#include <map>
#include <optional>

#include "protocol/json.hpp"
#include "protocol/messages.hpp"
#include "server/domain/search_text.hpp"
#include "server/store/number_list.hpp"
#include "server/store/search.hpp"

namespace yui::store {
namespace {

using domain::Findable;
using domain::FoundIn;
using Places = std::map<domain::Gram, std::int64_t>;  // the best place of each gram

// Raise it with every change of domain/search_text: what is indexed under another number is made again.
constexpr std::int64_t version = 1;

constexpr std::array parts{FoundIn::title, FoundIn::summary, FoundIn::body};

struct Indexed {
    Findable text;
    std::int64_t version = 0;
};

void add(Findable& text, FoundIn part, const std::optional<std::string>& words) {
    if (words) text.add(part, *words);
}

template <class InThree>
void add(Findable& text, FoundIn part, const std::optional<InThree>& words) {
    if (!words) return;
    text.add(part, words->ja);
    add(text, part, words->easy);
    add(text, part, words->en);
}

void add_columns(Findable& text, FoundIn part, const Row& row, int first, int count) {
    for (int column = first; column < first + count; ++column) text.add(part, row.text(column));
}

Places places_of(const Findable& text) {
    Places places;
    for (const auto part : parts)
        for (const auto gram : domain::grams_of(text.lines(part)))
            places.emplace(gram, static_cast<std::int64_t>(part));
    return places;
}

// What the one has and the other has not, or elsewhere.
NumberList missing_in(const Places& other, const Places& one) {
    NumberList list;
    for (const auto& [gram, place] : one) {
        const auto found = other.find(gram);
        if (found == other.end() || found->second != place) list.add(gram, place);
    }
    return list;
}

std::optional<Indexed> indexed(Connection& connection, std::int64_t kind, std::int64_t id) {
    return maybe_row<Indexed>(
        connection,
        "SELECT version, title, summary, body FROM search_text WHERE kind = $1 AND id = $2",
        {kind, id},
        [](const Row& row) {
            return Indexed{{row.string(1), row.string(2), row.string(3)}, row.integer(0)};
        });
}

void write_grams(
    Connection& connection, std::int64_t kind, std::int64_t id, const Places& before, const Places& after) {
    const auto gone = missing_in(after, before);
    const auto added = missing_in(before, after);
    if (!gone.empty())
        connection.run("DELETE FROM search_gram WHERE kind = $1 AND id = $2 AND gram IN (SELECT l.key FROM " +
                           list_at(connection.dialect(), "$3") + " l)",
                       {kind, id, gone.text()});
    if (!added.empty())
        connection.run(
            "INSERT INTO search_gram (kind, gram, id, place) SELECT CAST($1 AS BIGINT), l.key, "
            "CAST($2 AS BIGINT), l.value FROM " +
                list_at(connection.dialect(), "$3") +
                " l WHERE TRUE ON CONFLICT (kind, gram, id) DO UPDATE SET place = excluded.place",
            {kind, id, added.text()});
}

void write(Connection& connection, SearchKind of, std::int64_t id, const Findable& text) {
    const auto kind = static_cast<std::int64_t>(of);
    const auto before = indexed(connection, kind, id);
    if (before && before->text == text && before->version == version) return;
    write_grams(connection, kind, id, before ? places_of(before->text) : Places{}, places_of(text));
    connection.run(
        "INSERT INTO search_text (kind, id, version, title, summary, body) VALUES ($1, $2, $3, $4, $5, $6) "
        "ON CONFLICT (kind, id) DO UPDATE SET version = $3, title = $4, summary = $5, body = $6",
        {kind,
         id,
         version,
         text.lines(FoundIn::title),
         text.lines(FoundIn::summary),
         text.lines(FoundIn::body)});
}

template <class Fields>
void add_fields(Findable& text, std::string_view json) {
    const auto fields = protocol::read_lenient<Fields>(json).value_or(Fields{});
    add(text, FoundIn::title, std::optional(fields.title));
    add(text, FoundIn::summary, fields.summary);
    add(text, FoundIn::body, fields.bring);
}

void index_needs_of(Connection& connection, std::int64_t event) {
    const auto needs = rows<std::int64_t>(
        connection, "SELECT id FROM need WHERE event = $1 ORDER BY id", {event}, [](const Row& row) {
            return row.integer(0);
        });
    for (const auto need : needs) index_need(connection, need);
}

std::vector<std::int64_t> missing(Connection& connection,
                                  SearchKind kind,
                                  const std::string& table,
                                  std::int64_t limit) {
    return rows<std::int64_t>(
        connection,
        "SELECT r.id FROM " + table +
            " r LEFT JOIN search_text t ON t.kind = $1 AND t.id = r.id AND t.version = $2 "
            "WHERE t.id IS NULL ORDER BY r.id LIMIT $3",
        {static_cast<std::int64_t>(kind), version, limit},
        [](const Row& row) { return row.integer(0); });
}

}  // namespace

void index_event(Connection& connection, std::int64_t event) {
    Findable text;
    connection.run(
        "SELECT e.fields, e.place_name, g.name, g.name_easy, g.name_en FROM event e "
        "JOIN groups g ON g.id = e.group_id WHERE e.id = $1",
        {event},
        [&](const Row& row) {
            add_fields<protocol::EventFields>(text, row.text(0));
            add_columns(text, FoundIn::body, row, 1, 4);
        });
    write(connection, SearchKind::event, event, text);
    index_needs_of(connection, event);
}

void index_need(Connection& connection, std::int64_t need) {
    Findable text;
    connection.run(
        "SELECT n.fields, e.title, n.place_name, g.name, g.name_easy, g.name_en FROM need n "
        "JOIN groups g ON g.id = n.group_id LEFT JOIN event e ON e.id = n.event WHERE n.id = $1",
        {need},
        [&](const Row& row) {
            add_fields<protocol::NeedFields>(text, row.text(0));
            add_columns(text, FoundIn::summary, row, 1, 1);
            add_columns(text, FoundIn::body, row, 2, 4);
        });
    connection.run("SELECT title, title_easy, title_en FROM role WHERE need = $1 ORDER BY position, id",
                   {need},
                   [&](const Row& row) { add_columns(text, FoundIn::title, row, 0, 3); });
    write(connection, SearchKind::need, need, text);
}

void index_group(Connection& connection, std::int64_t group) {
    Findable text;
    connection.run(
        "SELECT name, name_easy, name_en, purpose FROM groups WHERE id = $1", {group}, [&](const Row& row) {
            add_columns(text, FoundIn::title, row, 0, 3);
            add_columns(text, FoundIn::summary, row, 3, 1);
        });
    write(connection, SearchKind::group, group, text);
}

void index_facility(Connection& connection, std::int64_t facility) {
    Findable text;
    connection.run("SELECT name, name_easy, name_en, kana, run_by FROM facility WHERE id = $1",
                   {facility},
                   [&](const Row& row) {
                       add_columns(text, FoundIn::title, row, 0, 4);
                       add_columns(text, FoundIn::body, row, 4, 1);
                   });
    connection.run("SELECT name FROM room WHERE facility = $1 ORDER BY id", {facility}, [&](const Row& row) {
        add_columns(text, FoundIn::summary, row, 0, 1);
    });
    write(connection, SearchKind::facility, facility, text);
}

std::int64_t index_missing(Connection& connection, std::int64_t limit) {
    struct Kind {
        SearchKind kind;
        const char* table;
        void (*index)(Connection&, std::int64_t);
    };
    constexpr std::array kinds{Kind{SearchKind::group, "groups", index_group},
                               Kind{SearchKind::facility, "facility", index_facility},
                               Kind{SearchKind::event, "event", index_event},
                               Kind{SearchKind::need, "need", index_need}};
    std::int64_t done = 0;
    for (const auto& each : kinds) {
        for (const auto id : missing(connection, each.kind, each.table, limit)) {
            each.index(connection, id);
            ++done;
        }
    }
    return done;
}

void index_all_missing(Connection& connection) {
    const std::array names{std::string("search")};
    for (bool more = true; more;) {
        connection.begin_write();
        try {
            connection.lock(names);
            more = index_missing(connection, 200) > 0;
            connection.commit();
        } catch (...) {
            connection.rollback();
            throw;
        }
    }
}

}  // namespace yui::store
