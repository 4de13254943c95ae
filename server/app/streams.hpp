// Names of streams as pages give them, and what they are to the access table.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "server/domain/access.hpp"
#include "server/store/sql.hpp"

namespace yui::app {

struct Parts {
    std::string_view kind;
    std::int64_t id = 0;
    std::string_view tail = {};
};
// Of a stream or guard: "event:42:staff" -> event, 42, staff. An id that is not a plain positive number gives
// 0.
Parts parts_of(std::string_view name);

struct StreamSubject {
    std::string_view action =
        {};  // row of the access table, "stream event:staff"; empty: no such kind of stream
    domain::Subject subject = {};
    bool is_private = false;  // to follow it is a read of private data of others
};

StreamSubject stream_subject(store::Connection& connection,
                             const domain::Actor& actor,
                             const std::string& name);

}  // namespace yui::app
