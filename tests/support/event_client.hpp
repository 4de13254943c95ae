// A small blocking reader of server-sent events over a real socket, for tests.
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <string>
#include <utility>
#include <vector>

namespace yui::testing_support {

struct ServerEvent {
    std::string name = {};  // "" for ordinary ones
    std::string id = {};
    std::string data = {};
};

class EventClient {
public:
    using Headers = std::vector<std::pair<std::string, std::string>>;

    // Asks for /api/live with these frames, and reads the head of the answer.
    EventClient(std::uint16_t port, const std::vector<std::string>& frames, const Headers& headers = {});

    int status() const;
    std::string header(const std::string& name) const;
    // Throws when none comes for twenty seconds, or the connection ends.
    ServerEvent next();

private:
    std::string next_line();

    boost::asio::io_context context_;
    boost::asio::ip::tcp::socket socket_{context_};
    std::string buffer_;
    std::vector<std::string> head_;
};

}  // namespace yui::testing_support
