#include "server/store/plans.hpp"

#include "protocol/json.hpp"
#include "server/store/date_state.hpp"
#include "server/store/enum_text.hpp"

namespace yui::store {
namespace {

#define YUI_DATES                                                                                   \
    "SELECT s.id, s.occurrence, s.receipt, s.adults, s.children, s.state, o.starts_at, "            \
    "o.ends_at, " YUI_DATE_STATE                                                                    \
    ", e.id, e.fields, e.place_name, o.undecided, e.postponed FROM sign_up s JOIN occurrence o ON " \
    "o.id = s.occurrence "                                                                          \
    "JOIN event e ON e.id = o.event WHERE s.resident = $1 AND s.state IN ('active', 'cancelled') "

protocol::Plan date_at(const Row& row) {
    const auto fields =
        protocol::read_lenient<protocol::EventFields>(row.text(10)).value_or(protocol::EventFields{});
    const auto state = enum_at<protocol::SignUpState>(row, 5);
    protocol::Plan plan;
    plan.starts_at = row.integer(6);
    plan.ends_at = row.integer(7);
    plan.title = fields.title;
    plan.place_name = row.string(11);
    plan.event = row.integer(9);
    plan.sign_up = protocol::MySignUp{
        row.integer(0), row.integer(1), row.string(2), row.integer(3), row.integer(4), state};
    plan.meeting = fields.place.meeting;
    plan.contact = fields.contact;
    plan.cancelled = state == protocol::SignUpState::cancelled || row.text(8) == "cancelled";
    if (!row.null(12)) plan.undecided = enum_at<protocol::Undecided>(row, 12);
    if (row.integer(13) != 0) plan.postponed = true;
    return plan;
}

}  // namespace

std::vector<protocol::Plan> dates_to_come(Connection& connection, std::int64_t resident, std::int64_t now) {
    return rows<protocol::Plan>(connection,
                                YUI_DATES "AND o.ends_at > $2 ORDER BY o.starts_at, s.id LIMIT 200",
                                {resident, now},
                                date_at);
}

std::vector<protocol::Plan> dates_gone(Connection& connection,
                                       std::int64_t resident,
                                       std::int64_t now,
                                       int limit) {
    return rows<protocol::Plan>(connection,
                                YUI_DATES "AND o.ends_at <= $2 ORDER BY o.starts_at DESC, s.id LIMIT $3",
                                {resident, now, limit},
                                date_at);
}

}  // namespace yui::store
