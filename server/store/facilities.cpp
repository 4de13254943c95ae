#include "server/store/facilities.hpp"

#include "server/store/comma_list.hpp"
#include "server/store/search_index.hpp"

namespace yui::store {

std::int64_t insert_facility(Connection& connection,
                             std::int64_t area,
                             const protocol::ImportedFacility& facility) {
    std::int64_t id = 0;
    connection.run(
        "INSERT INTO facility (name, name_easy, name_en, kana, area, phone, hours, closed, run_by, access, "
        "lat, lon, address) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) RETURNING id",
        {facility.name.ja,
         facility.name.easy,
         facility.name.en,
         facility.kana,
         area,
         facility.phone,
         facility.hours,
         facility.closed,
         facility.run_by,
         joined_names(facility.access),
         facility.lat,
         facility.lon,
         facility.address},
        [&](const Row& row) { id = row.integer(0); });
    index_facility(connection, id);
    return id;
}

void update_facility(Connection& connection, std::int64_t id, const protocol::ImportedFacility& facility) {
    connection.run(
        "UPDATE facility SET name = $2, name_easy = COALESCE($3, name_easy), name_en = COALESCE($4, "
        "name_en), kana = "
        "$5, phone = $6, hours = $7, closed = $8, run_by = $9, access = $10, lat = $11, lon = $12, address = "
        "$13 WHERE id = "
        "$1",
        {id,
         facility.name.ja,
         facility.name.easy,
         facility.name.en,
         facility.kana,
         facility.phone,
         facility.hours,
         facility.closed,
         facility.run_by,
         joined_names(facility.access),
         facility.lat,
         facility.lon,
         facility.address});
    index_facility(connection, id);
}

bool fill_facility(Connection& connection, std::int64_t id, const protocol::ImportedFacility& facility) {
    const auto filled = connection.run(
        "UPDATE facility SET kana = COALESCE(kana, $2), phone = COALESCE(phone, $3), hours = "
        "COALESCE(hours, "
        "$4), closed = COALESCE(closed, $5), run_by = COALESCE(run_by, $6), lat = COALESCE(lat, $7), "
        "lon = "
        "COALESCE(lon, $8), address = COALESCE(address, $9) WHERE id = $1 AND ((kana IS NULL AND CAST($2 AS "
        "TEXT) IS NOT NULL) OR "
        "(phone IS NULL AND CAST($3 AS TEXT) IS NOT NULL) OR (hours IS NULL AND CAST($4 AS TEXT) IS "
        "NOT NULL) OR "
        "(closed IS NULL AND CAST($5 AS TEXT) IS NOT NULL) OR "
        "(run_by IS NULL AND CAST($6 AS TEXT) IS NOT NULL) OR "
        "(address IS NULL AND CAST($9 AS TEXT) IS NOT NULL) OR "
        "(lat IS NULL AND CAST($7 AS DOUBLE PRECISION) IS NOT NULL))",
        {id,
         facility.kana,
         facility.phone,
         facility.hours,
         facility.closed,
         facility.run_by,
         facility.lat,
         facility.lon,
         facility.address});
    if (filled > 0) index_facility(connection, id);
    return filled > 0;
}

std::vector<FacilityName> facility_names(Connection& connection) {
    return rows<FacilityName>(connection,
                              "SELECT f.id, f.name, CASE WHEN EXISTS (SELECT 1 FROM import_row r WHERE "
                              "r.facility = f.id) THEN 0 ELSE 1 END "
                              "FROM facility f ORDER BY f.id",
                              {},
                              [](const Row& row) {
                                  return FacilityName{row.integer(0), row.string(1), row.integer(2) != 0};
                              });
}

}  // namespace yui::store
