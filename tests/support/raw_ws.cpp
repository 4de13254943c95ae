#include "tests/support/raw_ws.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/write.hpp>
#include <stdexcept>

#include "tests/support/patience.hpp"

namespace yui::testing_support {
namespace {

namespace asio = boost::asio;

}  // namespace

struct RawWs::Parts {
    asio::io_context context;
    asio::ip::tcp::socket socket{context};
    std::string read;  // from the socket, not yet asked for
};

RawWs::RawWs(std::uint16_t port, const std::string& more_headers, const std::string& behind)
    : parts_(std::make_unique<Parts>()) {
    auto& socket = parts_->socket;
    socket.connect({asio::ip::make_address("127.0.0.1"), port});
    socket.set_option(asio::ip::tcp::no_delay(true));
    be_patient(socket.native_handle());
    send("GET /ws HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port) +
         "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
         "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" +
         more_headers + "\r\n" + behind);
    const auto size = asio::read_until(socket, asio::dynamic_buffer(parts_->read), "\r\n\r\n");
    answer_ = read(size);
}

RawWs::~RawWs() = default;

void RawWs::send(const std::string& bytes) {
    boost::system::error_code ignored;  // the server may have ended the connection: what it wrote counts
    asio::write(parts_->socket, asio::buffer(bytes), ignored);
}

std::string RawWs::read(std::size_t size) {
    std::string& kept = parts_->read;
    boost::system::error_code error;
    if (kept.size() < size) {
        const auto more = asio::transfer_exactly(size - kept.size());
        asio::read(parts_->socket, asio::dynamic_buffer(kept), more, error);
    }
    if (error == asio::error::would_block) throw std::runtime_error("the server says nothing");
    const std::string bytes = kept.substr(0, size);
    kept.erase(0, size);
    return bytes;
}

std::optional<RawWs::Frame> RawWs::next() {
    const std::string start = read(2);
    if (start.size() < 2) return std::nullopt;
    const auto number = [](const std::string& bytes) {
        std::uint64_t value = 0;
        for (const char each : bytes) value = value << 8 | static_cast<unsigned char>(each);
        return value;
    };
    const auto form = static_cast<unsigned char>(start[1]);
    if (form > 127) throw std::runtime_error("a server never masks");
    const std::uint64_t length = form < 126 ? form : number(read(form == 126 ? 2 : 8));
    return Frame{static_cast<unsigned char>(start[0]), read(length)};
}

unsigned RawWs::close_code() {
    while (const auto frame = next()) {
        if (frame->first != 0x88) continue;
        if (frame->body.size() < 2) return 1005;
        return static_cast<unsigned>(static_cast<unsigned char>(frame->body[0]) << 8 |
                                     static_cast<unsigned char>(frame->body[1]));
    }
    return 1006;
}

bool RawWs::ended() { return !next(); }

}  // namespace yui::testing_support
