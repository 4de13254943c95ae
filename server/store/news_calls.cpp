#include "server/store/news_calls.hpp"

#include <string_view>

#include "protocol/json.hpp"
#include "server/store/names.hpp"

namespace yui::store {
namespace {

// Who is told when it begins now is told in the same breath when it ends: the call about the end is not shown
// beside the one about the beginning, and both are made together. `c` and `s` are two calls.
#define YUI_SAID_BY(s, c)                                                                             \
    s ".resident = " c ".resident AND " s ".subject = " c ".subject AND " s ".told_at IS NULL AND " c \
      ".field LIKE 'ends_at%' AND " s ".field = 'starts_at' || SUBSTR(" c ".field, 8)"
#define YUI_SHOWN_NEWS \
    "c.told_at IS NULL AND NOT EXISTS (SELECT 1 FROM news_call s WHERE " YUI_SAID_BY("s", "c") ") "
#define YUI_OPEN_NEWS YUI_SHOWN_NEWS "AND (c.over_at IS NULL OR c.over_at > $2) "

struct OpenCall {
    std::int64_t id = 0;
    std::string part;
    protocol::Notice notice;
};

std::vector<OpenCall> calls_about(Connection& connection, std::int64_t resident, const std::string& subject) {
    return rows<OpenCall>(
        connection,
        "SELECT id, field, facts FROM news_call WHERE resident = $1 AND subject = $2 AND "
        "told_at IS NULL ORDER BY id",
        {resident, subject},
        [](const Row& row) {
            const auto facts = protocol::read_lenient<protocol::Notice>(row.text(2));
            return OpenCall{row.integer(0), row.string(1), facts.value_or(protocol::Notice{})};
        });
}

// There is nothing left to tell; nobody stands for it, since nobody has called.
void drop_call(Tx& tx, std::int64_t call) {
    tx.sql().run("UPDATE news_call SET told_at = $2 WHERE id = $1 AND told_at IS NULL", {call, tx.now()});
    tx.touch(call_guard(call));
}

void insert_call(Tx& tx, const News& news) {
    const auto id = maybe_row<std::int64_t>(
        tx.sql(),
        "INSERT INTO news_call (resident, center, subject, field, facts, over_at, at) "
        "SELECT r.id, g.center, $3, $4, $5, CAST($6 AS BIGINT), CAST($7 AS BIGINT) FROM resident r, groups g "
        "WHERE r.id = $1 AND g.id = $2 AND (r.guest = 0 OR r.phone IS NOT NULL) RETURNING id",
        {news.resident,
         news.group,
         news.subject,
         news.part,
         protocol::to_json(news.notice),
         news.over_at,
         tx.now()},
        [](const Row& row) { return row.integer(0); });
    if (id) tx.touch(call_guard(*id));
}

// The person knows the old value of the first change and is told the new one of the last. Who was rung up in
// this very moment knows the first change, and is rung up again.
void tell_both(Tx& tx, const OpenCall& before, const News& news) {
    auto both = news.notice;
    both.old = before.notice.old;
    if (!news.part.empty() && both.old == both.new_) return drop_call(tx, before.id);
    const auto written =
        tx.sql().run("UPDATE news_call SET facts = $2, over_at = $3 WHERE id = $1 AND told_at IS NULL",
                     {before.id, protocol::to_json(both), news.over_at});
    if (written == 0) return insert_call(tx, news);
    tx.touch(call_guard(before.id));
}

// The end of what begins: its call is shown, or not, by what becomes of this one.
bool is_end_of(const std::string& part, const std::string& beginning) {
    constexpr std::string_view end = "ends_at";
    return part.starts_with(end) && beginning == "starts_at" + part.substr(end.size());
}

void write_call(Tx& tx, const std::vector<OpenCall>& waiting, const News& news) {
    for (const auto& one : waiting)
        if (one.part == news.part) return tell_both(tx, one, news);
    insert_call(tx, news);
}

}  // namespace

void add_news_call(Tx& tx, const News& news) {
    const auto waiting = calls_about(tx.sql(), news.resident, news.subject);
    for (const auto& one : waiting)
        if (news.part.empty() && !one.part.empty()) drop_call(tx, one.id);
    write_call(tx, waiting, news);
    for (const auto& one : waiting)
        if (is_end_of(one.part, news.part)) tx.touch(call_guard(one.id));
}

std::vector<protocol::NewsCall> news_of_center(Connection& connection,
                                               std::int64_t center,
                                               std::int64_t now) {
    return rows<protocol::NewsCall>(
        connection,
        "SELECT c.id, c.resident, r.display_name, r.kana, r.phone, c.facts, c.at FROM news_call c "
        "JOIN resident r ON r.id = c.resident WHERE c.center = $1 AND " YUI_OPEN_NEWS
        "ORDER BY c.id LIMIT 100",
        {center, now},
        [](const Row& row) {
            protocol::NewsCall call;
            call.id = row.integer(0);
            call.resident = row.integer(1);
            call.display_name = row.string(2);
            call.kana = row.maybe_string(3);
            call.phone = row.maybe_string(4);
            call.notice = protocol::read_lenient<protocol::Notice>(row.text(5)).value_or(protocol::Notice{});
            call.notice.id = call.id;
            call.notice.at = row.integer(6);
            return call;
        });
}

std::int64_t count_news(Connection& connection, std::int64_t center, std::int64_t now) {
    return maybe_row<std::int64_t>(connection,
                                   "SELECT COUNT(*) FROM news_call c WHERE c.center = $1 AND " YUI_OPEN_NEWS,
                                   {center, now},
                                   [](const Row& row) { return row.integer(0); })
        .value();
}

std::optional<NewsCallState> news_call(Connection& connection, std::int64_t call) {
    return maybe_row<NewsCallState>(connection,
                                    "SELECT c.center, CASE WHEN " YUI_SHOWN_NEWS
                                    "THEN 1 ELSE 0 END FROM news_call c WHERE c.id = $1",
                                    {call},
                                    [](const Row& row) {
                                        return NewsCallState{row.integer(0), row.integer(1) == 0};
                                    });
}

void mark_told(Tx& tx, std::int64_t call, std::int64_t account) {
    for (const auto* sql :
         {"UPDATE news_call SET told_at = $2, told_by = $3 WHERE told_at IS NULL AND EXISTS (SELECT 1 FROM "
          "news_call s WHERE s.id = $1 AND " YUI_SAID_BY("s", "news_call") ")",
          "UPDATE news_call SET told_at = $2, told_by = $3 WHERE id = $1"})
        tx.sql().run(sql, {call, tx.now(), account});
    tx.touch(call_guard(call));
}

Publication call_entries(Connection& connection, std::int64_t call, std::uint64_t rev) {
    const auto found = news_call(connection, call);
    if (!found) return {};
    const auto text = protocol::to_json(protocol::State(protocol::CallOpen{call, !found->told}));
    return {{center_board(found->center), call_guard(call), rev, text}};
}

void forget_news_calls(Connection& connection, std::int64_t before) {
    connection.run(
        "DELETE FROM news_call WHERE id IN (SELECT id FROM news_call WHERE told_at < $1 OR over_at < $1 "
        "ORDER BY id LIMIT 2000)",
        {before});
}

}  // namespace yui::store
