#include "server/store/import_rows.hpp"

#include "protocol/json.hpp"
#include "server/store/enum_text.hpp"
#include "server/store/text3.hpp"

namespace yui::store {
namespace {

std::string_view text_of(ImportState state) {
    switch (state) {
        case ImportState::taken:
            return "taken";
        case ImportState::dropped:
            return "dropped";
        default:
            return "waiting";
    }
}

ImportState state_of(std::string_view text) {
    if (text == "taken") return ImportState::taken;
    return text == "dropped" ? ImportState::dropped : ImportState::waiting;
}

constexpr const char* columns =
    "SELECT id, kind, source, key, hint, hash, name, file, line, state, group_id, event, facility, version, "
    "draft, "
    "findings, original, at FROM import_row ";

ImportRow read_row(const Row& row) {
    ImportRow found;
    found.id = row.integer(0);
    found.kind = enum_at<protocol::ImportKind>(row, 1);
    found.source = row.string(2);
    found.key = row.string(3);
    found.hint = row.string(4);
    found.hash = row.string(5);
    found.name = row.string(6);
    found.file = row.string(7);
    found.line = row.integer(8);
    found.state = state_of(row.text(9));
    found.group = row.integer(10);
    found.event = row.maybe_integer(11);
    found.facility = row.maybe_integer(12);
    found.version = row.integer(13);
    found.draft = row.string(14);
    found.findings = row.string(15);
    found.original = row.string(16);
    found.at = row.integer(17);
    return found;
}

std::optional<std::int64_t> some(std::int64_t id) { return id == 0 ? std::nullopt : std::optional(id); }

protocol::ImportRow shown(const ImportRow& row) {
    protocol::ImportRow out;
    out.id = row.id;
    out.import_kind = row.kind;
    out.file = row.file;
    out.line = row.line;
    out.at = row.at;
    out.name = row.name;
    out.known_event = row.event;
    out.known_facility = row.facility;
    out.group = some(row.group);
    if (row.kind == protocol::ImportKind::event)
        out.event = protocol::read_lenient<protocol::ImportedEvent>(row.draft);
    else
        out.facility = protocol::read_lenient<protocol::ImportedFacility>(row.draft);
    out.findings = protocol::read_lenient<protocol::ImportFindings>(row.findings)
                       .value_or(protocol::ImportFindings{})
                       .findings;
    out.original =
        protocol::read_lenient<protocol::ImportCells>(row.original).value_or(protocol::ImportCells{}).cells;
    return out;
}

}  // namespace

std::optional<ImportRow> import_row(Connection& connection, std::int64_t id) {
    static const std::string sql = std::string(columns) + "WHERE id = $1";
    return maybe_row<ImportRow>(connection, sql, {id}, read_row);
}

std::optional<ImportRow> import_row_by_key(Connection& connection,
                                           protocol::ImportKind kind,
                                           std::string_view source,
                                           std::string_view key) {
    static const std::string sql = std::string(columns) + "WHERE kind = $1 AND source = $2 AND key = $3";
    return maybe_row<ImportRow>(connection, sql, {protocol::to_text(kind), source, key}, read_row);
}

std::vector<ImportRow> import_rows_by_hint(Connection& connection,
                                           protocol::ImportKind kind,
                                           std::string_view source,
                                           std::string_view hint) {
    static const std::string sql =
        std::string(columns) + "WHERE kind = $1 AND source = $2 AND hint = $3 ORDER BY id DESC LIMIT 20";
    return rows<ImportRow>(connection, sql, {protocol::to_text(kind), source, hint}, read_row);
}

std::vector<ImportRow> taken_import_rows(Connection& connection,
                                         protocol::ImportKind kind,
                                         std::string_view source,
                                         std::string_view file) {
    static const std::string sql =
        std::string(columns) +
        "WHERE kind = $1 AND source = $2 AND file = $3 AND state = 'taken' ORDER BY id";
    return rows<ImportRow>(connection, sql, {protocol::to_text(kind), source, file}, read_row);
}

std::int64_t insert_import_row(Connection& connection, const ImportRow& row) {
    std::int64_t id = 0;
    connection.run(
        "INSERT INTO import_row (kind, source, key, hint, hash, name, file, line, state, group_id, event, "
        "facility, "
        "version, draft, findings, original, at) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) RETURNING id",
        {protocol::to_text(row.kind),
         row.source,
         row.key,
         row.hint,
         row.hash,
         row.name,
         row.file,
         row.line,
         text_of(row.state),
         some(row.group),
         row.event,
         row.facility,
         row.version,
         row.draft,
         row.findings,
         row.original,
         row.at},
        [&](const Row& made) { id = made.integer(0); });
    return id;
}

void update_import_row(Connection& connection, const ImportRow& row) {
    connection.run(
        "UPDATE import_row SET key = $2, hint = $3, hash = $4, name = $5, file = $6, line = $7, state = $8, "
        "event = $9, "
        "facility = $10, version = $11, draft = $12, findings = $13, original = $14, at = $15, decided_by = "
        "NULL, "
        "decided_at = NULL WHERE id = $1",
        {row.id,
         row.key,
         row.hint,
         row.hash,
         row.name,
         row.file,
         row.line,
         text_of(row.state),
         row.event,
         row.facility,
         row.version,
         row.draft,
         row.findings,
         row.original,
         row.at});
}

void decide_import_row(Connection& connection, const ImportRow& row, std::int64_t account, std::int64_t now) {
    connection.run(
        "UPDATE import_row SET state = $2, event = $3, facility = $4, version = $5, decided_by = $6, "
        "decided_at = $7 "
        "WHERE id = $1",
        {row.id, text_of(row.state), row.event, row.facility, row.version, account, now});
}

std::vector<WaitingRow> waiting_import_rows(Connection& connection) {
    return rows<WaitingRow>(connection,
                            "SELECT r.id, g.center FROM import_row r LEFT JOIN groups g ON g.id = r.group_id "
                            "WHERE r.state = 'waiting' ORDER BY r.id",
                            {},
                            [](const Row& row) {
                                return WaitingRow{row.integer(0), row.integer(1)};
                            });
}

protocol::ImportRow shown_import_row(Connection& connection, std::int64_t id) {
    auto row = shown(import_row(connection, id).value());
    if (row.group)
        connection.run("SELECT name, name_easy, name_en FROM groups WHERE id = $1",
                       {*row.group},
                       [&](const Row& group) { row.group_name = text3(group, 0); });
    return row;
}

}  // namespace yui::store
