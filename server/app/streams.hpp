// Streams as pages name them, and what they are to the access table.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "server/domain/access.hpp"
#include "server/store/sql.hpp"

namespace yui::app {

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
