// What the schema says about one field beside its type. A list, or a map, has the limits of its elements here
// too.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>

namespace yui::protocol {

enum class Format { none, date, time, uuid };  // YYYY-MM-DD; HH:MM; lower case with hyphens

// Whole numbers that JavaScript holds exactly.
inline constexpr std::int64_t max_integer = 9'007'199'254'740'991;

struct Rules {
    bool required = false;
    Format format = Format::none;
    bool multiline = false;      // line feed and tab are allowed in the text
    std::size_t min_length = 0;  // in code points
    std::size_t max_length = std::numeric_limits<std::size_t>::max();
    std::int64_t min = -max_integer;
    std::int64_t max = max_integer;
    double min_number = std::numeric_limits<double>::lowest();
    double max_number = std::numeric_limits<double>::max();
    std::size_t min_items = 0;
    std::size_t max_items = std::numeric_limits<std::size_t>::max();
    std::size_t max_name = std::numeric_limits<std::size_t>::max();  // of the names in a map, in code points
};

}  // namespace yui::protocol
