#include <algorithm>

#include "server/demo/files.hpp"
#include "server/demo/town.hpp"
#include "server/store/comma_list.hpp"
#include "server/store/search_index.hpp"

namespace yui::demo {
namespace {

constexpr std::size_t facilities = 40;

std::int64_t inserted(store::Connection& sql, std::string_view text, store::Params params) {
    std::int64_t id = 0;
    sql.run(text, params, [&](const store::Row& row) { id = row.integer(0); });
    return id;
}

std::int64_t insert_area(Town& town, const protocol::DemoArea& area) {
    return inserted(
        town.sql,
        "INSERT INTO area (kind, name, name_easy, name_en, lat, lon) VALUES ($1, $2, $3, $4, $5, $6) "
        "RETURNING id",
        {protocol::to_text(area.area_kind), area.name.ja, area.name.easy, area.name.en, area.lat, area.lon});
}

std::int64_t insert_center(Town& town, const protocol::DemoCenter& center) {
    const auto& middle = town.city.areas.front();
    return inserted(town.sql,
                    "INSERT INTO center (name, name_easy, name_en, area, phone, hours, lat, lon) "
                    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id",
                    {center.name.ja,
                     center.name.easy,
                     center.name.en,
                     town.areas.front(),
                     center.phone,
                     center.hours,
                     middle.lat,
                     middle.lon});
}

// Scattered around the middle of its area, within about 700 m.
double near(Random& random, double middle) {
    return middle + static_cast<double>(random.between(-60, 60)) / 10000.0;
}

void insert_facility(Town& town, const protocol::DemoFacility& facility) {
    const auto number = static_cast<std::size_t>(facility.area);
    const auto& area = town.city.areas.at(number);
    const auto id = inserted(town.sql,
                             "INSERT INTO facility (name, name_easy, name_en, kana, area, phone, hours, "
                             "closed, run_by, access, lat, lon) "
                             "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING id",
                             {facility.name.ja,
                              facility.name.easy,
                              facility.name.en,
                              facility.kana,
                              town.areas.at(number),
                              facility.phone,
                              facility.hours,
                              facility.closed,
                              facility.run_by,
                              store::joined_names(facility.access),
                              near(town.random, area.lat),
                              near(town.random, area.lon)});
    for (const auto& room : facility.rooms)
        town.sql.run("INSERT INTO room (facility, name) VALUES ($1, $2)", {id, room.ja});
    store::index_facility(town.sql, id);
    const auto& access = facility.access;
    const bool indoors = !facility.rooms.empty() ||
                         std::find(access.begin(), access.end(), protocol::Access::step_free) != access.end();
    town.facilities.push_back({id, number, indoors});
}

// What any area has, one kind after the other, until there are enough.
void fill_up(Town& town) {
    const auto districts = town.city.areas.size() - 1;
    for (std::size_t i = 0; town.facilities.size() < facilities; ++i) {
        const auto& kinds = town.common.facility_names;
        const auto& kind = kinds.at(i / districts % kinds.size());
        protocol::DemoFacility facility;
        facility.area = static_cast<std::int64_t>(1 + i % districts);
        facility.name = with_area(kind.name, town.city.areas.at(1 + i % districts).name);
        facility.access = kind.access;
        insert_facility(town, facility);
    }
}

}  // namespace

void make_places(Town& town) {
    for (const auto& area : town.city.areas) {
        town.areas.push_back(insert_area(town, area));
        if (town.areas.size() > 1)
            town.sql.run("INSERT INTO area_parent (area, parent) VALUES ($1, $2)",
                         {town.areas.back(), town.areas.front()});
    }
    for (const auto& center : town.city.centers) town.centers.push_back(insert_center(town, center));
    for (const auto& facility : town.city.facilities) insert_facility(town, facility);
    fill_up(town);
}

std::int64_t facility_in(Town& town, std::size_t area, protocol::Category category) {
    std::vector<std::int64_t> there;
    for (const auto& facility : town.facilities)
        if (facility.area == area && (facility.indoors || category == protocol::Category::cleaning))
            there.push_back(facility.id);
    return there.empty() ? town.facilities.front().id : town.random.one_of(there);
}

}  // namespace yui::demo
