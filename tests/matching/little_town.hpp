// A town of a few people and shifts in one expression each; what is not named is no rule.
#pragma once

#include "tests/matching/small_city.hpp"

namespace yui::matching {

inline nlohmann::json person(const char* id, nlohmann::json more = nlohmann::json::object()) {
    more["id"] = id;
    return more;
}

// One shift with one role of the same number: shift("1", ...) is s1 with r1. Saturday morning unless told.
inline nlohmann::json shift(const std::string& number,
                            nlohmann::json role = nlohmann::json::object(),
                            nlohmann::json more = nlohmann::json::object()) {
    nlohmann::json one{{"id", "s" + number}, {"start", "2026-11-28T09:00"}, {"end", "2026-11-28T11:00"}};
    if (more.is_object()) one.update(more);  // {} is null to the JSON library
    nlohmann::json work{{"id", "r" + number}, {"min", 1}, {"max", 1}};
    if (role.is_object()) work.update(role);
    one["roles"] = nlohmann::json::array({work});
    return one;
}

inline nlohmann::json town(std::vector<nlohmann::json> people,
                           std::vector<nlohmann::json> shifts,
                           nlohmann::json more = nlohmann::json::object()) {
    more["format"] = "yui-instance/1";
    more["volunteers"] = std::move(people);
    more["shifts"] = std::move(shifts);
    return more;
}

inline nlohmann::json pinned(const char* person, const char* role) {
    return {{"pinned", nlohmann::json::array({nlohmann::json::array({person, role})})}};
}

}  // namespace yui::matching
