#include "tests/blackbox/city.hpp"

#include <filesystem>

#include "server/domain/time.hpp"
#include "server/store/city.hpp"
#include "server/store/log.hpp"
#include "server/store/migrate.hpp"
#include "server/store/schema.hpp"

namespace yui::tests {
namespace {

constexpr const char* consent = "2026-04";

std::int64_t tomorrow(const City& city, int hour) {
    return domain::local(city.clock.now()).days * domain::day - domain::japan + domain::day +
           hour * domain::hour;
}

Json contact() { return {{"name", "世話役"}, {"phone", "0000-00-0000"}}; }

}  // namespace

// Whole or not at all: a node may read at any moment.
void ClockFile::set(std::int64_t now) {
    now_ = now;
    folder_.write("next", std::to_string(now) + "\n");
    std::filesystem::rename(folder_.path() / "next", folder_.path() / "now");
}

City::City(Backend backend) : City(std::make_unique<TestDatabase>(backend, TestDatabase::Migrated{})) {}

City::City(Backend backend, TestDatabase::OnSmallDisk disk)
    : City(std::make_unique<TestDatabase>(backend, disk)) {}

City::City(std::unique_ptr<TestDatabase> database)
    : database_(std::move(database)), connection_(store::open(database_->url, store::Use::write)) {
    store::migrate(sql(), store::migrations());
    store::new_epoch(sql());
    auto profile = store::city(sql());
    profile.demo = true;
    profile.consent_version = consent;
    profile.skills = {{"c03", {"草刈り", {}, {}}}};
    profile.certificates = {{"first_aid", {"救急の講習", {}, {}}}};
    store::save_city(sql(), profile);
    area = number("INSERT INTO area (kind, name) VALUES ('city', '結市') RETURNING id", {});
    other_area = number("INSERT INTO area (kind, name) VALUES ('city', '隣市') RETURNING id", {});
    const auto open_center = [&](std::int64_t where) {
        return number(
            "INSERT INTO center (name, area, phone, hours) VALUES ('活動センター', $1, '0000-00-0000', "
            "'月から金 9:00から17:00') RETURNING id",
            {where});
    };
    center = open_center(area);
    other_center = open_center(other_area);
    facility = number("INSERT INTO facility (name, area) VALUES ('公民館', $1) RETURNING id", {area});
}

std::int64_t City::number(const std::string& sql, store::Params params) {
    std::int64_t value = 0;
    connection_->run(sql, params, [&](const store::Row& row) { value = row.integer(0); });
    return value;
}

Serving City::serving(const std::string& bus, std::vector<std::string> more) const {
    more.insert(
        more.end(),
        {"--trusted-proxy", "127.0.0.1/32", "--test-clock", clock.path(), "--key", clock.path() + ".key"});
    return {url(), bus, std::move(more)};
}

Member City::register_member(const Node& node, const std::string& display_name, Json more) {
    Member made{0, 0, Browser(node)};
    Json command{{"type", "register"},
                 {"display_name", display_name},
                 {"contact_kind", "none"},
                 {"password", "haru-no-kawa-7"},
                 {"consent", consent},
                 {"locale", "ja"}};
    command.update(more);
    made.account = told(made.browser, command).at("account");
    made.resident = asked(made.browser, "get_session").at("resident");
    return made;
}

void City::grant(std::int64_t account, const std::string& role, const std::string& scope, std::int64_t id) {
    connection_->run(
        "INSERT INTO access_grant (account, role, scope, scope_id, from_at) VALUES ($1, $2, $3, $4, 0) "
        "ON CONFLICT (account, role, scope, scope_id) DO UPDATE SET until_at = NULL",
        {account, role, scope, id});
}

std::int64_t request_group(const City&, Member& founder, const std::string& name, std::int64_t area) {
    return told(founder.browser,
                {{"type", "request_group"},
                 {"name", {{"ja", name}}},
                 {"kind", "circle"},
                 {"area", area},
                 {"purpose", "集まって体を動かす"},
                 {"category", "health"},
                 {"contact", contact()},
                 {"declaration", true}})
        .at("group");
}

Json event_draft(const City& city, std::int64_t group, std::optional<int> capacity) {
    Json occurrence{{"starts_at", tomorrow(city, 10)}, {"ends_at", tomorrow(city, 12)}};
    if (capacity) occurrence["capacity"] = *capacity;
    return {{"type", "create_event"},
            {"group", group},
            {"fields",
             {{"title", {{"ja", "体操の会"}}},
              {"category", "health"},
              {"audience", "everyone"},
              {"place", {{"name", "集会所"}}},
              {"way", "here"},
              {"fee", "free"},
              {"contact", contact()}}},
            {"occurrences", Json::array({occurrence})}};
}

Gathering create_event(const City& city, Member& organizer, std::int64_t group, std::optional<int> capacity) {
    const auto made = told(organizer.browser, event_draft(city, group, capacity));
    return {made.at("event"), made.at("occurrences").at(0)};
}

Gathering publish_event(const City& city,
                        Member& organizer,
                        std::int64_t group,
                        std::optional<int> capacity) {
    const auto made = create_event(city, organizer, group, capacity);
    told(organizer.browser, {{"type", "publish_event"}, {"event", made.event}});
    return made;
}

Json need_draft(const City& city, std::int64_t group) {
    const Json role{{"title", {{"ja", "ごみの分別"}}},
                    {"starts_at", tomorrow(city, 13)},
                    {"ends_at", tomorrow(city, 14)},
                    {"heads_min", 1},
                    {"heads_max", 50}};
    return {{"type", "post_need"},
            {"group", group},
            {"need_kind", "shift"},
            {"fields", {{"title", {{"ja", "朝の清掃"}}}, {"category", "cleaning"}, {"contact", contact()}}},
            {"roles", Json::array({role})}};
}

Task post_need(const City& city, Member& organizer, std::int64_t group, std::optional<std::int64_t> event) {
    auto draft = need_draft(city, group);
    if (event) draft["event"] = *event;
    const auto made = told(organizer.browser, draft);
    return {made.at("need"), made.at("roles").at(0)};
}

}  // namespace yui::tests
