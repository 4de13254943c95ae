// A real network layer on a free port of 127.0.0.1, in front of a scripted application.
#pragma once

#include <chrono>
#include <functional>
#include <thread>

#include "server/net/server.hpp"
#include "tests/support/http_client.hpp"
#include "tests/support/scripted_api.hpp"

namespace yui::net {

struct NetServer {
    explicit NetServer(Config config = {}) : server(with_free_port(std::move(config)), api) {
        server.start();
        wait_until([this] { return api.times("scan") > 0; });
    }
    std::uint16_t port() const { return server.port(); }

    void deliver(bus::Batch batch) { server.deliver(std::make_shared<const bus::Batch>(std::move(batch))); }

    // True as soon as it holds, false when it does not within ten seconds.
    static bool wait_until(const std::function<bool()>& holds) {
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(10);
        while (!holds()) {
            if (std::chrono::steady_clock::now() > deadline) return false;
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
        return true;
    }

    // A figure of /metrics, without the prefix of the network layer; -1 when it is not there.
    long server_figure(const std::string& name) const {
        const std::string text = testing_support::HttpClient(port()).get("/metrics").body;
        const std::string line = "\nyui_net_" + name + ' ';
        const auto at = text.find(line);
        return at == std::string::npos ? -1 : std::stol(text.substr(at + line.size()));
    }

    bool stops_listening() const {
        try {
            testing_support::HttpClient probe(port());
            return false;
        } catch (const std::exception&) {
            return true;
        }
    }

    app::ScriptedApi api;
    Server server;

private:
    static Config with_free_port(Config config) {
        config.port = 0;
        return config;
    }
};

}  // namespace yui::net
