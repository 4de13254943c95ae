// A city of a few people as JSON, to be changed by one field a test.
#pragma once

#include <nlohmann/json.hpp>

#include "matching/read/instance.hpp"

namespace yui::matching {

// One person (v1, who may do everything) and one shift (s1, Saturday 2026-11-28 9:00 to 11:30) with one role
// (r1).
inline nlohmann::json small_city() {
    return nlohmann::json::parse(R"({
        "format": "yui-instance/1",
        "volunteers": [{"id": "v1", "at": [35.0, 135.9], "max_km": 4.0, "age": 34, "languages": ["ja"],
                        "skills": {"cook": 2}, "certificates": {"first-aid": "2027-03-31"}}],
        "shifts": [{"id": "s1", "group": "g1", "area": "a1", "at": [35.01, 135.9],
                    "start": "2026-11-28T09:00", "end": "2026-11-28T11:30",
                    "roles": [{"id": "r1", "min": 1, "max": 2, "skills": {"cook": 2}, "language": "ja"}]}]})");
}

inline Problem read_city(const nlohmann::json& city) {
    auto reading = read_instance(city.dump());
    if (const auto* error = std::get_if<ReadError>(&reading)) {
        throw std::runtime_error(error->path + ": " + error->message);
    }
    return std::get<Problem>(std::move(reading));
}

}  // namespace yui::matching
