#include "tests/support/ws_client.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket/stream.hpp>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "tests/support/patience.hpp"

namespace yui::testing_support {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace websocket = beast::websocket;

constexpr const char* hello_frame = R"({"type":"hello","build":"test","locale":"en","protocol":1})";

}  // namespace

struct WsClient::Parts {
    asio::io_context context;
    websocket::stream<asio::ip::tcp::socket> stream{context};
    beast::flat_buffer buffer;
};

WsClient::WsClient(std::uint16_t port, const Headers& headers) : parts_(std::make_unique<Parts>()) {
    auto& socket = parts_->stream.next_layer();
    socket.connect({asio::ip::make_address("127.0.0.1"), port});
    socket.set_option(asio::ip::tcp::no_delay(true));
    be_patient(socket.native_handle());
    parts_->stream.set_option(websocket::stream_base::decorator([headers](websocket::request_type& request) {
        for (const auto& [name, value] : headers) request.set(name, value);
    }));
    parts_->stream.handshake("127.0.0.1:" + std::to_string(port), "/ws");
}

WsClient::~WsClient() = default;
WsClient::WsClient(WsClient&&) noexcept = default;
WsClient& WsClient::operator=(WsClient&&) noexcept = default;

void WsClient::hello() {
    send(hello_frame);
    next("welcome");
}

void WsClient::send(const std::string& text) {
    boost::system::error_code ignored;  // the server may have closed already: its code counts
    parts_->stream.text(true);
    parts_->stream.write(asio::buffer(text), ignored);
}

void WsClient::send_binary(const std::string& bytes) {
    parts_->stream.binary(true);
    parts_->stream.write(asio::buffer(bytes));
}

nlohmann::json WsClient::next() {
    parts_->buffer.clear();
    boost::system::error_code error;
    parts_->stream.read(parts_->buffer, error);
    if (error == websocket::error::closed)
        throw std::runtime_error("the server closed with " + std::to_string(parts_->stream.reason().code));
    if (error) throw boost::system::system_error(error);
    return nlohmann::json::parse(beast::buffers_to_string(parts_->buffer.data()));
}

nlohmann::json WsClient::next(const std::string& type) {
    for (;;) {
        auto message = next();
        if (message.at("type") == type) return message;
    }
}

std::optional<unsigned> WsClient::close_code() {
    if (const unsigned heard = parts_->stream.reason().code) return heard;
    boost::system::error_code error;
    while (!error) {
        parts_->buffer.clear();
        parts_->stream.read(parts_->buffer, error);
    }
    if (error == asio::error::would_block) throw std::runtime_error("the server does not close");
    if (error != websocket::error::closed) return std::nullopt;
    return parts_->stream.reason().code;
}

void WsClient::close() { parts_->stream.close(websocket::close_code::normal); }

void WsClient::cut() { parts_->stream.next_layer().close(); }

void WsClient::send_half_frame() {
    // Text, masked, 100 bytes long; then the mask and three of them.
    constexpr unsigned char bytes[] = {0x81, 0x80 | 100, 1, 2, 3, 4, '{', '"', 't'};
    asio::write(parts_->stream.next_layer(), asio::buffer(bytes));
}

}  // namespace yui::testing_support
