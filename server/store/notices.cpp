#include "server/store/notices.hpp"

#include <limits>

#include "protocol/json.hpp"
#include "server/store/enum_text.hpp"
#include "server/store/names.hpp"

namespace yui::store {
namespace {

constexpr std::int64_t one_go = 5 * 60'000;  // ms; as in pages/notice_groups.ts

std::optional<std::string> about(const protocol::Notice& facts) {
    if (facts.notice_kind != protocol::NoticeKind::changed) return std::nullopt;
    const auto part = [](std::optional<std::int64_t> id) { return std::to_string(id.value_or(0)); };
    return part(facts.event) + ':' + part(facts.need) + ':' + part(facts.role);
}

}  // namespace

void add_notice(Tx& tx, std::int64_t account, const protocol::Notice& facts) {
    const auto text = protocol::to_json(facts);
    const auto subject = about(facts);
    const auto id =
        maybe_row<std::int64_t>(
            tx.sql(),
            "INSERT INTO notice (account, kind, facts, at, about) VALUES ($1, $2, $3, $4, $5) RETURNING id",
            {account, protocol::to_text(facts.notice_kind), text, tx.now(), subject},
            [](const Row& row) { return row.integer(0); })
            .value();
    tx.say(user_stream(account),
           protocol::NoticeAdded{id, facts.notice_kind, unread_notices(tx.sql(), account)});
}

std::int64_t unread_notices(Connection& connection, std::int64_t account) {
    std::int64_t count = 0;
    connection.run(
        "SELECT COUNT(*) FROM (SELECT about, at, LAG(about) OVER (ORDER BY id) AS about_before, LAG(at) OVER "
        "(ORDER BY id) AS at_before FROM notice WHERE account = $1 AND read_at IS NULL) AS unread WHERE "
        "about "
        "IS NULL OR about_before IS NULL OR about <> about_before OR at - at_before > $2",
        {account, one_go},
        [&](const Row& row) { count = row.integer(0); });
    return count;
}

bool read_notices(Connection& connection, std::int64_t account, std::int64_t until, std::int64_t now) {
    return connection.run(
               "UPDATE notice SET read_at = $3 WHERE account = $1 AND id <= $2 AND read_at IS NULL",
               {account, until, now}) > 0;
}

std::vector<protocol::Notice> notices(Connection& connection,
                                      std::int64_t account,
                                      std::optional<std::int64_t> before,
                                      std::int64_t limit) {
    return rows<protocol::Notice>(
        connection,
        "SELECT id, kind, facts, at, read_at FROM notice WHERE account = $1 AND id < $2 ORDER BY id DESC "
        "LIMIT $3",
        {account, before.value_or(std::numeric_limits<std::int64_t>::max()), limit},
        [](const Row& row) {
            auto notice = protocol::read_lenient<protocol::Notice>(row.text(2)).value_or(protocol::Notice{});
            notice.id = row.integer(0);
            notice.notice_kind = enum_at<protocol::NoticeKind>(row, 1);
            notice.at = row.integer(3);
            notice.read = !row.null(4);
            return notice;
        });
}

}  // namespace yui::store
