#include "server/store/role_state.hpp"

#include "protocol/json.hpp"
#include "server/store/by_call.hpp"
#include "server/store/names.hpp"

namespace yui::store {
namespace {

struct PublicRole {
    protocol::RoleWork work;
    std::int64_t group = 0;
    std::int64_t center = 0;
    bool listed = false;
    bool resting = false;  // its group rests, or a center took the need off the pages
};

std::optional<PublicRole> public_role(Connection& connection, std::int64_t role) {
    return maybe_row<PublicRole>(
        connection,
        "SELECT r.need, r.confirmed, r.heads_min, r.heads_max, n.state, n.group_id, g.center, e.state, "
        "g.state, n.off_reason "
        "FROM role r JOIN need n ON n.id = r.need JOIN groups g ON g.id = n.group_id "
        "LEFT JOIN event e ON e.id = n.event WHERE r.id = $1",
        {role},
        [&](const Row& row) {
            PublicRole found;
            found.work.need = row.integer(0);
            found.work.role = role;
            found.work.confirmed = row.integer(1);
            found.work.heads_min = row.integer(2);
            found.work.heads_max = row.integer(3);
            found.work.closed = row.text(4) != "open" || row.text(7) == "cancelled";
            found.group = row.integer(5);
            found.center = row.integer(6);
            found.listed = row.null(7) || row.text(7) == "published" || row.text(7) == "cancelled";
            found.resting = row.text(8) != "active" || !row.null(9);
            return found;
        });
}

}  // namespace

Waiting waiting_on(Connection& connection, std::int64_t role) {
    Waiting waiting;
    connection.run(
        "SELECT COALESCE(SUM(CASE WHEN a.state = 'applied' THEN 1 ELSE 0 END), 0), "
        "COALESCE(SUM(CASE WHEN a.state = 'invited' THEN 1 ELSE 0 END), 0), "
        "COALESCE(SUM(CASE WHEN a.state = 'invited' THEN " YUI_BY_CALL
        " ELSE 0 END), 0) "
        "FROM assignment a JOIN resident r ON r.id = a.resident "
        "WHERE a.role = $1 AND a.state IN ('applied', 'invited')",
        {role},
        [&](const Row& row) {
            waiting = {row.integer(0), row.integer(1), row.integer(2)};
        });
    return waiting;
}

Publication role_entries(Connection& connection, std::int64_t role, std::uint64_t rev) {
    const auto found = public_role(connection, role);
    if (!found) return {};
    auto work = found->work;
    const auto waiting = waiting_on(connection, role);
    work.applied = waiting.applied;
    work.invited = waiting.invited;
    work.to_call = waiting.to_call;
    auto to_others = work;  // the group itself sees what it says, also while it rests
    to_others.closed = work.closed || found->resting;
    const protocol::RoleOpen open{
        work.need, work.role, work.confirmed, work.heads_min, work.heads_max, to_others.closed};
    const auto key = role_guard(role);
    const auto public_text = protocol::to_json(protocol::State(open));
    Publication entries{
        {need_stream(work.need), key, rev, public_text},
        {center_board(found->center), key, rev, protocol::to_json(protocol::State(to_others))},
        {group_board(found->group), key, rev, protocol::to_json(protocol::State(work))}};
    if (found->listed) entries.push_back({public_list, key, rev, public_text});
    return entries;
}

}  // namespace yui::store
