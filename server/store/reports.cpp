#include "server/store/reports.hpp"

namespace yui::store {

void insert_report(Connection& connection, const NewReport& report) {
    connection.run("INSERT INTO report (subject, words, account, at) VALUES ($1, $2, $3, $4)",
                   {report.subject, report.words, report.account, report.at});
}

std::vector<protocol::ReportRow> newest_reports(Connection& connection, std::int64_t limit) {
    return rows<protocol::ReportRow>(
        connection,
        "SELECT id, subject, words, at FROM report ORDER BY id DESC LIMIT $1",
        {limit},
        [](const Row& row) {
            return protocol::ReportRow{row.integer(0), row.string(1), row.string(2), row.integer(3)};
        });
}

}  // namespace yui::store
