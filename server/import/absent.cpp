#include "server/import/absent.hpp"

#include "protocol/json.hpp"
#include "server/store/events.hpp"

namespace yui::imports {
namespace {

using store::ImportState;

bool still_to_come(store::Connection& connection, const store::ImportRow& row, std::int64_t now) {
    const auto event = row.event ? store::event(connection, *row.event) : std::nullopt;
    return event && event->state == protocol::EventState::published && event->last_end > now;
}

// To take the row over calls the event off, with these words.
std::string draft_of_absent(const store::ImportRow& row) {
    auto event = protocol::read_lenient<protocol::ImportedEvent>(row.draft);
    if (!event) return row.draft;
    event->cancelled = "主催者の行事一覧からなくなりました";
    return protocol::to_json(*event);
}

}  // namespace

std::vector<store::ImportRow> absent_rows(store::Connection& connection,
                                          const Target& target,
                                          std::int64_t now) {
    if (target.kind != protocol::ImportKind::event) return {};
    std::vector<store::ImportRow> absent;
    for (auto& row :
         store::taken_import_rows(connection, target.kind, source_of_group(target.group), target.file))
        if (!target.keys.contains(row.key) && still_to_come(connection, row, now))
            absent.push_back(std::move(row));
    return absent;
}

bool ask_about_absent(store::Tx& tx, const Target& target, std::int64_t id) {
    auto row = store::import_row(tx.sql(), id);
    if (!row || row->state != ImportState::taken || target.keys.contains(row->key)) return false;
    row->draft = draft_of_absent(*row);
    row->findings = protocol::to_json(
        protocol::ImportFindings{{{"（行）",
                                   protocol::ImportConfidence::likely,
                                   row->name,
                                   "",
                                   "新しいファイルに、この行事がありません。中止かどうか確かめてください。行"
                                   "われるなら「取り込まない」を選んでください"}}});
    row->state = ImportState::waiting;
    row->at = tx.now();
    store::update_import_row(tx.sql(), *row);
    return true;
}

}  // namespace yui::imports
