#include "tests/load/crowd/server_figure.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>

namespace yui::load {
namespace {

// All that is answered until the server closes; "": nothing.
std::string answer_of(std::uint16_t port, const std::string& request) {
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    std::string answer;
    std::array<char, 16 * 1024> piece;
    if (::connect(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 &&
        ::send(descriptor, request.data(), request.size(), MSG_NOSIGNAL) > 0) {
        for (ssize_t size; (size = ::recv(descriptor, piece.data(), piece.size(), 0)) > 0;)
            answer.append(piece.data(), static_cast<std::size_t>(size));
    }
    ::close(descriptor);
    return answer;
}

}  // namespace

std::int64_t server_figure(std::uint16_t port, const std::string& name) {
    const auto answer =
        answer_of(port, "GET /metrics HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
    const auto line = '\n' + name + ' ';
    const auto at = answer.find(line);
    return at == std::string::npos ? 0 : std::stoll(answer.substr(at + line.size()));
}

}  // namespace yui::load
