#include "server/net/site.hpp"

#include <chrono>
#include <stdexcept>
#include <utility>

#include "protocol/openapi.hpp"

namespace yui::net {
namespace {

std::int64_t system_clock_ms() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

Config completed(Config config) {
    if (!config.utc_now) config.utc_now = system_clock_ms;
    return config;
}

// Cookies and what people write must not cross a network unencrypted.
void refuse_plain_http(const Site& site) {
    const auto ip = parse_ip(site.config.address);
    if (!ip) throw std::invalid_argument("not an IP address to listen on: " + site.config.address);
    if (is_loopback(*ip)) return;
    if (site.origin.secure() && !site.trusted_proxies.empty()) return;
    throw std::invalid_argument(
        "listening on " + site.config.address +
        " needs an https public URL and a trusted proxy in front: plain http is for this "
        "machine only");
}

}  // namespace

Site::Site(Config given)
    : config(completed(std::move(given))),
      origin(config.public_url),
      trusted_proxies(networks_of(config.trusted_proxies)),
      metrics_readers(networks_of(config.metrics_readers)),
      files(config.web_dir),
      openapi(protocol::openapi_json()),
      queues(std::make_shared<QueueBudget>(config.limits.queues_bytes)),
      address_asks(config.limits.address_asks),
      account_asks(config.limits.account_asks) {
    refuse_plain_http(*this);
}

std::optional<protocol::Problem> Site::refused(std::string_view address,
                                               std::string_view who,
                                               std::int64_t now_ms) {
    int seconds = is_this_machine(address) ? 0 : address_asks.ask(address, now_ms);
    if (seconds == 0 && !who.empty()) seconds = account_asks.ask(who, now_ms);
    if (seconds == 0) return std::nullopt;
    return protocol::Problem{protocol::ProblemCode::slow_down, "", {{"seconds", std::to_string(seconds)}}};
}

}  // namespace yui::net
