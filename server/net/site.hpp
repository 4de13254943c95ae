// What all I/O threads know alike. Nobody changes it while they run, but for counters and flags.
#pragma once

#include <atomic>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "protocol/result.hpp"
#include "server/net/address.hpp"
#include "server/net/config.hpp"
#include "server/net/origin.hpp"
#include "server/net/outbox.hpp"
#include "server/net/pace.hpp"
#include "server/net/static_files.hpp"
#include "server/net/tally.hpp"

namespace yui::net {

struct Site {
    // Throws std::invalid_argument for a bad address or URL, std::runtime_error for a folder that cannot be
    // read.
    explicit Site(Config given);

    // One more command or query, of a visitor where `who` is empty; the refusal, where they come too fast.
    std::optional<protocol::Problem> refused(std::string_view address,
                                             std::string_view who,
                                             std::int64_t now_ms);

    Config config;
    OriginRule origin;
    std::vector<Network> trusted_proxies;
    std::vector<Network> metrics_readers;
    StaticFiles files;
    std::string openapi;

    // Shared by the threads; atomics only.
    std::atomic<bool> caught_up{false};  // the first scan is done
    std::atomic<bool> stopping{false};
    std::atomic<std::size_t> connections{0};
    std::shared_ptr<QueueBudget> queues;
    Tally addresses;  // WebSockets and event streams that each has open
    Tally accounts;   // likewise
    Pace address_asks;
    Pace account_asks;

    std::function<std::string()> metrics;  // set before the threads begin
};

}  // namespace yui::net
