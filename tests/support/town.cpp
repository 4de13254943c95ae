#include "tests/support/town.hpp"

#include <array>
#include <cstdio>
#include <random>
#include <utility>

#include "protocol/frames.hpp"
#include "server/app/hash.hpp"
#include "server/store/city.hpp"
#include "server/store/log.hpp"
#include "server/store/names.hpp"
#include "server/store/open.hpp"

namespace yui::tests {

std::string new_uuid() {
    thread_local std::mt19937_64 random{std::random_device{}()};
    std::array<char, 40> text{};
    std::snprintf(text.data(),
                  text.size(),
                  "%08x-%04x-4%03x-8%03x-%012llx",
                  static_cast<unsigned>(random() & 0xffffffff),
                  static_cast<unsigned>(random() & 0xffff),
                  static_cast<unsigned>(random() & 0xfff),
                  static_cast<unsigned>(random() & 0xfff),
                  static_cast<unsigned long long>(random() & 0xffffffffffff));
    return text.data();
}

Town::Town(Backend backend)
    : database_(std::make_shared<TestDatabase>(backend, TestDatabase::Migrated{})), url_(database_->url) {
    connection_ = store::open(url_, store::Use::write);
    store::new_epoch(*connection_);
    area = insert("INSERT INTO area (kind, name) VALUES ('city', '結市') RETURNING id", {});
    center = insert(
        "INSERT INTO center (name, area, phone, hours) VALUES ('活動センター', $1, '0000-00-0000', "
        "'月から金 9:00から17:00') RETURNING id",
        {area});
    auto city = store::city(*connection_);
    for (const auto* skill : {"sound", "accounting", "c03", "c04"}) city.skills[skill] = {skill, {}, {}};
    for (const auto* paper : {"chainsaw", "first_aid"}) city.certificates[paper] = {paper, {}, {}};
    store::save_city(*connection_, city);
    open();
}

Town::Town(const Town& other, int)
    : area(other.area), center(other.center), database_(other.database_), url_(other.url_), now_(other.now_) {
    connection_ = store::open(url_, store::Use::write);
    open();
}

Town::~Town() { app_.reset(); }

void Town::open() {
    app::AppConfig config;
    config.database = url_;
    config.writers = 3;
    config.clock = [now = now_] { return now->load(); };
    config.seal_key = std::string(app::seal_key_bytes, 'k');
    config.password_cost = {
        1, 8192};  // the cheapest that libsodium takes: tests count hashes, they do not time them
    app_ = std::make_unique<app::App>(std::move(config), [this](std::shared_ptr<const bus::Batch> batch) {
        const std::lock_guard lock(heard_mutex_);
        heard_.insert(heard_.end(), batch->begin(), batch->end());
    });
}

app::Caller Town::visitor() const { return {"", "127.0.0.1", protocol::Language::ja, "test"}; }

std::int64_t Town::insert(std::string_view sql, store::Params params) {
    std::int64_t id = 0;
    connection_->run(sql, params, [&](const store::Row& row) { id = row.integer(0); });
    return id;
}

Person Town::person(const std::string& display_name) {
    Person made;
    made.account = insert(
        "INSERT INTO account (login, display_name, contact_kind, password_hash, consent, "
        "consent_at, created_at) VALUES ($1, $1, 'none', '', 'v1', $2, $2) RETURNING id",
        {display_name, now()});
    made.resident =
        insert("INSERT INTO resident (account, display_name, created_at) VALUES ($1, $2, $3) RETURNING id",
               {made.account, display_name, now()});
    // As a command would have said it.
    const auto clock = store::stream_clock(*connection_);
    connection_->run("INSERT INTO stream (name, rev, touched) VALUES ($1, 1, $2)",
                     {store::resident_guard(made.resident), clock});
    made.caller = visitor();
    made.caller.session = app::new_token();
    connection_->run(
        "INSERT INTO session (token_hash, account, created_at, seen_at, expires_at, shared) "
        "VALUES ($1, $2, $3, $3, $4, 0)",
        {app::digest(made.caller.session), made.account, now(), now() + 30 * domain::day});
    return made;
}

void Town::grant(const Person& person, protocol::GrantRole role, protocol::ScopeKind scope, std::int64_t id) {
    connection_->run(
        "INSERT INTO access_grant (account, role, scope, scope_id, from_at) VALUES ($1, $2, $3, $4, 0)",
        {person.account, protocol::to_text(role), protocol::to_text(scope), id});
}

std::int64_t Town::group(const std::string& name, const std::string& state) {
    const auto declared_by = person("申請者 " + name).account;
    return insert(
        "INSERT INTO groups (kind, name, category, area, center, purpose, contact_name, state, "
        "declared_by, declared_at, updated_at) VALUES ('circle', $1, 'town', $2, $3, '集まる', "
        "'世話役', $4, $5, $6, $6) RETURNING id",
        {name, area, center, state, declared_by, now()});
}

Happening Town::event(std::int64_t group, std::optional<std::int64_t> capacity) {
    protocol::EventFields fields;
    fields.title.ja = "体操の会";
    fields.contact.name = "世話役";
    fields.place.name = "集会所";
    Happening made;
    made.event = insert(
        "INSERT INTO event (group_id, state, fields, title, category, area, place_name, way, fee, "
        "created_at, "
        "published_at, created_by) VALUES ($1, 'published', $2, '体操の会', 'health', $3, '集会所', "
        "'here', 'free', $4, "
        "$4, (SELECT MIN(id) FROM account)) RETURNING id",
        {group, protocol::to_json(fields), area, now()});
    const auto tomorrow = domain::local(now()).days * domain::day - domain::japan + domain::day;
    made.occurrence = insert(
        "INSERT INTO occurrence (event, starts_at, ends_at, capacity) "
        "VALUES ($1, $2, $3, $4) RETURNING id",
        {made.event, tomorrow + 10 * domain::hour, tomorrow + 12 * domain::hour, capacity});
    return made;
}

bus::Batch Town::heard() {
    const std::lock_guard lock(heard_mutex_);
    return std::exchange(heard_, {});
}

std::future<app::Reply> Town::start(const app::Caller& caller, protocol::Command command, std::string id) {
    auto promise = std::make_shared<std::promise<app::Reply>>();
    protocol::CommandFrame frame;
    frame.id = id.empty() ? new_uuid() : std::move(id);
    frame.command = std::move(command);
    auto future = promise->get_future();
    app_->execute(
        caller, std::move(frame), [promise](app::Reply reply) { promise->set_value(std::move(reply)); });
    return future;
}

app::Reply Town::send(const app::Caller& caller, protocol::Command command, std::string id) {
    return start(caller, std::move(command), std::move(id)).get();
}

}  // namespace yui::tests
