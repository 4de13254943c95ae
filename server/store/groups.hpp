// Groups and who belongs to them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "protocol/messages.hpp"
#include "server/store/search.hpp"
#include "server/store/sql.hpp"

namespace yui::store {

struct GroupRow {
    std::int64_t id = 0;
    std::int64_t area = 0;
    std::int64_t center = 0;
    std::int64_t declared_by = 0;
    protocol::GroupState state = protocol::GroupState::requested;
    std::int64_t updated_at = 0;  // ms UTC
};
std::optional<GroupRow> group(Connection& connection, std::int64_t id);

// The center that answers for an area: its own, else that of the nearest area above it, else the first one.
std::int64_t center_of_area(Connection& connection, std::int64_t area);
std::int64_t insert_group(Connection& connection,
                          const protocol::RequestGroup& wish,
                          std::int64_t center,
                          std::int64_t account,
                          std::int64_t now);
void change_group(Connection& connection, const protocol::ChangeGroup& change, std::int64_t now);
void check_group(Connection& connection, std::int64_t id, std::int64_t account, std::int64_t now);
void pause_group(Connection& connection, std::int64_t id, const std::string& reason, std::int64_t now);

struct Membership {
    protocol::MemberKind kind = protocol::MemberKind::member;
    protocol::MemberState state = protocol::MemberState::left;
};
std::optional<Membership> membership(Connection& connection, std::int64_t group, std::int64_t account);
void save_membership(Connection& connection,
                     std::int64_t group,
                     std::int64_t account,
                     const Membership& membership,
                     std::int64_t now);

// Those who wait first, then by when they came. Whoever has left is left out.
std::vector<protocol::MemberRow> members(Connection& connection, std::int64_t group, std::int64_t now);

// Those people, as residents.
std::vector<std::int64_t> residents_in_group(Connection& connection, std::int64_t group);

bool is_organizer(Connection& connection, std::int64_t group, std::int64_t account, std::int64_t now);
std::int64_t count_organizers(Connection& connection, std::int64_t group, std::int64_t now);
void make_organizer(Connection& connection, std::int64_t group, std::int64_t account, std::int64_t now);
// Every right that hangs on the group.
void end_rights(Connection& connection, std::int64_t group, std::int64_t account);

struct GroupFilter {
    std::optional<std::int64_t> area = {};
    std::optional<std::string> category = {};
    std::optional<std::vector<Found>> among = {};  // comes by where it was found
    std::int64_t limit = 20;
    std::int64_t offset = 0;
};
std::vector<protocol::GroupCard> group_cards(Connection& connection, const GroupFilter& filter);
std::int64_t count_groups(Connection& connection, const GroupFilter& filter);
std::optional<protocol::GroupPage> group_page(Connection& connection, std::int64_t id);
// Who answers for a group that rests.
protocol::Contact center_to_ask(Connection& connection, std::int64_t group);

}  // namespace yui::store
