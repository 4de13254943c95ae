#include "server/store/group_checks.hpp"

#include "server/store/enum_text.hpp"
#include "server/store/text3.hpp"

namespace yui::store {

std::vector<protocol::GroupToCheck> groups_to_check(Connection& connection, std::int64_t center) {
    return rows<protocol::GroupToCheck>(
        connection,
        "SELECT g.id, g.name, g.name_easy, g.name_en, g.kind, g.category, g.area, g.state, g.purpose, "
        "g.contact_name, g.contact_phone, g.contact_hours, a.display_name, g.declared_at, g.pause_reason "
        "FROM groups g JOIN account a ON a.id = g.declared_by "
        "WHERE g.center = $1 AND (g.state = 'paused' OR (g.state = 'requested' AND a.state <> 'deleted')) "
        "ORDER BY CASE g.state WHEN 'requested' THEN 0 ELSE 1 END, g.declared_at, g.id LIMIT 100",
        {center},
        [](const Row& row) {
            protocol::GroupToCheck group;
            group.id = row.integer(0);
            group.name = text3(row, 1);
            group.group_kind = enum_at<protocol::GroupKind>(row, 4);
            group.category = enum_at<protocol::Category>(row, 5);
            group.area = row.integer(6);
            group.state = enum_at<protocol::GroupState>(row, 7);
            group.purpose = row.string(8);
            group.contact = {row.string(9), row.maybe_string(10), row.maybe_string(11)};
            group.asked_by = row.string(12);
            group.asked_at = row.integer(13);
            group.pause_reason = row.maybe_string(14);
            return group;
        });
}

}  // namespace yui::store
