#include "tests/support/event_client.hpp"

#include <array>
#include <boost/asio/write.hpp>
#include <cctype>
#include <cstdio>
#include <stdexcept>

#include "tests/support/patience.hpp"

namespace yui::testing_support {
namespace {

namespace asio = boost::asio;

std::string escaped(const std::string& text) {
    std::string out;
    for (const char c : text) {
        std::array<char, 4> hex{};
        std::snprintf(hex.data(), hex.size(), "%%%02X", static_cast<unsigned char>(c));
        if (std::isalnum(static_cast<unsigned char>(c)) != 0)
            out += c;
        else
            out += hex.data();
    }
    return out;
}

}  // namespace

EventClient::EventClient(std::uint16_t port, const std::vector<std::string>& frames, const Headers& headers) {
    std::string request = "GET /api/live";
    for (const auto& frame : frames)
        request += (request.ends_with("live") ? "?frame=" : "&frame=") + escaped(frame);
    request += " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port) + "\r\n";
    for (const auto& [name, value] : headers) request += name + ": " + value + "\r\n";
    socket_.connect({asio::ip::make_address("127.0.0.1"), port});
    be_patient(socket_.native_handle());
    asio::write(socket_, asio::buffer(request + "\r\n"));
    for (auto line = next_line(); !line.empty(); line = next_line()) head_.push_back(line);
}

int EventClient::status() const { return std::stoi(head_.at(0).substr(9)); }

std::string EventClient::header(const std::string& name) const {
    for (const auto& line : head_) {
        if (line.starts_with(name + ": ")) return line.substr(name.size() + 2);
    }
    return {};
}

ServerEvent EventClient::next() {
    ServerEvent event;
    for (;;) {
        const auto line = next_line();
        if (line.starts_with("id: ")) event.id = line.substr(4);
        if (line.starts_with("event: ")) event.name = line.substr(7);
        if (line.starts_with("data: ")) event.data = line.substr(6);
        if (line.empty() && !event.data.empty()) return event;
    }
}

std::string EventClient::next_line() {
    std::array<char, 4096> bytes{};
    auto end = buffer_.find('\n');
    while (end == std::string::npos) {
        const auto size = ::recv(socket_.native_handle(), bytes.data(), bytes.size(), 0);
        if (size <= 0) throw std::runtime_error("no more events");
        buffer_.append(bytes.data(), static_cast<std::size_t>(size));
        end = buffer_.find('\n');
    }
    std::string line = buffer_.substr(0, end);
    buffer_.erase(0, end + 1);
    if (line.ends_with('\r')) line.pop_back();
    return line;
}

}  // namespace yui::testing_support
