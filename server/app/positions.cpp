#include "server/app/positions.hpp"

#include "server/store/log.hpp"
#include "server/store/names.hpp"

namespace yui::app {

protocol::Positions positions(Asking& asking, const std::vector<std::string>& streams) {
    protocol::Positions at;
    at.epoch = asking.epoch;
    for (const auto& name : streams)
        at.streams[name] = static_cast<std::int64_t>(store::stream(asking.sql(), name).head);
    return at;
}

protocol::Positions positions_with_own(Asking& asking, std::vector<std::string> streams) {
    if (!asking.actor.visitor()) streams.push_back(store::user_stream(asking.actor.account));
    return positions(asking, streams);
}

}  // namespace yui::app
