// Takes new connections for one lane. Several lanes listen on the same port (SO_REUSEPORT); the kernel
// spreads connections over them.
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <string>

#include "server/net/lane.hpp"

namespace yui::net {

class Listener {
public:
    enum class Sharing { first, further };

    // Throws boost::system::system_error when the address cannot be had. The first one refuses a port that
    // any other process listens on, although ports can be shared.
    Listener(Lane& lane, const std::string& address, std::uint16_t port, Sharing sharing);

    std::uint16_t port() const { return port_; }  // any thread, also after stop()
    void start();                                 // any thread, before the lane runs
    void stop();                                  // any thread

private:
    enum class Took { one, none, failed };

    void wait();
    void take_all();
    Took take_one();

    Lane& lane_;
    boost::asio::ip::tcp::acceptor acceptor_;
    std::uint16_t port_ = 0;
};

}  // namespace yui::net
