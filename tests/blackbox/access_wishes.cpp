#include "tests/blackbox/access_wishes.hpp"

#include "tests/support/whole_day.hpp"

namespace yui::tests {
namespace {

Json nothing(AccessScene&, const Things&) { return Json::object(); }

auto just(Json fields) {
    return [fields](AccessScene&, const Things&) { return fields; };
}

std::int64_t event_of(const Things& of) { return of.event.event; }
std::int64_t need_of(const Things& of) { return of.task.need; }
std::int64_t role_of(const Things& of) { return of.task.role; }
std::int64_t group_of(const Things& of) { return of.group; }
std::int64_t assignment_of(const Things& of) { return of.assignment; }

auto about(const char* field, std::int64_t (*id)(const Things&), Json more) {
    return [=](AccessScene&, const Things& of) {
        Json fields = more;
        fields[field] = id(of);
        return fields;
    };
}
auto group_and(Json more) { return about("group", group_of, std::move(more)); }
auto event_and(Json more) { return about("event", event_of, std::move(more)); }
auto need_and(Json more) { return about("need", need_of, std::move(more)); }
auto role_and(Json more) { return about("role", role_of, std::move(more)); }
auto assignment_and(Json more) { return about("assignment", assignment_of, std::move(more)); }

// Somebody who is in the group, or asked to be; made again each time, since the command takes them out.
Json applicant_of(AccessScene& scene, const Things& of) {
    if (of.relation == Relation::open)
        told(scene.applicant.browser, {{"type", "join_group"}, {"group", of.group}, {"as", "member"}});
    if (of.relation == Relation::hidden)
        scene.city.sql().run(
            "INSERT INTO membership (group_id, account, kind, state, since) VALUES ($1, $2, 'member', "
            "'requested', 0) ON CONFLICT (group_id, account) DO UPDATE SET state = 'requested'",
            {scene.hidden_group, scene.applicant.account});
    return {{"group", of.group}, {"account", scene.applicant.account}};
}

// Everybody is in the group, and out of it by what they ask for.
Json as_a_member(AccessScene& scene, const Things& of) {
    if (of.relation != Relation::absent)
        scene.city.sql().run(
            "INSERT INTO membership (group_id, account, kind, state, since) SELECT $1, id, 'member', "
            "'active', "
            "0 FROM account WHERE id > 0 ON CONFLICT (group_id, account) DO UPDATE SET state = 'active'",
            {of.group});
    return {{"group", of.group}};
}

// A row of an imported file that waits; another one each time, since the command decides it.
std::int64_t waiting_row(AccessScene& scene, const Things& of) {
    if (of.relation == Relation::absent) return 999'999;
    return insert_waiting_row(scene.city.sql(), of.group, "名称");
}

Json without_type(Json draft) {
    draft.erase("type");
    return draft;
}

Json profile(Json more) {
    more["profile"] = Json::object();
    return more;
}

Json certificate(AccessScene& scene, const Things&) {
    return {{"resident", scene.owner.resident}, {"certificate", "first_aid"}};
}

std::function<Json(AccessScene&, const Things&)> stream(const std::string& kind,
                                                        std::function<std::int64_t(const Things&)> id,
                                                        const std::string& tail = {}) {
    return [=](AccessScene&, const Things& of) { return Json(kind + ":" + std::to_string(id(of)) + tail); };
}

std::map<std::string, Wish> commands() {
    return {
        {"register",
         {Whose::asker,
          [](AccessScene&, const Things&) {
              return Json{{"display_name", "誰か"},
                          {"contact_kind", "none"},
                          {"password", "haru-no-kawa-7"},
                          {"consent", "an older text"},
                          {"locale", "ja"}};
          }}},
        {"log_in", {Whose::asker, just({{"login", "いない人"}, {"password", "x"}})}},
        {"log_out", {Whose::asker, nothing}},
        {"change_password",
         {Whose::asker, just({{"old_password", "wrong"}, {"new_password", "haru-no-kawa-8"}})}},
        {"change_contact", {Whose::asker, just({{"password", "wrong-pass-word"}, {"contact_kind", "none"}})}},
        {"delete_account", {Whose::asker, just({{"password", "wrong-pass-word"}})}},
        {"recover",
         {Whose::asker, just({{"login", "いない人"}, {"code", "none"}, {"password", "haru-no-kawa-8"}})}},
        {"issue_code",
         {Whose::secret,
          [](AccessScene& scene, const Things&) {
              return Json{{"account", scene.owner.account}};
          }}},
        {"save_profile", {Whose::asker, [](AccessScene&, const Things&) { return profile({}); }}},
        {"add_resident",
         {Whose::desk,
          [](AccessScene&, const Things&) {
              return profile({{"display_name", "窓口の人"}, {"reached_by", "desk"}});
          }}},
        {"confirm_certificate", {Whose::secret, certificate}},
        {"drop_certificate", {Whose::secret, certificate}},
        {"change_group",
         {Whose::group,
          group_and({{"updated", 1},
                     {"purpose", "集まる"},
                     {"category", "town"},
                     {"contact", {{"name", "世話役"}}}})}},
        {"wait_for_places",
         {Whose::group,
          [](AccessScene&, const Things& of) {
              return Json{{"occurrence", of.event.occurrence}, {"waiting", true}};
          }}},
        {"request_group",
         {Whose::asker,
          [](AccessScene& scene, const Things&) {
              return Json{{"name", {{"ja", "新しい会"}}},
                          {"kind", "circle"},
                          {"area", scene.city.area},
                          {"purpose", "集まる"},
                          {"category", "town"},
                          {"contact", {{"name", "世話役"}}},
                          {"declaration", false}};
          }}},
        {"check_group", {Whose::group, group_and({})}},
        {"pause_group", {Whose::group, group_and({{"reason", "休み"}})}},
        {"join_group", {Whose::group, group_and({{"as", "follower"}})}},
        {"approve_member", {Whose::group, applicant_of}},
        {"leave_group", {Whose::everyone, as_a_member}},
        {"remove_member", {Whose::group, applicant_of}},
        {"create_event",
         {Whose::group,
          [](AccessScene& scene, const Things& of) {
              return without_type(event_draft(scene.city, of.group, 5));
          }}},
        {"change_event",
         {Whose::group,
          [](AccessScene& scene, const Things& of) {
              return Json{{"event", of.event.event},
                          {"version", 1},
                          {"fields", event_draft(scene.city, of.group, 5).at("fields")}};
          }}},
        {"change_occurrence",
         {Whose::group,
          [](AccessScene& scene, const Things& of) {
              return Json{{"occurrence", of.event.occurrence},
                          {"fields", event_draft(scene.city, of.group, 5).at("occurrences").at(0)}};
          }}},
        {"publish_event", {Whose::group, event_and({})}},
        {"cancel_event", {Whose::group, event_and({{"reason", "雨"}})}},
        {"unpublish_event", {Whose::group, event_and({{"reason", "確認"}})}},
        {"sign_up",
         {Whose::offer,
          [](AccessScene& scene, const Things& of) {
              return Json{{"occurrence", of.event.occurrence},
                          {"adults", 1},
                          {"children", 0},
                          {"resident", scene.owner.resident}};
          }}},
        {"enter_sign_up",
         {Whose::group,
          [](AccessScene&, const Things& of) {
              return Json{{"occurrence", of.event.occurrence},
                          {"adults", 1},
                          {"children", 0},
                          {"name", "電話の人"},
                          {"channel", "phone"}};
          }}},
        {"settle_report",
         {Whose::desk,
          [](AccessScene&, const Things&) {
              return Json{{"report", 1}};
          }}},
        {"decide_import_row",
         {Whose::group,
          [](AccessScene& scene, const Things& of) {
              return Json{{"row", waiting_row(scene, of)}, {"decision", "drop"}};
          }}},
        {"withdraw_sign_up",
         {Whose::person,
          [](AccessScene&, const Things& of) {
              return Json{{"sign_up", of.sign_up}};
          }}},
        {"post_need",
         {Whose::group,
          [](AccessScene& scene, const Things& of) {
              return without_type(need_draft(scene.city, of.group));
          }}},
        {"change_role", {Whose::group, role_and({{"heads_min", 1}, {"heads_max", 40}})}},
        {"close_need", {Whose::group, need_and({})}},
        {"unpublish_need", {Whose::group, need_and({{"reason", "確認"}})}},
        {"publish_need", {Whose::group, need_and({})}},
        {"offer_help",
         {Whose::offer,
          [](AccessScene& scene, const Things& of) {
              return Json{{"role", of.task.role}, {"resident", scene.owner.resident}};
          }}},
        {"ask",
         {Whose::group,
          [](AccessScene& scene, const Things& of) {
              return Json{{"role", of.task.role}, {"resident", scene.applicant.resident}};
          }}},
        {"answer_ask", {Whose::person, assignment_and({{"answer", "decline"}})}},
        {"enter_answer", {Whose::person, assignment_and({{"result", "not_reached"}, {"channel", "phone"}})}},
        {"mark_told",
         {Whose::call,
          [](AccessScene& scene, const Things&) {
              return Json{{"call", scene.call_to_make()}};
          }}},
        {"decide_offer", {Whose::person, assignment_and({{"decision", "confirm"}})}},
        {"withdraw_help", {Whose::person, assignment_and({})}},
        {"read_notices",
         {Whose::asker,
          [](AccessScene&, const Things&) {
              return Json{{"until", 1}};
          }}},
        {"report",
         {Whose::reported,
          [](AccessScene&, const Things& of) {
              return Json{{"subject", "e/" + std::to_string(of.event.event)}, {"words", "確認してください"}};
          }}},
    };
}

std::map<std::string, Wish> queries() {
    const auto need = need_and({});
    return {
        {"get_session", {Whose::asker, nothing}},
        {"get_city", {Whose::asker, nothing}},
        {"list_events", {Whose::asker, nothing}},
        {"get_event", {Whose::group, event_and({})}},
        {"list_needs", {Whose::asker, nothing}},
        {"needs_for_me", {Whose::asker, nothing}},
        {"get_need", {Whose::group, need}},
        {"list_groups", {Whose::asker, nothing}},
        {"get_group", {Whose::group, group_and({})}},
        {"list_facilities", {Whose::asker, nothing}},
        {"get_facility",
         {Whose::asker,
          [](AccessScene& scene, const Things&) {
              return Json{{"facility", scene.city.facility}};
          }}},
        {"get_my_page", {Whose::asker, nothing}},
        {"get_profile", {Whose::asker, nothing}},
        {"get_my_data", {Whose::asker, nothing}},
        {"list_notices", {Whose::asker, nothing}},
        {"get_group_desk", {Whose::group, group_and({})}},
        {"list_sign_ups",
         {Whose::group,
          [](AccessScene&, const Things& of) {
              return Json{{"occurrence", of.event.occurrence}};
          }}},
        {"list_assignments", {Whose::group, need}},
        {"people_for_role", {Whose::group, role_and({})}},
        {"get_board",
         {Whose::center,
          [](AccessScene& scene, const Things&) {
              return Json{{"center", scene.city.center}};
          }}},
        {"list_reports", {Whose::desk, nothing}},
        {"list_import_rows", {Whose::desk, nothing}},
        {"list_members", {Whose::group, group_and({})}},
        {"find_residents",
         {Whose::desk,
          [](AccessScene&, const Things&) {
              return Json{{"text", "いない人"}};
          }}},
        {"list_groups_to_check",
         {Whose::center,
          [](AccessScene& scene, const Things&) {
              return Json{{"center", scene.city.center}};
          }}},
    };
}

std::map<std::string, Wish> streams() {
    return {
        {"stream event", {Whose::group, stream("event", event_of)}},
        {"stream event:staff", {Whose::group, stream("event", event_of, ":staff")}},
        {"stream need", {Whose::group, stream("need", need_of)}},
        {"stream need:staff", {Whose::group, stream("need", need_of, ":staff")}},
        {"stream user",
         {Whose::alone,
          [](AccessScene& scene, const Things&) {
              return Json("user:" + std::to_string(scene.owner.account));
          }}},
        {"stream list:public",
         {Whose::asker, [](AccessScene&, const Things&) { return Json("list:public"); }}},
        {"stream center:board",
         {Whose::center,
          [](AccessScene& scene, const Things&) {
              return Json("center:" + std::to_string(scene.city.center) + ":board");
          }}},
        {"stream center:viewers",
         {Whose::center,
          [](AccessScene& scene, const Things&) {
              return Json("center:" + std::to_string(scene.city.center) + ":viewers");
          }}},
        {"stream group:board", {Whose::group, stream("group", group_of, ":board")}},
    };
}

}  // namespace

const std::map<std::string, Wish>& access_wishes() {
    static const auto all = [] {
        auto made = commands();
        made.merge(queries());
        made.merge(streams());
        return made;
    }();
    return all;
}

}  // namespace yui::tests
