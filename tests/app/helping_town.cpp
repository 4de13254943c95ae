#include "tests/app/helping_town.hpp"

#include <thread>

namespace yui::tests {

HelpingTown::HelpingTown() {
    town.grant(organizer, protocol::GrantRole::organizer, protocol::ScopeKind::group, group);
    town.grant(coordinator, protocol::GrantRole::coordinator, protocol::ScopeKind::center, town.center);
    tomorrow = domain::local(town.now()).days * domain::day - domain::japan + domain::day;
}

protocol::PostNeed HelpingTown::draft() const {
    protocol::PostNeed need;
    need.group = group;
    need.need_kind = protocol::NeedKind::anytime;
    need.fields.title.ja = "朝の清掃";
    need.fields.category = protocol::Category::cleaning;
    need.fields.contact.name = "世話役";
    protocol::RoleDraft role;
    role.title.ja = "ごみの分別";
    role.heads_min = role.heads_max = 1;
    need.roles.push_back(role);
    return need;
}

Posted HelpingTown::post(const std::function<void(protocol::PostNeed&)>& change) {
    auto need = draft();
    need.need_kind = protocol::NeedKind::shift;
    need.roles.front().starts_at = tomorrow + 9 * domain::hour;
    need.roles.front().ends_at = tomorrow + 11 * domain::hour;
    if (change) change(need);
    const auto posted = town.tell(organizer.caller, need);
    EXPECT_TRUE(posted.has_value()) << protocol::to_text(posted.error().code) << ' '
                                    << posted.error().pointer;
    return {posted->need, posted->roles.front(), posted->roles};
}

std::function<void(protocol::PostNeed&)> HelpingTown::heads(std::int64_t min, std::int64_t max) {
    return [=](protocol::PostNeed& need) {
        need.roles.front().heads_min = min;
        need.roles.front().heads_max = max;
    };
}

std::function<void(protocol::PostNeed&)> HelpingTown::by_organizer() {
    return [](protocol::PostNeed& need) {
        need.roles.front().deciding = protocol::Deciding::by_organizer;
        need.roles.front().decide_by = *need.roles.front().starts_at;
    };
}

protocol::Result<protocol::Assigned> HelpingTown::offer(const Person& person, std::int64_t role) {
    return town.tell(person.caller, protocol::OfferHelp{role, {}});
}

protocol::Result<protocol::Assigned> HelpingTown::ask(std::int64_t role, const Person& person) {
    return town.tell(coordinator.caller, protocol::Ask{role, person.resident, {}});
}

protocol::Result<protocol::Assigned> HelpingTown::answer(const Person& person,
                                                         std::int64_t assignment,
                                                         protocol::Answer answer) {
    return town.tell(person.caller, protocol::AnswerAsk{assignment, answer});
}

protocol::Result<protocol::Assigned> HelpingTown::enter(std::int64_t assignment,
                                                        protocol::CallResult result) {
    return town.tell(coordinator.caller, protocol::EnterAnswer{assignment, result, protocol::Channel::phone});
}

protocol::Result<protocol::Assigned> HelpingTown::decide(std::int64_t assignment,
                                                         protocol::Decision decision) {
    return town.tell(organizer.caller, protocol::DecideOffer{assignment, decision});
}

protocol::Result<protocol::Assigned> HelpingTown::withdraw(const Person& person, std::int64_t assignment) {
    return town.tell(person.caller, protocol::WithdrawHelp{assignment});
}

Person HelpingTown::on_paper(const std::string& display_name) {
    Person made;
    town.sql().run(
        "INSERT INTO resident (display_name, reached_by, phone, entered_by, created_at) "
        "VALUES ($1, 'phone', '0000-00-0000', $2, $3) RETURNING id",
        {display_name, coordinator.account, town.now()},
        [&](const store::Row& row) { made.resident = row.integer(0); });
    return made;
}

void HelpingTown::reached_by(const Person& person, protocol::Channel channel) {
    declare(person, "reached_by", protocol::to_text(channel));
}

void HelpingTown::declare(const Person& person, const std::string& column, store::Param value) {
    town.sql().run("UPDATE resident SET " + column + " = $2 WHERE id = $1", {person.resident, value});
}

void HelpingTown::declare_skill(const Person& person, const std::string& skill, const std::string& level) {
    town.sql().run("INSERT INTO resident_skill (resident, skill, level) VALUES ($1, $2, $3)",
                   {person.resident, skill, level});
}

void HelpingTown::declare_time(const Person& person, int weekday, const std::string& block) {
    town.sql().run("INSERT INTO resident_time (resident, weekday, block) VALUES ($1, $2, $3)",
                   {person.resident, weekday, block});
}

void HelpingTown::give_certificate(const Person& person, const std::string& certificate) {
    town.sql().run(
        "INSERT INTO resident_certificate (resident, certificate, confirmed_at, confirmed_by) "
        "VALUES ($1, $2, $3, $4)",
        {person.resident, certificate, town.now(), coordinator.account});
}

protocol::AssignmentState HelpingTown::state(std::int64_t assignment) {
    return store::maybe_row<protocol::AssignmentState>(
               town.sql(),
               "SELECT state FROM assignment WHERE id = $1",
               {assignment},
               [](const store::Row& row) {
                   return protocol::from_text<protocol::AssignmentState>(row.text(0)).value();
               })
        .value();
}

std::int64_t HelpingTown::confirmed(std::int64_t role) {
    return count("SELECT confirmed FROM role WHERE id = $1", {role});
}

std::int64_t HelpingTown::count(const std::string& sql, store::Params params) {
    return store::maybe_row<std::int64_t>(
               town.sql(), sql, params, [](const store::Row& row) { return row.integer(0); })
        .value();
}

std::vector<protocol::NoticeKind> HelpingTown::inbox(const Person& person) {
    std::vector<protocol::NoticeKind> kinds;
    const auto list = town.ask(person.caller, protocol::ListNotices{});
    for (const auto& notice : list->notices) kinds.push_back(notice.notice_kind);
    return kinds;
}

void HelpingTown::run_jobs() {
    app::JobRunner runner(town.app());
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (count("SELECT COUNT(*) FROM job WHERE state = 'waiting' AND due <= $1", {town.now()}) > 0) {
        ASSERT_LT(std::chrono::steady_clock::now(), deadline) << "jobs do not end";
        town.app().jobs_due().ring();
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
}

}  // namespace yui::tests
