#include "tests/blackbox/access_scene.hpp"

#include "server/domain/time.hpp"

namespace yui::tests {

AccessScene::AccessScene(City& of, const Node& at)
    : city(of),
      node(at),
      owner(of.register_member(at, "持ち主")),
      organizer(of.register_member(at, "世話役")),
      coordinator(of.register_member(at, "調整役")),
      applicant(of.register_member(at, "入りたい人")) {
    city.grant(coordinator.account, "coordinator", "center", city.center);
    group = active_group("体操クラブ");
    other_group = active_group("将棋クラブ");
    hidden_group = request_group(city, organizer, "準備中の会", city.area);
    add_holders();
    add_everybody_else();
    restore();
    for (std::size_t i = 0; i < people.size(); ++i)
        people[i].browser.come_from("192.0.2." + std::to_string(100 + i));
}

std::int64_t AccessScene::active_group(const std::string& name) {
    const auto made = request_group(city, organizer, name, city.area);
    told(coordinator.browser, {{"type", "check_group"}, {"group", made}});
    return made;
}

void AccessScene::add_holder(Persona persona) {
    auto member = city.register_member(node, persona.who);
    persona.account = member.account;
    persona.browser = std::move(member.browser);
    city.grant(persona.account, persona.role, persona.scope, persona.scope_id);
    people.push_back(std::move(persona));
}

void AccessScene::add_holders() {
    const auto holder = [&](const std::string& who,
                            const std::string& role,
                            const std::string& scope,
                            std::int64_t id,
                            bool covers) {
        add_holder({who, Browser(node), true, false, role, scope, id, 0, false, covers});
    };
    holder("organizer", "organizer", "group", group, true);
    holder("organizer of another group", "organizer", "group", other_group, false);
    holder("staff", "staff", "center", city.center, true);
    holder("staff of another center", "staff", "center", city.other_center, false);
    holder("coordinator", "coordinator", "center", city.center, true);
    holder("coordinator of another center", "coordinator", "center", city.other_center, false);
    holder("coordinator of the city", "coordinator", "city", 0, true);
    holder("advisor", "advisor", "area", city.area, true);
    holder("advisor of another area", "advisor", "area", city.other_area, false);
    holder("admin", "admin", "city", 0, true);
}

// A blocked or deleted account is nobody, whatever it was allowed before.
void AccessScene::add_everybody_else() {
    people.push_back({"visitor", Browser(node), false});
    people.push_back({"stranger", city.register_member(node, "通りすがり").browser});
    people.push_back({"owner", owner.browser.another_window(), true, true});
    for (const std::string state : {"blocked", "deleted"}) {
        auto member = city.register_member(node, state);
        city.grant(member.account, "admin", "city");
        city.sql().run("UPDATE account SET state = $2 WHERE id = $1", {member.account, state});
        people.push_back({state, std::move(member.browser), false});
        people.back().session_ended = true;
    }
}

void AccessScene::restore() {
    city.sql().run("UPDATE groups SET state = CASE WHEN id = $1 THEN 'requested' ELSE 'active' END",
                   {hidden_group});
    for (const auto& persona : people) {
        if (persona.role.empty()) continue;
        city.grant(persona.account, persona.role, persona.scope, persona.scope_id);
        if (persona.scope_id == group && persona.scope == "group")
            city.grant(persona.account, persona.role, persona.scope, hidden_group);
    }
}

// On a day of their own each, so that nobody is in two places at once.
Things AccessScene::open_things() {
    const auto later = std::int64_t{++number_} * domain::day;
    const auto moved = [later](Json time) {
        for (const auto* field : {"starts_at", "ends_at"})
            time[field] = time[field].get<std::int64_t>() + later;
        return time;
    };
    Things made;
    made.group = group;
    auto event = event_draft(city, group, std::nullopt);
    event["occurrences"][0] = moved(event["occurrences"][0]);
    const auto created = told(organizer.browser, event);
    made.event = {created.at("event"), created.at("occurrences").at(0)};
    told(organizer.browser, {{"type", "publish_event"}, {"event", made.event.event}});
    made.sign_up =
        told(owner.browser,
             {{"type", "sign_up"}, {"occurrence", made.event.occurrence}, {"adults", 1}, {"children", 0}})
            .at("sign_up");
    auto need = need_draft(city, group);
    need["event"] = made.event.event;
    need["roles"][0] = moved(need["roles"][0]);
    const auto posted = told(organizer.browser, need);
    made.task = {posted.at("need"), posted.at("roles").at(0)};
    made.assignment =
        told(organizer.browser, {{"type", "ask"}, {"role", made.task.role}, {"resident", owner.resident}})
            .at("assignment");
    return made;
}

// A sign-up and a request can only come to be while the event is public.
Things AccessScene::hidden_things() {
    Things made = open_things();
    told(coordinator.browser,
         {{"type", "unpublish_event"}, {"event", made.event.event}, {"reason", "確認のため"}});
    made.relation = Relation::hidden;
    made.group = hidden_group;
    return made;
}

std::int64_t AccessScene::call_to_make() {
    return city.number(
        "INSERT INTO news_call (resident, center, subject, field, facts, at) SELECT CAST($1 AS BIGINT), "
        "CAST($2 AS BIGINT), 'role:' || COUNT(*), '', '{}', 1 FROM news_call RETURNING id",
        {owner.resident, city.center});
}

Things AccessScene::absent_things() const {
    constexpr std::int64_t nobody = 987'654'321;
    return {Relation::absent, nobody, {nobody, nobody}, {nobody, nobody}, nobody, nobody};
}

}  // namespace yui::tests
