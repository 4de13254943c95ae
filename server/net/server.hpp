// The network layer of one node: listens, speaks HTTP and WebSocket, carries what the bus brings to the
// pages.
//
//     net::Server server(config, app);           // throws std::invalid_argument, std::runtime_error
//     server.start();                            // throws std::runtime_error when the port is taken
//     bus.start([&](auto batch) { server.deliver(std::move(batch)); }, [&] { server.gap(); });
//     ... wait for a signal ...
//     server.stop();                             // then the bus, then the application
//
// start() and stop() are called by one thread. The application may be destroyed before or after the server;
// its threads may call back until it is gone.
#pragma once

#include <cstdint>
#include <memory>

#include "server/app/api.hpp"
#include "server/net/config.hpp"

namespace yui::net {

class Server {
public:
    Server(Config config, app::Api& api);
    ~Server();  // as stop()
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    // Listens; /readyz says no until the first scan is done.
    void start();
    std::uint16_t port() const;  // after start()

    // Any thread, also before start() and after stop().
    void deliver(std::shared_ptr<const bus::Batch> batch);
    void gap();

    // No longer ready, no new connections; commands that were taken are answered; WebSockets are sent away,
    // not all at once. Returns when all are gone, at the latest after Limits::stop_seconds.
    void stop();

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace yui::net
