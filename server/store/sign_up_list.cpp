#include "server/store/sign_up_list.hpp"

#include "server/store/enum_text.hpp"

namespace yui::store {

std::vector<protocol::SignUpRow> sign_up_list(Connection& connection, std::int64_t occurrence) {
    return rows<protocol::SignUpRow>(
        connection,
        "SELECT s.id, s.receipt, r.display_name, COALESCE(s.name, r.name), COALESCE(s.contact, r.phone, "
        "r.mail), "
        "s.adults, s.children, s.state, s.at, e.display_name, s.channel FROM sign_up s "
        "JOIN resident r ON r.id = s.resident LEFT JOIN account e ON e.id = s.entered_by "
        "WHERE s.occurrence = $1 ORDER BY s.id LIMIT 2000",
        {occurrence},
        [](const Row& row) {
            protocol::SignUpRow found;
            found.id = row.integer(0);
            found.receipt = row.string(1);
            found.display_name = row.string(2);
            found.adults = row.integer(5);
            found.children = row.integer(6);
            found.state = enum_at<protocol::SignUpState>(row, 7);
            // Whoever does not come any more is nobody's guest: only what the receipt needs is left.
            if (found.state != protocol::SignUpState::withdrawn) {
                found.name = row.maybe_string(3);
                found.contact = row.maybe_string(4);
            }
            found.at = row.integer(8);
            found.entered_by = row.maybe_string(9);
            if (!row.null(10)) found.channel = enum_at<protocol::Channel>(row, 10);
            return found;
        });
}

std::vector<std::int64_t> residents_of_date(Connection& connection, std::int64_t occurrence) {
    return rows<std::int64_t>(connection,
                              "SELECT resident FROM sign_up WHERE occurrence = $1 ORDER BY id LIMIT 2000",
                              {occurrence},
                              [](const Row& row) { return row.integer(0); });
}

}  // namespace yui::store
