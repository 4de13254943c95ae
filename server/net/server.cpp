#include "server/net/server.hpp"

#include <algorithm>
#include <chrono>
#include <future>
#include <stdexcept>
#include <thread>
#include <vector>

#include "server/log.hpp"
#include "server/net/lane.hpp"
#include "server/net/listener.hpp"
#include "server/net/metrics_text.hpp"
#include "server/net/scanner.hpp"

namespace yui::net {
namespace {

constexpr std::int64_t longest_spread_ms = 5000;

unsigned lanes_of(const Config& config) {
    if (config.threads > 0) return config.threads;
    return std::max(2U, std::thread::hardware_concurrency()) - 1;
}

}  // namespace

struct Server::Parts {
    Parts(Config config, app::Api& api);

    void everywhere(const std::shared_ptr<const bus::Batch>& batch);
    void took_scan(const std::shared_ptr<const app::Scan>& scan);
    void listen();
    void send_everybody_away();

    Site site;
    std::vector<std::unique_ptr<Lane>> lanes;
    Scanner scanner;  // on the first lane
    std::vector<std::unique_ptr<Listener>> listeners;
    std::vector<std::thread> threads;
};

Server::Parts::Parts(Config config, app::Api& api)
    : site(std::move(config)),
      lanes([&] {
          std::vector<std::unique_ptr<Lane>> made;
          for (unsigned i = 0; i < lanes_of(site.config); ++i)
              made.push_back(std::make_unique<Lane>(site, api));
          return made;
      }()),
      scanner(
          api,
          lanes.front()->loop,
          [this](auto scan) { took_scan(scan); },
          [this](auto batch) { everywhere(batch); }) {
    lanes.front()->also_heeds = [this](const bus::Batch& batch) { scanner.heed(batch); };
    site.metrics = [this] {
        std::vector<const Meter*> meters;
        for (const auto& lane : lanes) meters.push_back(&lane->meter);
        return metrics_text(meters, site.queues->used());
    };
}

void Server::Parts::everywhere(const std::shared_ptr<const bus::Batch>& batch) {
    for (const auto& lane : lanes) lane->deliver(batch);
}

void Server::Parts::took_scan(const std::shared_ptr<const app::Scan>& scan) {
    for (const auto& lane : lanes) lane->compare(scan);
    site.caught_up = true;
}

void Server::Parts::listen() {
    const auto& [address, port] = std::pair(site.config.address, site.config.port);
    try {
        for (const auto& lane : lanes) {
            const bool first = listeners.empty();
            const auto shared = first ? Listener::Sharing::first : Listener::Sharing::further;
            const auto number = first ? port : listeners.front()->port();
            listeners.push_back(std::make_unique<Listener>(*lane, address, number, shared));
        }
    } catch (const boost::system::system_error& error) {
        listeners.clear();
        throw std::runtime_error("cannot listen on " + address + ':' + std::to_string(port) + ": " +
                                 error.code().message());
    }
}

void Server::Parts::send_everybody_away() {
    const auto spread = std::min(longest_spread_ms, static_cast<std::int64_t>(site.connections.load()));
    const auto deadline =
        std::chrono::steady_clock::now() + std::chrono::seconds(site.config.limits.stop_seconds);
    std::vector<std::future<void>> gone;
    for (const auto& lane : lanes) {
        auto promise = std::make_shared<std::promise<void>>();
        gone.push_back(promise->get_future());
        lane->stop(spread, [promise] { promise->set_value(); });
    }
    for (auto& each : gone) {
        if (each.wait_until(deadline) != std::future_status::ready)
            log::warn("connections were cut when stopping");
    }
}

Server::Server(Config config, app::Api& api) : parts_(std::make_unique<Parts>(std::move(config), api)) {}

Server::~Server() { stop(); }

void Server::start() {
    parts_->listen();
    for (const auto& listener : parts_->listeners) listener->start();
    parts_->lanes.front()->loop->post([parts = parts_.get()] { parts->scanner.start(); });
    for (const auto& lane : parts_->lanes) parts_->threads.emplace_back([&lane] { lane->run(); });
    log::info("listening", {{"address", parts_->site.config.address}, {"port", port()}});
}

std::uint16_t Server::port() const { return parts_->listeners.at(0)->port(); }

void Server::deliver(std::shared_ptr<const bus::Batch> batch) { parts_->everywhere(batch); }

void Server::gap() {
    parts_->lanes.front()->loop->post([parts = parts_.get()] { parts->scanner.gap(); });
}

void Server::stop() {
    if (parts_->threads.empty()) return;
    parts_->site.stopping = true;
    for (const auto& listener : parts_->listeners) listener->stop();
    parts_->send_everybody_away();
    for (const auto& lane : parts_->lanes) lane->quit();
    for (auto& thread : parts_->threads) thread.join();
    parts_->threads.clear();
}

}  // namespace yui::net
