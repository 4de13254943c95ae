// What residents say about public pages that is not right.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "protocol/messages.hpp"
#include "server/store/sql.hpp"

namespace yui::store {

struct NewReport {
    std::string subject;  // "e/42"
    std::string words;
    std::optional<std::int64_t> account = {};
    std::int64_t at = 0;
};
void insert_report(Connection& connection, const NewReport& report);
// Those that nobody has looked after come first, then the newest.
std::vector<protocol::ReportRow> reports(Connection& connection, std::int64_t limit);
std::int64_t open_reports(Connection& connection);

enum class Settled { now, before, unknown };
Settled settle_report(Connection& connection, std::int64_t report, std::int64_t account, std::int64_t now);

}  // namespace yui::store
