#include "server/app/roster_keeper.hpp"

#include <algorithm>
#include <vector>

#include "protocol/stream_name.hpp"
#include "server/store/log.hpp"
#include "server/store/meta.hpp"
#include "server/store/names.hpp"
#include "server/store/roles.hpp"
#include "server/store/roster_rows.hpp"

namespace yui::app {
namespace {

// One read transaction; whatever fails inside leaves none behind.
template <class Read>
void in_one_read(store::Connection& connection, Read read) {
    connection.begin_read();
    try {
        read();
    } catch (...) {
        connection.rollback();
        throw;
    }
    connection.commit();
}

// Pages are read apart: none is long, and what moves meanwhile is read again by the look that follows.
template <class Page, class Rows>
void load_all(store::Connection& connection, domain::Roster& roster, Page page, Rows rows) {
    std::optional<std::int64_t> after = 0;  // the last one read; none when all are
    while (after)
        in_one_read(connection, [&] {
            const auto ids = page(connection, *after);
            if (ids) roster.replace(*ids, rows(connection, *ids));
            after = ids ? std::optional(ids->last) : std::nullopt;
        });
}

}  // namespace

void RosterKeeper::Moved::note(std::string_view guard) {
    const auto name = protocol::parts_of(guard);
    if (name.id == 0 || !name.tail.empty()) return;
    if (name.kind == "resident") residents.insert(name.id);
    if (name.kind == "role") roles.insert(name.id);
    if (name.kind == "occurrence") occurrences.insert(name.id);
    if (name.kind == "group") groups.insert(name.id);
}

void RosterKeeper::keep_up(store::Connection& connection) {
    if (!loaded_) load(connection);
    if (!look(connection)) {
        load(connection);
        look(connection);
    }
}

// False: rows were written that no guard tells of.
bool RosterKeeper::look(store::Connection& connection) {
    bool whole = true;
    in_one_read(connection, [&] {
        whole = store::bulk_mark(connection) == bulk_mark_;
        if (!whole) return;
        const auto now = store::stream_clock(connection);
        Moved moved;
        Seen seen;  // what this look finds is all that the next one can find again unmoved
        for (auto& row :
             store::streams_touched_since(connection, std::min(since_, now) - store::scan_margin)) {
            if (row.rev == 0) continue;
            const auto known = seen_.find(row.name);
            if (known == seen_.end() || known->second != row.rev) moved.note(row.name);
            seen.emplace(std::move(row.name), row.rev);
        }
        read_again(connection, moved);
        seen_ = std::move(seen);
        since_ = now;
    });
    return whole;
}

void RosterKeeper::load(store::Connection& connection) {
    loaded_ = false;
    roster_ = domain::Roster();
    seen_.clear();
    in_one_read(connection, [&] {
        since_ = store::stream_clock(connection);
        bulk_mark_ = store::bulk_mark(connection);
        roster_.set_areas(store::area_tree(connection));
    });
    load_all(connection, roster_, store::page_of_residents, store::neighbours);
    load_all(connection, roster_, store::page_of_roles, store::wanted_roles);
    load_all(connection, roster_, store::page_of_occurrences, store::busy_dates);
    loaded_ = true;
}

// A date may come or go with its event, and a role with its event or its group.
void RosterKeeper::read_again(store::Connection& connection, const Moved& moved) {
    auto roles = moved.roles;
    for (const auto id : moved.occurrences) {
        roster_.replace({id, id}, store::busy_dates(connection, {id, id}));
        for (const auto role : store::roles_beside_occurrence(connection, id)) roles.insert(role);
    }
    for (const auto id : moved.groups)
        for (const auto role : store::roles_of_any_need(connection, id)) roles.insert(role);
    for (const auto id : moved.residents) roster_.replace({id, id}, store::neighbours(connection, {id, id}));
    for (const auto id : roles) roster_.replace({id, id}, store::wanted_roles(connection, {id, id}));
}

}  // namespace yui::app
