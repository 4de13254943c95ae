#include "server/bus/local.hpp"
#include "server/bus/redis.hpp"

#include <stdexcept>

namespace yui::bus {

std::unique_ptr<Bus> open(const std::string& url, const std::string& epoch) {
    if (url == "local:") return std::make_unique<LocalBus>();
    if (epoch.empty())
        throw std::invalid_argument("bus: no epoch, so nothing keeps databases on one Redis apart");
    return std::make_unique<RedisBus>(parse_address(url), epoch);
}

}  // namespace yui::bus
