// Rows of imported files: what became of each, and those that wait for a person's eye.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "protocol/messages.hpp"
#include "server/store/sql.hpp"

namespace yui::store {

enum class ImportState { taken, waiting, dropped };

struct ImportRow {
    std::int64_t id = 0;
    protocol::ImportKind kind = protocol::ImportKind::event;
    std::string source;  // whose file: the code of a municipality, or the group
    std::string key;
    std::string hint;
    std::string hash;
    std::string name;
    std::string file;
    std::int64_t line = 0;
    ImportState state = ImportState::waiting;
    std::int64_t group = 0;  // of an event; 0: none
    std::optional<std::int64_t> event = {};
    std::optional<std::int64_t> facility = {};
    std::int64_t version = 0;  // of the event as the import last wrote it
    std::string draft;         // JSON: ImportedEvent or ImportedFacility
    std::string findings;      // JSON: ImportFindings
    std::string original;      // JSON: ImportCells
    std::int64_t at = 0;       // ms UTC
};

std::optional<ImportRow> import_row(Connection& connection, std::int64_t id);
std::optional<ImportRow> import_row_by_key(Connection& connection,
                                           protocol::ImportKind kind,
                                           std::string_view source,
                                           std::string_view key);
// By the source's own id, newest first: several rows may carry the same.
std::vector<ImportRow> import_rows_by_hint(Connection& connection,
                                           protocol::ImportKind kind,
                                           std::string_view source,
                                           std::string_view hint);
// What was taken from a file of that name and stands, in order.
std::vector<ImportRow> taken_import_rows(Connection& connection,
                                         protocol::ImportKind kind,
                                         std::string_view source,
                                         std::string_view file);
std::int64_t insert_import_row(Connection& connection, const ImportRow& row);
// Everything but kind, source and id; who decided is forgotten.
void update_import_row(Connection& connection, const ImportRow& row);
void decide_import_row(Connection& connection, const ImportRow& row, std::int64_t account, std::int64_t now);

// Those that wait, in order, with the center of their group (0: a facility).
struct WaitingRow {
    std::int64_t id = 0;
    std::int64_t center = 0;
};
std::vector<WaitingRow> waiting_import_rows(Connection& connection);
// As staff read it. The row must be there.
protocol::ImportRow shown_import_row(Connection& connection, std::int64_t id);

}  // namespace yui::store
