#include "server/demo/load.hpp"

#include "server/demo/files.hpp"
#include "server/demo/parts.hpp"
#include "server/demo/town.hpp"
#include "server/store/city.hpp"
#include "server/store/meta.hpp"

namespace yui::demo {
namespace {

constexpr const char* password = "yui-mihon";

std::int64_t count(store::Connection& sql, const char* text) {
    std::int64_t value = 0;
    sql.run(text, {}, [&](const store::Row& row) { value = row.integer(0); });
    return value;
}

void save_profile_of(const Town& town) {
    protocol::CityView view;
    view.code = town.city.code;
    view.name = town.city.name;
    view.demo = true;
    view.words = town.city.words;
    view.explanations = town.city.explanations;
    view.skills = town.common.skills;
    view.certificates = town.common.certificates;
    view.consent_version = town.common.consent_version;
    view.consent = town.common.consent;
    view.try_out = try_out(town, password);
    store::save_city(town.sql, view);
}

std::uint64_t seed_of(const std::string& name) {
    std::uint64_t seed = 1469598103934665603u;
    for (const char c : name) seed = (seed ^ static_cast<unsigned char>(c)) * 1099511628211u;
    return seed;
}

}  // namespace

bool loaded(store::Connection& connection) { return count(connection, "SELECT COUNT(*) FROM center") > 0; }

Loaded load(store::Connection& connection,
            const std::string& folder,
            const std::string& name,
            std::int64_t now,
            app::PasswordCost cost) {
    const auto common = read_common(folder);
    const auto city = read_city(folder, name);
    const auto password_hash = app::hash_password(password, cost);
    Town town{connection, city, common, now, Random(seed_of(name))};
    connection.begin_write();
    try {
        make_places(town);
        save_profile_of(town);
        make_people(town, password_hash);
        make_groups(town);
        make_events(town);
        make_needs(town);
        store::new_bulk_mark(connection);
        connection.commit();
    } catch (...) {
        connection.rollback();
        throw;
    }
    return {count(connection, "SELECT COUNT(*) FROM resident"),
            count(connection, "SELECT COUNT(*) FROM groups"),
            count(connection, "SELECT COUNT(*) FROM facility"),
            count(connection, "SELECT COUNT(*) FROM occurrence"),
            count(connection, "SELECT COUNT(*) FROM need")};
}

}  // namespace yui::demo
