#include "tests/bench/through_http.hpp"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <thread>

#include "protocol/json.hpp"

namespace yui::bench {
namespace {

// The client should cost as little as can be: it runs on the same cores.
class Connection {
public:
    explicit Connection(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in there{};
        there.sin_family = AF_INET;
        there.sin_port = htons(port);
        there.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (connect(socket_, reinterpret_cast<const sockaddr*>(&there), sizeof there) != 0)
            throw std::runtime_error("cannot connect");
    }
    ~Connection() { close(socket_); }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    // Whether the answer was 200.
    bool send(const std::string& request) {
        if (::send(socket_, request.data(), request.size(), 0) != static_cast<ssize_t>(request.size()))
            return false;
        std::string got;
        while (!whole(got)) {
            char part[4096];
            const auto size = recv(socket_, part, sizeof part, 0);
            if (size <= 0) return false;
            got.append(part, static_cast<std::size_t>(size));
        }
        return got.starts_with("HTTP/1.1 200");
    }

private:
    static bool whole(const std::string& got) {
        const auto head = got.find("\r\n\r\n");
        const auto length = got.find("Content-Length: ");
        if (head == got.npos || length == got.npos) return false;
        return got.size() >= head + 4 + std::stoul(got.substr(length + 16));
    }

    int socket_;
};

std::string request_of(const Step& step) {
    const auto body = protocol::to_json(sign_up_frame(step));
    return "POST /api/commands HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nCookie: "
           "yui=" +
           step.caller.session + "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

}  // namespace

double through_http(std::uint16_t port, const std::vector<Step>& steps, std::size_t clients) {
    std::vector<std::string> requests;
    for (const auto& step : steps) requests.push_back(request_of(step));
    std::atomic<std::size_t> next = 0;
    std::atomic<std::size_t> failed = 0;
    const auto start = std::chrono::steady_clock::now();
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < clients; ++i)
            threads.emplace_back([&] {
                Connection connection(port);
                for (auto at = next++; at < requests.size(); at = next++)
                    if (!connection.send(requests[at])) ++failed;
            });
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    if (failed > 0) throw std::runtime_error(std::to_string(failed) + " sign-ups were not done");
    return static_cast<double>(steps.size()) / took.count();
}

}  // namespace yui::bench
