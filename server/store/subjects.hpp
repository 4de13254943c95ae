// What an event or a need is to the access table.
#pragma once

#include "server/domain/access.hpp"
#include "server/store/sql.hpp"

namespace yui::store {

domain::Subject subject_of_event(Connection& connection, const domain::Actor& actor, std::int64_t event);
domain::Subject subject_of_need(Connection& connection, const domain::Actor& actor, std::int64_t need);
// The board of a center: exists if the center does; never public.
domain::Subject subject_of_center(Connection& connection, const domain::Actor& actor, std::int64_t center);

}  // namespace yui::store
