#include "server/app/board.hpp"

#include <algorithm>
#include <map>

#include "protocol/json.hpp"
#include "server/app/positions.hpp"
#include "server/domain/fit.hpp"
#include "server/domain/risk.hpp"
#include "server/domain/search_words.hpp"
#include "server/domain/time.hpp"
#include "server/store/names.hpp"
#include "server/store/news_calls.hpp"
#include "server/store/roles.hpp"
#include "server/store/staff_views.hpp"
#include "server/store/subjects.hpp"

namespace yui::app {
namespace {

constexpr std::int64_t usual_rows = 200;
constexpr std::size_t groups_shown = 400;

struct Ranked {
    protocol::BoardRow row;
    std::int64_t risk;
};

protocol::BoardRow board_row(const store::RoleRow& row, const store::RoleWaiting& waiting, std::int64_t now) {
    const auto& role = row.role;
    const auto fields =
        protocol::read_lenient<protocol::NeedFields>(row.fields).value_or(protocol::NeedFields{});
    protocol::BoardRow shown;
    shown.work.need = role.need;
    shown.work.role = role.id;
    shown.work.confirmed = role.confirmed;
    shown.work.heads_min = role.heads_min;
    shown.work.heads_max = role.heads_max;
    shown.work.closed = role.event_cancelled;
    shown.work.applied = waiting.waiting.applied;
    shown.work.invited = waiting.waiting.invited;
    shown.work.to_call = waiting.waiting.to_call;
    shown.version = static_cast<std::int64_t>(row.version);
    shown.need_title = fields.title;
    shown.role_title = row.title;
    shown.need_kind = row.kind;
    shown.group = role.group;
    shown.group_name = row.group_name;
    shown.area = role.area;
    shown.event = row.event;
    shown.starts_at = role.starts_at;
    shown.ends_at = role.ends_at;
    shown.due = role.due;
    shown.place_name = row.place_name;
    shown.urgent = domain::urgent(role, now);
    shown.overdue = waiting.overdue;
    return shown;
}

bool filled(const protocol::RoleWork& work) { return work.confirmed >= work.heads_min; }

// Of all roles of the center, whatever the filter. A role is urgent, waits for answers, or nobody was asked
// yet; filled is what has its minimum. Calls are people.
void count(protocol::BoardCounts& counts, const protocol::BoardRow& row) {
    counts.to_call += row.work.to_call;
    if (filled(row.work)) {
        ++counts.filled;
        return;
    }
    if (row.urgent) ++counts.urgent;
    const bool somebody = row.work.applied + row.work.invited > 0;
    ++(somebody ? counts.waiting : counts.not_asked);
}

using Words = std::vector<domain::SearchWord>;

// By the same words as lists; the rows of one center are at hand, so no index is asked.
bool mentions(const protocol::BoardRow& row, const Words& words) {
    domain::Findable shown;
    for (const auto* text : {&row.need_title, &row.role_title, &row.group_name}) {
        shown.add(domain::FoundIn::title, text->ja);
        shown.add(domain::FoundIn::title, text->easy.value_or(""));
        shown.add(domain::FoundIn::title, text->en.value_or(""));
    }
    shown.add(domain::FoundIn::title, row.place_name);
    return shown.answers(words).has_value();
}

bool wishes(const domain::Role& role, const std::string& skill) {
    return std::any_of(
        role.skills.begin(), role.skills.end(), [&](const auto& wish) { return wish.skill == skill; });
}

// Help at any time has no place in a span of days, but is never over before one begins.
bool lies_within(const protocol::GetBoard& query, const domain::Role& role) {
    if (query.from && role.ends_at && *role.ends_at <= *query.from) return false;
    if (!query.to) return true;
    if (role.starts_at) return *role.starts_at < *query.to;
    return role.due && *role.due < domain::local_date(*query.to);
}

bool wanted(const protocol::GetBoard& query,
            const Words& words,
            const protocol::BoardRow& row,
            const domain::Role& role,
            const domain::AreaTree& areas) {
    if (query.group && *query.group != row.group) return false;
    if (query.skill && !wishes(role, *query.skill)) return false;
    if (!lies_within(query, role)) return false;
    if (!words.empty() && !mentions(row, words)) return false;
    return !query.area || areas.lies_in(*row.area, *query.area);
}

std::vector<protocol::BoardRow> by_risk(std::vector<Ranked> ranked) {
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto& one, const auto& other) {
        return one.risk > other.risk;
    });
    std::vector<protocol::BoardRow> rows;
    for (auto& one : ranked) rows.push_back(std::move(one.row));
    return rows;
}

}  // namespace

domain::Subject about(store::Connection& connection,
                      const domain::Actor& actor,
                      const protocol::GetBoard& query) {
    return store::subject_of_center(connection, actor, query.center);
}

namespace {

// Telephone numbers are for whoever writes the answer down; an advisor reads the rest of the board.
bool may_call(Asking& asking, const protocol::GetBoard& query) {
    const auto subject = about(asking.sql(), asking.actor, query);
    return !domain::refused(asking.actor, protocol::EnterAnswer::type, subject);
}

// Whom to ask and whom to tell; whose number is shown can read that it was.
void add_calls(Asking& asking, protocol::Board& board) {
    board.calls = store::calls_of_center(asking.sql(), board.center, asking.now());
    board.news = store::news_of_center(asking.sql(), board.center, asking.now());
    board.counts.to_tell = store::count_news(asking.sql(), board.center, asking.now());
    asking.private_read = !board.calls.empty() || !board.news.empty();
    asking.shown.list = protocol::ReadList::calls;
    for (const auto& call : board.calls) asking.shown.residents.push_back(call.resident);
    for (const auto& call : board.news) asking.shown.residents.push_back(call.resident);
}

}  // namespace

protocol::Result<protocol::Board> answer(Asking& asking, const protocol::GetBoard& query) {
    const auto waiting = store::waiting_of_center(asking.sql(), query.center, asking.now());
    const auto areas = store::area_tree(asking.sql());
    const auto words = domain::search_words(query.text.value_or(""));
    protocol::Board board;
    board.center = query.center;
    std::vector<Ranked> ranked;
    std::map<std::int64_t, protocol::Text3> groups;
    for (const auto& row : store::roles_of_center(asking.sql(), query.center)) {
        if (domain::is_over(row.role, asking.now()) || row.role.event_cancelled || !row.role.published)
            continue;
        const auto found = waiting.find(row.role.id);
        auto shown =
            board_row(row, found == waiting.end() ? store::RoleWaiting{} : found->second, asking.now());
        count(board.counts, shown);
        groups.try_emplace(shown.group, shown.group_name);
        if (wanted(query, words, shown, row.role, areas))
            ranked.push_back({std::move(shown), domain::risk(row.role, asking.now())});
    }
    board.total = static_cast<std::int64_t>(ranked.size());
    board.rows = by_risk(std::move(ranked));
    const auto limit = static_cast<std::size_t>(query.limit.value_or(usual_rows));
    if (board.rows.size() > limit) board.rows.resize(limit);
    if (may_call(asking, query)) add_calls(asking, board);
    for (const auto& [id, name] : groups)
        if (board.groups.size() < groups_shown) board.groups.push_back({id, name});
    board.colleagues = store::colleagues_of_center(asking.sql(), query.center, asking.now());
    board.at = positions(asking, {store::center_board(query.center)});
    return board;
}

domain::Subject about(store::Connection& connection,
                      const domain::Actor& actor,
                      const protocol::ListAssignments& query) {
    return store::subject_of_need(connection, actor, query.need);
}

protocol::Result<protocol::AssignmentList> answer(Asking& asking, const protocol::ListAssignments& query) {
    protocol::AssignmentList list;
    list.need = query.need;
    list.assignments = store::people_of_need(asking.sql(), query.need);
    list.at = positions(asking, {store::need_stream(query.need), store::need_staff_stream(query.need)});
    asking.private_read = true;
    asking.shown.list = protocol::ReadList::helpers;
    for (const auto& row : list.assignments) asking.shown.residents.push_back(row.resident);
    return list;
}

}  // namespace yui::app
