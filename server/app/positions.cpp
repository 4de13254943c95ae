#include "server/app/positions.hpp"

#include "server/store/log.hpp"

namespace yui::app {

protocol::Positions positions(Asking& asking, const std::vector<std::string>& streams) {
    protocol::Positions at;
    at.epoch = asking.epoch;
    for (const auto& name : streams)
        at.streams[name] = static_cast<std::int64_t>(store::stream(asking.sql(), name).head);
    return at;
}

}  // namespace yui::app
