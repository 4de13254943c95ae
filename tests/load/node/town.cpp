#include "tests/load/node/town.hpp"

#include <chrono>
#include <fstream>

#include "protocol/json.hpp"
#include "protocol/messages.hpp"
#include "server/app/hash.hpp"
#include "server/domain/session.hpp"
#include "server/store/open.hpp"
#include "server/store/prepare.hpp"
#include "server/store/sessions.hpp"

namespace yui::load {
namespace {

std::int64_t utc_now() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

class Builder {
public:
    explicit Builder(store::Connection& connection) : connection_(connection) {}

    void place() {
        area_ = inserted("INSERT INTO area (kind, name) VALUES ('city', '結市') RETURNING id", {});
        center_ = inserted(
            "INSERT INTO center (name, area, phone, hours) VALUES ('活動センター', $1, '0000-00-0000', "
            "'月から金 9:00から17:00') RETURNING id",
            {area_});
    }
    // The value of a session cookie.
    std::string person(std::int64_t number) {
        const auto name = "p" + std::to_string(number);
        const auto account = inserted(
            "INSERT INTO account (login, display_name, contact_kind, password_hash, consent, consent_at, "
            "created_at) "
            "VALUES ($1, $1, 'none', '', 'v1', $2, $2) RETURNING id",
            {name, now_});
        inserted("INSERT INTO resident (account, display_name, created_at) VALUES ($1, $2, $3) RETURNING id",
                 {account, name, now_});
        const auto cookie = app::new_token();
        store::insert_session(connection_, {app::digest(cookie), account, domain::Computer::own, now_});
        return cookie;
    }
    void group() {
        group_ = inserted(
            "INSERT INTO groups (kind, name, category, area, center, purpose, contact_name, state, "
            "declared_by, "
            "declared_at, updated_at) VALUES ('circle', '体操の会', 'health', $1, $2, '集まる', '世話役', "
            "'active', 1, "
            "$3, $3) RETURNING id",
            {area_, center_, now_});
    }
    void event() {
        protocol::EventFields fields;
        fields.title.ja = "体操の会";
        fields.contact.name = "世話役";
        fields.place.name = "集会所";
        const auto event = inserted(
            "INSERT INTO event (group_id, state, fields, title, category, area, place_name, way, fee, "
            "created_at, "
            "created_by) VALUES ($1, 'published', $2, '体操の会', 'health', $3, '集会所', 'here', 'free', "
            "$4, 1) "
            "RETURNING id",
            {group_, protocol::to_json(fields), area_, now_});
        inserted(
            "INSERT INTO occurrence (event, starts_at, ends_at, capacity) VALUES ($1, $2, $3, 100000) "
            "RETURNING id",
            {event, now_ + domain::day, now_ + domain::day + 2 * domain::hour});
    }

private:
    std::int64_t inserted(std::string_view sql, const store::Params& params) {
        std::int64_t id = 0;
        connection_.run(sql, params, [&](const store::Row& row) { id = row.integer(0); });
        return id;
    }

    store::Connection& connection_;
    const std::int64_t now_ = utc_now();
    std::int64_t area_ = 0;
    std::int64_t center_ = 0;
    std::int64_t group_ = 0;
};

}  // namespace

void build_town(const std::string& database, TownSize size, const std::string& guests_file) {
    const auto connection = store::open(database, store::Use::write);
    store::prepare_database(*connection);
    std::ofstream guests(guests_file);
    Builder town(*connection);
    connection->begin_write();
    town.place();
    for (int i = 1; i <= size.people; ++i) guests << i << ' ' << town.person(i) << '\n';
    town.group();
    for (int i = 1; i <= size.events; ++i) town.event();
    connection->commit();
}

}  // namespace yui::load
