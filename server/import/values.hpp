// Telephone numbers, money, heads, coordinates and ids as municipal files write them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "server/import/reading.hpp"

namespace yui::imports {

// Half-width digits with their brackets and hyphens, several joined by " / " (at most 30 letters); a lost 0
// in front is put back. Unclear: not 10 or 11 digits in the first number.
Reading<std::string> read_phone(std::string_view text);

struct Fee {
    protocol::FeeKind kind = protocol::FeeKind::not_stated;
    std::optional<std::int64_t> yen = {};
    std::optional<std::string> covers = {};  // the words about it, where a number does not say all
};
// `note` is what the file says beside the number.
Reading<Fee> read_fee(std::string_view text, std::string_view note);

struct Heads {
    std::int64_t count = 0;
    protocol::CapacityUnit unit = protocol::CapacityUnit::people;
};
// "20", "２０名", "先着20組", "1,000人". A span ("10～20名") is likely: the smaller one.
Reading<Heads> read_heads(std::string_view text);

struct Point {
    double lat = 0;
    double lon = 0;
};
// Latitude and longitude that were swapped are put right. `city`: points of the city; a place more than 40 km
// from all of them is likely a mistake. Empty: nothing is known of the city.
Reading<Point> read_point(std::string_view lat, std::string_view lon, const std::vector<Point>& city);

// The six digits of a 全国地方公共団体コード; a lost 0 in front and a missing check digit are put back.
// Unclear: the check digit is wrong.
Reading<std::string> read_city_code(std::string_view text);

}  // namespace yui::imports
