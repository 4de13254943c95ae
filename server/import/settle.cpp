#include "server/import/settle.hpp"

#include <algorithm>
#include <stdexcept>

#include "protocol/json.hpp"
#include "protocol/problem.hpp"
#include "server/app/imported.hpp"
#include "server/import/text.hpp"
#include "server/store/events.hpp"
#include "server/store/facilities.hpp"
#include "server/store/names.hpp"
#include "server/store/occurrences.hpp"

namespace yui::imports {
namespace {

using protocol::ImportKind;
using store::ImportState;

constexpr double same_name = 0.6;

constexpr auto moved =
    "前に取り込んだ、同じ名前の行事の日時か場所が変わったように見えます。別の行事なら、画面から新しく作ってく"
    "ださい";

bool is_event(const Target& target) { return target.kind == ImportKind::event; }

// Whose rows may be each other's: a municipality's, or what came for one group.
std::string source_of(const Target& target, const RowRead& read) {
    if (!is_event(target)) return read.city_code;
    return source_of_group(target.group);
}

// The only one of its name that the file held before and holds no longer.
std::optional<store::ImportRow> absent_row(store::Connection& connection,
                                           const Target& target,
                                           const std::string& name) {
    const auto absent = target.absent.find(name);
    if (absent == target.absent.end()) return std::nullopt;
    auto row = store::import_row(connection, absent->second);
    return row && !target.keys.contains(row->key) ? std::move(row) : std::nullopt;
}

// By what makes it the same; else by the source's own id, where the name is alike too: ids that are running
// numbers mean another event next month. What another row of the file is by its key, this one is not.
std::optional<store::ImportRow> known_row(store::Connection& connection,
                                          const Target& target,
                                          const RowRead& read) {
    const auto source = source_of(target, read);
    auto same = store::import_row_by_key(connection, target.kind, source, read.key);
    if (same) return same;
    const auto name = squeezed(read.name);
    if (read.hint.empty()) return absent_row(connection, target, name);
    for (auto& row : store::import_rows_by_hint(connection, target.kind, source, read.hint))
        if (!target.keys.contains(row.key) && likeness(squeezed(row.name), name) >= same_name)
            return std::move(row);
    return absent_row(connection, target, name);
}

// Known by nothing but its name.
bool looks_moved(const store::ImportRow& known, const RowRead& read) {
    return known.key != read.key && (read.hint.empty() || known.hint != read.hint);
}

// An event of which the last one is over is another one this year.
bool is_over(store::Connection& connection, const store::ImportRow& known, std::int64_t now) {
    const auto event = known.event ? store::event(connection, *known.event) : std::nullopt;
    return event && event->last_end != 0 && event->last_end <= now;
}

std::string draft_of(const RowRead& read) {
    return read.event ? protocol::to_json(*read.event) : protocol::to_json(*read.facility);
}

store::ImportRow row_of(const Target& target, const FileRow& row, std::int64_t now) {
    const auto& read = row.read;
    store::ImportRow out;
    out.kind = target.kind;
    out.source = source_of(target, read);
    out.key = read.key;
    out.hint = read.hint;
    out.hash = read.hash;
    out.name = read.name;
    out.file = target.file;
    out.line = static_cast<std::int64_t>(read.line);
    out.group = is_event(target) ? target.group : 0;
    out.draft = draft_of(read);
    out.findings = protocol::to_json(protocol::ImportFindings{read.findings});
    out.original = protocol::to_json(protocol::ImportCells{row.original});
    out.at = now;
    return out;
}

void write(store::Connection& connection,
           store::ImportRow row,
           const std::optional<store::ImportRow>& known) {
    if (!known) {
        store::insert_import_row(connection, row);
        return;
    }
    row.id = known->id;
    store::update_import_row(connection, row);
}

// The operator at the console is no account; the row says so in the audit.
struct Console {
    domain::Actor actor = {};
    app::Caller caller = {};
    domain::Subject subject = {};
    app::Seal seal{app::new_seal_key()};  // no file holds a wish of care
    app::Doing doing;

    Console(store::Tx& tx, const Target& target) : doing{tx, actor, caller, subject, seal} {
        subject.group = target.group;
    }
};

std::string in_japanese(const protocol::Problem& problem) {
    return protocol::problem_text(problem, protocol::Language::ja);
}

// Nothing was said about it before: it is written and shown.
Outcome add(store::Tx& tx, const Target& target, FileRow& row, const std::optional<store::ImportRow>& known) {
    auto out = row_of(target, row, tx.now());
    out.state = ImportState::taken;
    auto outcome = Outcome::added;
    if (is_event(target)) {
        Console console(tx, target);
        const auto taken = app::take_event(console.doing, target.group, *row.read.event, target.author);
        if (taken.has_error()) throw std::runtime_error(in_japanese(taken.error()));
        out.event = taken->event;
        out.version = taken->version;
    } else {
        const auto by_hand = target.by_hand.find(squeezed(row.read.name));
        if (by_hand == target.by_hand.end()) {
            out.facility = store::insert_facility(tx.sql(), target.area, *row.read.facility);
        } else {
            out.facility = by_hand->second;
            const bool filled = store::fill_facility(tx.sql(), by_hand->second, *row.read.facility);
            outcome = filled ? Outcome::changed : Outcome::unchanged;
        }
    }
    write(tx.sql(), out, known);
    return outcome;
}

bool says_the_same(const store::ImportRow& known, const FileRow& row) {
    if (known.hash != row.read.hash) return false;
    // A row that waits may read better now: its place has become known, say.
    return known.state != ImportState::waiting || known.draft == draft_of(row.read);
}

// The date has no version of its own: it is held against what the file said last.
bool moved_by_people(store::Connection& connection, const store::ImportRow& known) {
    const auto taken = protocol::read_lenient<protocol::ImportedEvent>(known.draft);
    const auto dates = store::occurrences_of(connection, *known.event);
    if (!taken || !taken->date || dates.empty()) return false;
    return app::date_differs(store::occurrence(connection, dates.front()).value(), *taken->date);
}

bool edited_by_people(store::Connection& connection, const store::ImportRow& known) {
    const auto event = known.event ? store::event(connection, *known.event) : std::nullopt;
    return event && (event->version != known.version || moved_by_people(connection, known));
}

Outcome change_facility(store::Tx& tx,
                        const Target& target,
                        const FileRow& row,
                        const store::ImportRow& known) {
    auto out = row_of(target, row, tx.now());
    out.state = ImportState::taken;
    out.facility = known.facility;
    store::update_facility(tx.sql(), *known.facility, *row.read.facility);
    write(tx.sql(), out, known);
    return Outcome::changed;
}

std::optional<store::ImportRow> find(store::Tx& tx, const Target& target, const RowRead& read) {
    auto known = known_row(tx.sql(), target, read);
    const bool another = known && known->key != read.key && is_over(tx.sql(), *known, tx.now());
    return another ? std::nullopt : std::move(known);
}

}  // namespace

std::string source_of_group(std::int64_t group) { return "group:" + std::to_string(group); }

std::vector<std::string> guards_of(const Target& target) {
    std::vector<std::string> guards{store::import_guard(target.group)};
    if (is_event(target)) guards.push_back(store::group_guard(target.group));
    return guards;
}

Outcome put_on_list(store::Tx& tx, const Target& target, FileRow& row, const std::string& why) {
    auto& read = row.read;
    if (!why.empty())
        read.findings.push_back(
            {"（行）", ImportConfidence::likely, read.name, "", clipped(shown_on_a_line(why), 300)});
    const auto known = find(tx, target, read);
    auto out = row_of(target, row, tx.now());
    out.state = ImportState::waiting;
    if (known) {
        out.event = known->event;
        out.facility = known->facility;
        out.version = known->version;
    }
    write(tx.sql(), out, known);
    return Outcome::waiting;
}

Outcome settle(store::Tx& tx, const Target& target, FileRow& row) {
    auto& read = row.read;
    if (read.over) return Outcome::over;
    if (read.refused) return Outcome::refused;
    const auto known = find(tx, target, read);
    row.known = known ? known->id : 0;
    if (known && says_the_same(*known, row))
        return known->state == ImportState::waiting ? Outcome::waiting : Outcome::unchanged;
    if (!read.certain()) return put_on_list(tx, target, row, "");
    if (!known) return add(tx, target, row, known);
    if (looks_moved(*known, read)) return put_on_list(tx, target, row, moved);
    if (known->state == ImportState::dropped)
        return put_on_list(tx, target, row, "前に取り込まないとした行が変わりました");
    if (is_event(target) && known->event) return Outcome::later;
    return known->facility ? change_facility(tx, target, row, *known) : add(tx, target, row, known);
}

std::optional<Outcome> settle_change(store::Tx& tx, const Target& target, FileRow& row) {
    const auto known = find(tx, target, row.read);
    if (!known || !known->event) return settle(tx, target, row);
    auto guards = guards_of(target);
    for (auto& name : app::guards_of_known(tx.sql(), *known->event)) guards.push_back(std::move(name));
    tx.need(guards);
    if (edited_by_people(tx.sql(), *known))
        return put_on_list(
            tx, target, row, "画面で直された行事です。ファイルのとおりに変えてよいか確かめてください");
    Console console(tx, target);
    const auto changed = app::change_taken(console.doing, *known->event, *row.read.event);
    if (changed.has_error()) return std::nullopt;
    auto out = row_of(target, row, tx.now());
    out.state = ImportState::taken;
    out.event = changed->event;
    out.version = changed->version;
    write(tx.sql(), out, known);
    return Outcome::changed;
}

}  // namespace yui::imports
