#include "server/store/places.hpp"

#include "server/store/comma_list.hpp"
#include "server/store/text3.hpp"

namespace yui::store {

std::int64_t city_area(Connection& connection) {
    std::int64_t area = 0;
    connection.run(
        "SELECT a.id FROM area a WHERE NOT EXISTS (SELECT 1 FROM area_parent p WHERE p.area = a.id) "
        "ORDER BY CASE a.kind WHEN 'city' THEN 0 ELSE 1 END, a.id LIMIT 1",
        {},
        [&](const Row& row) { area = row.integer(0); });
    return area;
}

bool facility_exists(Connection& connection, std::int64_t facility) {
    return connection.run("SELECT 1 FROM facility WHERE id = $1", {facility}) > 0;
}

std::optional<std::string> room_name(Connection& connection, std::int64_t facility, std::int64_t room) {
    return maybe_row<std::string>(connection,
                                  "SELECT name FROM room WHERE facility = $1 AND id = $2",
                                  {facility, room},
                                  [](const Row& row) { return row.string(0); });
}

std::vector<protocol::FacilityCard> facility_cards(Connection& connection, const FacilityFilter& filter) {
    return rows<protocol::FacilityCard>(
        connection,
        "SELECT id, name, name_easy, name_en, area, phone, lat, lon FROM facility "
        "WHERE (CAST($2 AS BIGINT) = 0 OR (',' || access || ',') LIKE '%,step_free,%') AND "
        "(CAST($1 AS BIGINT) IS NULL OR area IN (WITH RECURSIVE below (id) AS (SELECT CAST($1 AS "
        "BIGINT) UNION "
        "SELECT p.area FROM area_parent p JOIN below b ON p.parent = b.id) SELECT id FROM below)) "
        "ORDER BY COALESCE(kana, name), id LIMIT 400",
        {filter.area, filter.step_free},
        [](const Row& row) {
            protocol::FacilityCard card;
            card.id = row.integer(0);
            card.name = text3(row, 1);
            card.area = row.integer(4);
            card.phone = row.maybe_string(5);
            if (!row.null(6)) card.lat = row.real(6);
            if (!row.null(7)) card.lon = row.real(7);
            return card;
        });
}

std::optional<protocol::FacilityPage> facility_page(Connection& connection, std::int64_t facility) {
    auto page =
        maybe_row<protocol::FacilityPage>(connection,
                                          "SELECT name, name_easy, name_en, kana, area, phone, "
                                          "hours, closed, run_by, access, lat, lon, address FROM facility "
                                          "WHERE id = $1",
                                          {facility},
                                          [&](const Row& row) {
                                              protocol::FacilityPage found;
                                              found.id = facility;
                                              found.name = text3(row, 0);
                                              found.kana = row.maybe_string(3);
                                              found.area = row.integer(4);
                                              found.phone = row.maybe_string(5);
                                              found.hours = row.maybe_string(6);
                                              found.closed = row.maybe_string(7);
                                              found.run_by = row.maybe_string(8);
                                              found.access = split_names<protocol::Access>(row.text(9));
                                              if (!row.null(10)) found.lat = row.real(10);
                                              if (!row.null(11)) found.lon = row.real(11);
                                              found.address = row.maybe_string(12);
                                              return found;
                                          });
    if (!page) return page;
    page->rooms = rows<protocol::RoomView>(
        connection,
        "SELECT id, name, capacity, equipment FROM room WHERE facility = $1 ORDER BY id",
        {facility},
        [](const Row& row) {
            protocol::RoomView room;
            room.id = row.integer(0);
            room.name.ja = row.string(1);
            room.capacity = row.maybe_integer(2);
            room.equipment = row.maybe_string(3);
            return room;
        });
    return page;
}

}  // namespace yui::store
