#include "server/app/my_page.hpp"

#include <algorithm>
#include <limits>

#include "protocol/json.hpp"
#include "server/app/positions.hpp"
#include "server/app/viewer.hpp"
#include "server/domain/fit.hpp"
#include "server/store/names.hpp"
#include "server/store/place_waits.hpp"
#include "server/store/plans.hpp"

namespace yui::app {
namespace {

using protocol::AssignmentState;

constexpr std::size_t gone_shown = 20;

protocol::NeedFields fields_of(const store::RoleRow& row) {
    return protocol::read_lenient<protocol::NeedFields>(row.fields).value_or(protocol::NeedFields{});
}

protocol::Asked asked(const Viewer& viewer, const store::RoleRow& row, std::int64_t now) {
    const auto fields = fields_of(row);
    protocol::Asked one;
    one.role = role_view(viewer, row, now);
    one.assignment = one.role.mine->id;
    one.need = row.role.need;
    one.need_title = fields.title;
    one.group_name = row.group_name;
    one.place_name = row.place_name;
    one.answer_by = one.role.mine->answer_by;
    one.reasons = one.role.reasons;
    one.contact = fields.contact;
    return one;
}

protocol::Plan plan(const store::RoleRow& row, const protocol::MyAssignment& mine) {
    const auto fields = fields_of(row);
    protocol::Plan one;
    one.starts_at = row.role.starts_at;
    one.ends_at = row.role.ends_at;
    one.title = fields.title;
    one.place_name = row.place_name;
    one.event = row.event;
    one.need = row.role.need;
    one.assignment = mine;
    one.assignment->version = static_cast<std::int64_t>(row.version);
    one.role_title = row.title;
    one.meeting = row.meeting;
    one.contact = fields.contact;
    one.cancelled = row.role.event_cancelled;
    return one;
}

// Whatever has no date stands at the end.
std::int64_t when(const protocol::Plan& plan) {
    return plan.starts_at.value_or(std::numeric_limits<std::int64_t>::max());
}

void soonest_first(std::vector<protocol::Plan>& plans) {
    std::stable_sort(plans.begin(), plans.end(), [](const auto& one, const auto& other) {
        return when(one) < when(other);
    });
}

void newest_first(std::vector<protocol::Plan>& plans) {
    std::stable_sort(plans.begin(), plans.end(), [](const auto& one, const auto& other) {
        return when(one) > when(other);
    });
    if (plans.size() > gone_shown) plans.resize(gone_shown);
}

// The one answer that would help most, asked one at a time.
std::optional<std::string> next_question(const domain::Person& person) {
    if (!person.area && !person.position) return "area";
    if (!person.times_declared()) return "times";
    if (person.skills.empty()) return "skills";
    if (person.interests.empty()) return "interests";
    if (person.means.empty()) return "means";
    return std::nullopt;
}

void add_help(Asking& asking, const Viewer& viewer, protocol::MyPage& page) {
    auto rows = store::roles_of_resident(asking.sql(), asking.actor.resident);
    prepare_roles(asking, viewer, rows);
    for (const auto& row : rows) {
        const auto& mine = viewer.time.mine.at(row.role.id);
        if (domain::is_over(row.role, asking.now())) {
            if (mine.state == AssignmentState::confirmed) page.past.push_back(plan(row, mine));
        } else if (mine.state == AssignmentState::invited) {
            page.asked.push_back(asked(viewer, row, asking.now()));
        } else {
            page.plans.push_back(plan(row, mine));
        }
    }
}

}  // namespace

protocol::Result<protocol::MyPage> answer(Asking& asking, const protocol::GetMyPage&) {
    const auto reader = viewer(asking, {});
    protocol::MyPage page;
    page.plans = store::dates_to_come(asking.sql(), asking.actor.resident, asking.now());
    page.past = store::dates_gone(asking.sql(), asking.actor.resident, asking.now(), gone_shown);
    page.waits = store::waits_of(asking.sql(), asking.actor.account, asking.now());
    add_help(asking, reader, page);
    soonest_first(page.plans);
    newest_first(page.past);
    page.next_question = next_question(reader.person);
    page.at = positions(asking, {store::user_stream(asking.actor.account)});
    return page;
}

}  // namespace yui::app
