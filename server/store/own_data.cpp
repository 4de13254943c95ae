#include "server/store/own_data.hpp"

#include "protocol/json.hpp"
#include "server/store/enum_text.hpp"
#include "server/store/text3.hpp"

namespace yui::store {
namespace {

KeptDate kept_date(const Row& row) {
    KeptDate kept;
    kept.id = row.integer(0);
    kept.row.event = row.integer(1);
    const auto fields = protocol::read_lenient<protocol::EventFields>(row.text(2));
    if (fields) kept.row.title = fields->title;
    kept.row.starts_at = row.integer(3);
    if (!row.null(4)) kept.row.undecided = enum_at<protocol::Undecided>(row, 4);
    kept.row.adults = row.integer(5);
    kept.row.children = row.integer(6);
    kept.row.state = enum_at<protocol::SignUpState>(row, 7);
    kept.row.receipt = row.string(8);
    kept.row.name = row.maybe_string(9);
    kept.row.contact = row.maybe_string(10);
    kept.row.at = row.integer(11);
    kept.sealed = row.maybe_string(12).value_or("");
    return kept;
}

protocol::KeptHelp one_help(const Row& row) {
    protocol::KeptHelp kept;
    kept.need = row.integer(0);
    const auto fields = protocol::read_lenient<protocol::NeedFields>(row.text(1));
    if (fields) kept.title = fields->title;
    kept.role_title = text3(row, 2);
    kept.group_name = text3(row, 5);
    kept.starts_at = row.maybe_integer(8);
    kept.state = enum_at<protocol::AssignmentState>(row, 9);
    kept.at = row.integer(10);
    return kept;
}

}  // namespace

std::vector<KeptDate> kept_dates(Connection& connection, std::int64_t resident) {
    return rows<KeptDate>(
        connection,
        "SELECT s.id, e.id, e.fields, o.starts_at, o.undecided, s.adults, s.children, s.state, s.receipt, "
        "s.name, s.contact, s.at, c.sealed FROM sign_up s JOIN occurrence o ON o.id = s.occurrence "
        "JOIN event e ON e.id = o.event LEFT JOIN care_wish c ON c.sign_up = s.id "
        "WHERE s.resident = $1 ORDER BY s.id DESC LIMIT 1000",
        {resident},
        kept_date);
}

std::vector<protocol::KeptHelp> kept_help(Connection& connection, std::int64_t resident) {
    return rows<protocol::KeptHelp>(
        connection,
        "SELECT n.id, n.fields, r.title, r.title_easy, r.title_en, g.name, g.name_easy, g.name_en, "
        "r.starts_at, a.state, a.at FROM assignment a JOIN role r ON r.id = a.role "
        "JOIN need n ON n.id = r.need JOIN groups g ON g.id = n.group_id "
        "WHERE a.resident = $1 ORDER BY a.id DESC LIMIT 1000",
        {resident},
        one_help);
}

std::vector<protocol::MyGroup> groups_of_account(Connection& connection, std::int64_t account) {
    return rows<protocol::MyGroup>(
        connection,
        "SELECT g.id, g.name, g.name_easy, g.name_en, m.kind, m.state, m.since FROM membership m "
        "JOIN groups g ON g.id = m.group_id WHERE m.account = $1 ORDER BY m.since DESC, g.id LIMIT 200",
        {account},
        [](const Row& row) {
            return protocol::MyGroup{row.integer(0),
                                     text3(row, 1),
                                     enum_at<protocol::MemberKind>(row, 4),
                                     enum_at<protocol::MemberState>(row, 5),
                                     row.integer(6)};
        });
}

protocol::MyData account_data(Connection& connection, std::int64_t account, std::int64_t now) {
    protocol::MyData data;
    connection.run(
        "SELECT a.display_name, a.contact_kind, a.contact, a.locale, a.created_at, a.consent, a.consent_at, "
        "(SELECT COUNT(*) FROM session s WHERE s.account = a.id AND s.expires_at > $2), "
        "(SELECT COUNT(*) FROM notice n WHERE n.account = a.id) FROM account a WHERE a.id = $1",
        {account, now},
        [&](const Row& row) {
            data.display_name = row.string(0);
            data.contact_kind = enum_at<protocol::ContactKind>(row, 1);
            data.contact = row.maybe_string(2);
            data.locale = enum_at<protocol::Locale>(row, 3);
            data.registered_at = row.integer(4);
            data.consent_version = row.string(5);
            data.consent_at = row.integer(6);
            data.logged_in = row.integer(7);
            data.notices = row.integer(8);
        });
    return data;
}

}  // namespace yui::store
