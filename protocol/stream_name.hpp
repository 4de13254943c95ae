// Names of streams and guards taken apart, in one place for all layers. What is built:
// server/store/names.hpp.
#pragma once

#include <cstdint>
#include <string_view>

namespace yui::protocol {

struct NameParts {
    std::string_view kind;
    std::int64_t id = 0;  // 0: there is none, or it is not spelt as we spell it
    std::string_view tail = {};
};

// "event:42:staff" -> event, 42, staff; "center:3:viewers:9" -> center, 3, viewers:9. Each id has one
// spelling: without zeros, signs or a colon that nothing follows.
NameParts parts_of(std::string_view name);

}  // namespace yui::protocol
