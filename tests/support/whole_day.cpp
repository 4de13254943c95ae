#include "tests/support/whole_day.hpp"

#include "server/domain/time.hpp"

namespace yui::tests {
namespace {

using Json = nlohmann::json;

Json text() { return {{"ja", WholeDay::mark}, {"easy", WholeDay::mark}, {"en", WholeDay::mark}}; }

Json contact() { return {{"name", WholeDay::mark}, {"phone", WholeDay::phone}, {"hours", WholeDay::mark}}; }

std::string marked(const std::string& more) { return WholeDay::mark + more; }

Json event_fields() {
    return {{"title", text()},
            {"summary", text()},
            {"category", "health"},
            {"audience", "everyone"},
            {"place", {{"name", WholeDay::mark}, {"meeting", WholeDay::mark}}},
            {"way", "here"},
            {"site", "https://zqx.example"},
            {"fee", "paid"},
            {"fee_yen", 100},
            {"fee_covers", WholeDay::mark},
            {"bring", text()},
            {"contact", contact()}};
}

}  // namespace

void WholeDay::run() {
    accounts();
    groups();
    events();
    needs();
    tell(Who::person, {{"type", "read_notices"}, {"until", 1'000'000}});
    tell(Who::desk, {{"type", "pause_group"}, {"group", group_}, {"reason", mark}});
    tell(Who::person, {{"type", "delete_account"}, {"password", std::string(password) + "?"}});
}

Json WholeDay::tell(Who who, const Json& command) {
    done_.insert(command.at("type"));
    return send(who, command);
}

void WholeDay::accounts() {
    const std::string secret = password;
    account_ = tell(Who::person,
                    {{"type", "register"},
                     {"display_name", marked("本人")},
                     {"contact_kind", "mail"},
                     {"contact", mail},
                     {"password", secret},
                     {"consent", where_.consent},
                     {"locale", "ja"}})
                   .at("account");
    resident_ = resident_of(account_);
    tell(Who::person,
         {{"type", "change_password"}, {"old_password", secret}, {"new_password", secret + "!"}});
    tell(Who::person, {{"type", "log_out"}});
    tell(Who::person, {{"type", "log_in"}, {"login", mail}, {"password", secret + "!"}});
    const auto code = tell(Who::desk, {{"type", "issue_code"}, {"account", account_}}).at("code");
    tell(Who::person, {{"type", "recover"}, {"login", mail}, {"code", code}, {"password", secret + "?"}});
    tell(Who::person,
         {{"type", "change_contact"},
          {"password", secret + "?"},
          {"contact_kind", "mail"},
          {"contact", mail}});
    tell(Who::person,
         {{"type", "save_profile"},
          {"profile", {{"birth_year", 1980}, {"languages", {"ja"}}, {"interests", {"health"}}}}});
    on_paper_ = tell(Who::desk,
                     {{"type", "add_resident"},
                      {"display_name", marked("紙")},
                      {"name", mark},
                      {"kana", mark},
                      {"phone", phone},
                      {"reached_by", "phone"},
                      {"profile", Json::object()}})
                    .at("resident");
    tell(Who::desk, {{"type", "confirm_certificate"}, {"resident", resident_}, {"certificate", "first_aid"}});
    tell(Who::desk, {{"type", "drop_certificate"}, {"resident", resident_}, {"certificate", "first_aid"}});
}

void WholeDay::groups() {
    group_ = tell(Who::desk,
                  {{"type", "request_group"},
                   {"name", text()},
                   {"kind", "circle"},
                   {"area", where_.area},
                   {"purpose", mark},
                   {"category", "health"},
                   {"contact", contact()},
                   {"declaration", true}})
                 .at("group");
    tell(Who::desk, {{"type", "check_group"}, {"group", group_}, {"note", mark}});
    tell(Who::desk,
         {{"type", "change_group"},
          {"group", group_},
          {"updated", updated(group_)},
          {"purpose", mark},
          {"category", "health"},
          {"contact", contact()},
          {"life", {{"meets", mark}, {"place", mark}, {"fee", mark}, {"people", mark}}}});
    const auto join = [&] {
        tell(Who::person, {{"type", "join_group"}, {"group", group_}, {"as", "member"}});
        tell(Who::desk, {{"type", "approve_member"}, {"group", group_}, {"account", account_}});
    };
    join();
    tell(Who::person, {{"type", "leave_group"}, {"group", group_}});
    join();
    tell(Who::desk, {{"type", "remove_member"}, {"group", group_}, {"account", account_}});
}

Json WholeDay::occurrence(int hour) const {
    const auto at = where_.now + domain::day + hour * domain::hour;
    return {{"starts_at", at}, {"ends_at", at + domain::hour}, {"capacity", 20}};
}

WholeDay::Gathering WholeDay::event(int hour) {
    const auto made = tell(Who::desk,
                           {{"type", "create_event"},
                            {"group", group_},
                            {"fields", event_fields()},
                            {"occurrences", Json::array({occurrence(hour)})}});
    tell(Who::desk, {{"type", "publish_event"}, {"event", made.at("event")}});
    return {made.at("event"), made.at("occurrences").at(0)};
}

void WholeDay::events() {
    const auto first = event(0);
    const auto sign_up = tell(Who::person,
                              {{"type", "sign_up"},
                               {"occurrence", first.occurrence},
                               {"adults", 1},
                               {"children", 1},
                               {"name", mark},
                               {"contact", phone},
                               {"care", mark}})
                             .at("sign_up");
    tell(Who::person, {{"type", "wait_for_places"}, {"occurrence", first.occurrence}, {"waiting", true}});
    auto changed = event_fields();
    changed["place"]["name"] = marked("新");
    tell(Who::desk, {{"type", "change_event"}, {"event", first.event}, {"version", 1}, {"fields", changed}});
    tell(Who::desk,
         {{"type", "change_occurrence"}, {"occurrence", first.occurrence}, {"fields", occurrence(3)}});
    tell(Who::person, {{"type", "withdraw_sign_up"}, {"sign_up", sign_up}});
    tell(Who::desk,
         {{"type", "sign_up"},
          {"occurrence", first.occurrence},
          {"adults", 1},
          {"children", 0},
          {"resident", on_paper_},
          {"name", mark}});
    tell(Who::desk,
         {{"type", "enter_sign_up"},
          {"occurrence", first.occurrence},
          {"adults", 1},
          {"children", 0},
          {"name", mark},
          {"phone", phone},
          {"channel", "phone"}});
    tell(Who::person, {{"type", "report"}, {"subject", "e/" + std::to_string(first.event)}, {"words", mark}});
    tell(Who::desk, {{"type", "settle_report"}, {"report", newest_report()}});
    tell(Who::desk, {{"type", "decide_import_row"}, {"row", waiting_row(group_)}, {"decision", "drop"}});
    tell(Who::desk, {{"type", "cancel_event"}, {"event", first.event}, {"reason", mark}});
    tell(Who::desk, {{"type", "unpublish_event"}, {"event", event(6).event}, {"reason", mark}});
}

std::int64_t insert_waiting_row(store::Connection& connection, std::int64_t group, const std::string& words) {
    return store::maybe_row<std::int64_t>(connection,
                                          "INSERT INTO import_row (kind, source, key, hint, hash, name, "
                                          "file, line, state, group_id, draft, "
                                          "findings, original, at) SELECT 'event', $1, 'row ' || COUNT(*), "
                                          "'', '', $1, $1, 2, 'waiting', $2, "
                                          "'{}', '[]', $3, 1 FROM import_row RETURNING id",
                                          {words, group, Json{{"名称", words}}.dump()},
                                          [](const store::Row& row) { return row.integer(0); })
        .value();
}

Json WholeDay::need(int hour) const {
    const auto at = where_.now + 2 * domain::day + hour * domain::hour;
    const Json role{{"title", text()},
                    {"starts_at", at},
                    {"ends_at", at + domain::hour},
                    {"meeting", mark},
                    {"heads_min", 1},
                    {"heads_max", 5},
                    {"deciding", "by_organizer"},
                    {"decide_by", at - domain::hour}};
    return {{"type", "post_need"},
            {"group", group_},
            {"need_kind", "shift"},
            {"fields",
             {{"title", text()},
              {"summary", text()},
              {"category", "cleaning"},
              {"place", {{"name", mark}, {"meeting", mark}}},
              {"bring", text()},
              {"contact", contact()}}},
            {"roles", Json::array({role})}};
}

void WholeDay::needs() {
    const auto posted = tell(Who::desk, need(0));
    help_on_roles(posted.at("roles").at(0), tell(Who::desk, need(3)).at("roles").at(0));
    tell(Who::desk, {{"type", "close_need"}, {"need", posted.at("need")}, {"reason", mark}});
    tell(Who::desk, {{"type", "unpublish_need"}, {"need", posted.at("need")}, {"reason", mark}});
    tell(Who::desk, {{"type", "publish_need"}, {"need", posted.at("need")}});
}

void WholeDay::offer_on_paper(std::int64_t role) {
    const auto offered =
        tell(Who::desk, {{"type", "offer_help"}, {"role", role}, {"resident", on_paper_}}).at("assignment");
    tell(Who::desk, {{"type", "decide_offer"}, {"assignment", offered}, {"decision", "confirm"}});
    tell(Who::desk, {{"type", "mark_told"}, {"call", newest_call()}});
}

void WholeDay::help_on_roles(std::int64_t role, std::int64_t other_role) {
    tell(Who::desk, {{"type", "change_role"}, {"role", role}, {"heads_min", 1}, {"heads_max", 3}});
    const auto offered = tell(Who::person, {{"type", "offer_help"}, {"role", role}}).at("assignment");
    tell(Who::desk, {{"type", "decide_offer"}, {"assignment", offered}, {"decision", "confirm"}});
    tell(Who::person, {{"type", "withdraw_help"}, {"assignment", offered}});
    const auto by_phone =
        tell(Who::desk, {{"type", "ask"}, {"role", role}, {"resident", on_paper_}}).at("assignment");
    tell(Who::desk,
         {{"type", "enter_answer"}, {"assignment", by_phone}, {"result", "accept"}, {"channel", "phone"}});
    const auto by_page =
        tell(Who::desk, {{"type", "ask"}, {"role", other_role}, {"resident", resident_}}).at("assignment");
    tell(Who::person, {{"type", "answer_ask"}, {"assignment", by_page}, {"answer", "accept"}});
    offer_on_paper(tell(Who::desk, need(6)).at("roles").at(0));
}

}  // namespace yui::tests
