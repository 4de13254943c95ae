#include "server/app/place_check.hpp"

#include "server/store/places.hpp"

namespace yui::app {

std::optional<protocol::Problem> facility_unknown(store::Connection& connection,
                                                  const std::optional<protocol::Place>& place) {
    using protocol::Problem;
    using protocol::ProblemCode;
    if (!place) return std::nullopt;
    if (place->facility && !store::facility_exists(connection, *place->facility))
        return Problem{ProblemCode::not_found, "/fields/place/facility"};
    if (place->room && !store::room_name(connection, place->facility.value_or(0), *place->room))
        return Problem{ProblemCode::not_found, "/fields/place/room"};
    return std::nullopt;
}

}  // namespace yui::app
