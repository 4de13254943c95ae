#include "server/app/place_check.hpp"

#include "server/store/places.hpp"

namespace yui::app {

std::optional<protocol::Problem> facility_unknown(store::Connection& connection,
                                                  const std::optional<protocol::Place>& place) {
    if (!place || !place->facility || store::facility_exists(connection, *place->facility))
        return std::nullopt;
    return protocol::Problem{protocol::ProblemCode::not_found, "/fields/place/facility"};
}

}  // namespace yui::app
