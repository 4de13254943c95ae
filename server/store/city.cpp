#include "server/store/city.hpp"

#include <map>

#include "protocol/json.hpp"
#include "server/store/enum_text.hpp"
#include "server/store/meta.hpp"
#include "server/store/text3.hpp"

namespace yui::store {
namespace {

protocol::CityView neutral() {
    protocol::CityView city;
    city.code = "neutral";
    city.name = {"まち", "まち", "Our city"};
    city.consent_version = "1";
    city.consent = {"お名前と連絡先は、申し込みとお手伝いの連絡のためだけに使います。",
                    "{名前|なまえ}と {連絡先|れんらくさき}は、{申し込|もうしこ}みと {手伝|てつだ}いの "
                    "{連絡|れんらく}だけに {使|つか}います。",
                    "Your name and contact are used only to arrange sign-ups and help."};
    return city;
}

std::vector<protocol::AreaView> areas(Connection& connection) {
    std::map<std::int64_t, std::vector<std::int64_t>> parents;
    connection.run("SELECT area, parent FROM area_parent ORDER BY area, parent", {}, [&](const Row& row) {
        parents[row.integer(0)].push_back(row.integer(1));
    });
    return rows<protocol::AreaView>(
        connection,
        "SELECT id, name, name_easy, name_en, kind, lat, lon FROM area ORDER BY id",
        {},
        [&](const Row& row) {
            protocol::AreaView area;
            area.id = row.integer(0);
            area.name = text3(row, 1);
            area.area_kind = enum_at<protocol::AreaKind>(row, 4);
            area.parents = parents[area.id];
            if (!row.null(5)) area.lat = row.real(5);
            if (!row.null(6)) area.lon = row.real(6);
            return area;
        });
}

std::vector<protocol::CenterView> centers(Connection& connection) {
    return rows<protocol::CenterView>(
        connection,
        "SELECT id, name, name_easy, name_en, phone, hours, lat, lon FROM center ORDER BY id",
        {},
        [](const Row& row) {
            protocol::CenterView center;
            center.id = row.integer(0);
            center.name = text3(row, 1);
            center.phone = row.string(4);
            center.hours = row.string(5);
            if (!row.null(6)) center.lat = row.real(6);
            if (!row.null(7)) center.lon = row.real(7);
            return center;
        });
}

protocol::CityView written(Connection& connection) {
    return protocol::read_lenient<protocol::CityView>(meta(connection, "city").value_or(""))
        .value_or(neutral());
}

template <class Names>
domain::Codes codes_of(const Names& names) {
    domain::Codes found;
    for (const auto& [code, name] : names) found.insert(code);
    return found;
}

}  // namespace

protocol::CityView city(Connection& connection) {
    auto found = written(connection);
    found.areas = areas(connection);
    found.centers = centers(connection);
    return found;
}

domain::CityWords city_words(Connection& connection) {
    const auto city = written(connection);
    return {codes_of(city.skills), codes_of(city.certificates)};
}

void save_city(Connection& connection, const protocol::CityView& city) {
    auto text = city;
    text.areas.clear();
    text.centers.clear();
    set_meta(connection, "city", protocol::to_json(text));
}

}  // namespace yui::store
