#include "server/domain/access.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <variant>

namespace yui::domain {
namespace {

constexpr unsigned desk_people = staff | coordinator | admin;
constexpr unsigned center_people = coordinator | admin;
constexpr unsigned group_people = organizer | coordinator | admin;

struct RowOf {
    std::string_view action;
    unsigned ways;
};

constexpr std::array table = std::to_array<RowOf>({
    // commands
    {"register", anyone},
    {"log_in", anyone},
    {"log_out", account},
    {"change_password", own},
    {"change_contact", own},
    {"delete_account", own},
    {"recover", anyone},
    {"issue_code", desk_people},
    {"save_profile", own},
    {"add_resident", desk_people},
    {"confirm_certificate", desk_people},
    {"drop_certificate", desk_people},
    {"request_group", account},
    {"change_group", group_people},
    {"check_group", center_people},
    {"pause_group", group_people},
    {"join_group", account},
    {"approve_member", group_people},
    {"leave_group", own},
    {"remove_member", group_people},
    {"create_event", group_people},
    {"change_event", group_people},
    {"change_occurrence", group_people},
    {"publish_event", group_people},
    {"cancel_event", group_people},
    {"unpublish_event", center_people},
    {"sign_up", own | desk_people},
    {"withdraw_sign_up", own | organizer | desk_people},
    {"enter_sign_up", organizer | desk_people},
    {"wait_for_places", account},
    {"post_need", group_people},
    {"change_role", group_people},
    {"close_need", group_people},
    {"unpublish_need", center_people},
    {"publish_need", center_people},
    {"offer_help", own | desk_people},
    {"ask", group_people},
    {"answer_ask", own},
    {"enter_answer", group_people | staff},
    {"mark_told", desk_people},
    {"decide_offer", group_people},
    {"withdraw_help", own | desk_people},
    {"read_notices", own},
    {"report", anyone},
    {"settle_report", center_people},
    {"decide_import_row", center_people},
    // queries
    {"get_session", anyone},
    {"get_city", anyone},
    {"list_events", anyone},
    {"get_event", anyone | group_people | advisor | staff},
    {"list_needs", anyone},
    {"needs_for_me", anyone},
    {"get_need", anyone | group_people | advisor | staff},
    {"list_groups", anyone},
    {"get_group", anyone | group_people | advisor | staff},
    {"list_facilities", anyone},
    {"get_facility", anyone},
    {"get_my_page", own},
    {"get_profile", own},
    {"get_my_data", own},
    {"list_notices", own},
    {"get_group_desk", group_people},
    {"list_sign_ups", group_people | staff},
    {"list_assignments", group_people | staff},
    {"people_for_role", group_people},
    {"get_board", staff | coordinator | advisor | admin},
    {"list_reports", center_people},
    {"list_members", group_people},
    {"find_residents", desk_people},
    {"list_groups_to_check", center_people},
    {"list_import_rows", center_people},
    // streams
    {"stream event", anyone | group_people | staff},
    {"stream event:staff", group_people | staff},
    {"stream need", anyone | group_people | staff},
    {"stream need:staff", group_people | staff},
    {"stream user", own},
    {"stream list:public", anyone},
    {"stream center:board", staff | coordinator | advisor | admin},
    {"stream center:viewers", staff | coordinator | advisor | admin},
    {"stream group:board", group_people},
});

constexpr unsigned find(std::string_view action) {
    for (const auto& row : table)
        if (row.action == action) return row.ways;
    return 0;
}

template <class... Each>
constexpr bool all_have_rows(const std::variant<Each...>*) {
    return ((find(Each::type) != 0) && ...);
}
static_assert(all_have_rows(static_cast<const protocol::Command*>(nullptr)),
              "a command has no row in this table");
static_assert(all_have_rows(static_cast<const protocol::Query*>(nullptr)),
              "a query has no row in this table");

bool covers(const Grant& grant, const Subject& subject) {
    switch (grant.scope) {
        case protocol::ScopeKind::city:
            return true;
        case protocol::ScopeKind::center:
            return grant.id == subject.center;
        case protocol::ScopeKind::group:
            return grant.id == subject.group;
        case protocol::ScopeKind::area:
            return std::find(subject.areas.begin(), subject.areas.end(), grant.id) != subject.areas.end();
        default:
            return false;
    }
}

unsigned way_of(protocol::GrantRole role) {
    switch (role) {
        case protocol::GrantRole::organizer:
            return organizer;
        case protocol::GrantRole::staff:
            return staff;
        case protocol::GrantRole::coordinator:
            return coordinator;
        case protocol::GrantRole::advisor:
            return advisor;
        case protocol::GrantRole::admin:
            return admin;
        default:
            return 0;
    }
}

}  // namespace

unsigned row_of(std::string_view action) { return find(action); }

std::int64_t right_began(const Actor& actor, std::string_view action, const Subject& subject) {
    const unsigned row = find(action);
    auto without = actor;
    without.grants.clear();
    if (row & open_ways(without, subject)) return 0;
    std::optional<std::int64_t> began;
    for (const auto& grant : actor.grants)
        if (covers(grant, subject) && (row & way_of(grant.role)) != 0)
            began = std::min(began.value_or(grant.from), grant.from);
    return began.value_or(0);
}

unsigned open_ways(const Actor& actor, const Subject& subject) {
    unsigned ways = subject.public_now ? unsigned{anyone} : 0u;
    if (actor.visitor()) return ways;
    if (subject.public_now) ways |= account;
    if (subject.owner == actor.account) ways |= own;
    for (const auto& grant : actor.grants)
        if (covers(grant, subject)) ways |= way_of(grant.role);
    return ways;
}

std::optional<protocol::Problem> refused(const Actor& actor,
                                         std::string_view action,
                                         const Subject& subject) {
    using protocol::Problem;
    using protocol::ProblemCode;
    if (!subject.exists) return Problem{ProblemCode::not_found};
    const unsigned row = find(action);
    const unsigned open = open_ways(actor, subject);
    if (row & open) return std::nullopt;
    if (!subject.public_now && !(open & ~unsigned{anyone | account})) return Problem{ProblemCode::not_found};
    if (actor.visitor()) return Problem{ProblemCode::log_in_first};
    return Problem{ProblemCode::not_allowed};
}

}  // namespace yui::domain
