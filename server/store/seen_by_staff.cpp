#include "server/store/seen_by_staff.hpp"

#include <set>

#include "server/store/enum_text.hpp"
#include "server/store/number_list.hpp"

namespace yui::store {

void note_shown(Connection& connection, std::int64_t reader, const std::string& day, const Shown& shown) {
    NumberList people;
    for (const auto resident : std::set(shown.residents.begin(), shown.residents.end()))
        people.add(resident, 1);
    if (people.empty()) return;
    const auto sql =
        "INSERT INTO seen_by_staff (resident, day, account, list, times) "
        "SELECT r.id, CAST($1 AS TEXT), CAST($2 AS BIGINT), CAST($3 AS TEXT), 1 FROM resident r JOIN " +
        list_at(connection.dialect(), "$4") +
        " l ON l.key = r.id WHERE r.account IS NOT NULL AND r.account <> $2 "
        "ON CONFLICT (resident, day, account, list) DO UPDATE SET times = seen_by_staff.times + 1";
    connection.run(sql, {day, reader, protocol::to_text(shown.list), people.text()});
}

std::vector<protocol::SeenByStaff> seen_by_staff(Connection& connection, std::int64_t resident) {
    return rows<protocol::SeenByStaff>(
        connection,
        "SELECT s.day, a.display_name, s.list, s.times FROM seen_by_staff s JOIN account a ON a.id = "
        "s.account WHERE s.resident = $1 ORDER BY s.day DESC, s.account, s.list LIMIT 200",
        {resident},
        [](const Row& row) {
            return protocol::SeenByStaff{
                row.string(0), row.string(1), enum_at<protocol::ReadList>(row, 2), row.integer(3)};
        });
}

void forget_seen_by_staff(Connection& connection, const std::string& day) {
    connection.run("DELETE FROM seen_by_staff WHERE day < $1", {day});
}

}  // namespace yui::store
