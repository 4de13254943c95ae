#include "server/store/reports.hpp"

namespace yui::store {

void insert_report(Connection& connection, const NewReport& report) {
    connection.run("INSERT INTO report (subject, words, account, at) VALUES ($1, $2, $3, $4)",
                   {report.subject, report.words, report.account, report.at});
}

std::vector<protocol::ReportRow> reports(Connection& connection, std::int64_t limit) {
    return rows<protocol::ReportRow>(
        connection,
        "SELECT r.id, r.subject, r.words, r.at, r.settled_at, a.display_name FROM report r "
        "LEFT JOIN account a ON a.id = r.settled_by "
        "ORDER BY CASE WHEN r.settled_at IS NULL THEN 0 ELSE 1 END, r.id DESC LIMIT $1",
        {limit},
        [](const Row& row) {
            return protocol::ReportRow{row.integer(0),
                                       row.string(1),
                                       row.string(2),
                                       row.integer(3),
                                       row.maybe_integer(4),
                                       row.maybe_string(5)};
        });
}

std::int64_t open_reports(Connection& connection) {
    std::int64_t open = 0;
    connection.run("SELECT COUNT(*) FROM report WHERE settled_at IS NULL", {}, [&](const Row& row) {
        open = row.integer(0);
    });
    return open;
}

Settled settle_report(Connection& connection, std::int64_t report, std::int64_t account, std::int64_t now) {
    const auto settled = connection.run(
        "UPDATE report SET settled_at = $2, settled_by = $3 WHERE id = $1 AND settled_at IS NULL",
        {report, now, account});
    if (settled > 0) return Settled::now;
    const bool known = connection.run("SELECT 1 FROM report WHERE id = $1", {report}) > 0;
    return known ? Settled::before : Settled::unknown;
}

}  // namespace yui::store
