#include "server/net/http_session.hpp"

#include <array>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/span_body.hpp>
#include <boost/beast/http/write.hpp>
#include <boost/beast/websocket/rfc6455.hpp>
#include <ctime>
#include <exception>

#include "server/log.hpp"
#include "server/net/http_request.hpp"
#include "server/net/pending.hpp"
#include "server/net/sse_session.hpp"
#include "server/net/ws_session.hpp"

namespace yui::net {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using asio::ip::tcp;
using boost::system::error_code;
using protocol::ProblemCode;

constexpr auto token = asio::as_tuple(asio::use_awaitable);
constexpr std::size_t first_bytes = 1000;  // most requests fit, and the allocator has such pieces at hand
constexpr std::size_t most_drained_bytes = 16 * 1024 * 1024;  // of a body that was refused
constexpr int drain_seconds = 3;
constexpr std::size_t slowest_bytes_per_second = 10 * 1024;  // of a reader of long answers

std::string http_date(std::int64_t now_ms) {
    thread_local std::time_t made_at = 0;
    thread_local std::array<char, 32> text{};
    const std::time_t now = now_ms / 1000;
    if (now != made_at) {
        std::tm parts{};
        gmtime_r(&now, &parts);
        std::strftime(text.data(), text.size(), "%a, %d %b %Y %H:%M:%S GMT", &parts);
        made_at = now;
    }
    return text.data();
}

class HttpSession : public Connection, public std::enable_shared_from_this<HttpSession> {
public:
    HttpSession(tcp::socket socket, const tcp::endpoint& peer, std::string_view early, Lane& lane)
        : socket_(std::move(socket)), peer_(peer), lane_(lane) {
        buffer_.commit(asio::buffer_copy(buffer_.prepare(early.size()), asio::buffer(early)));
    }

    void start() {
        lane_.add(*this);
        last_ = lane_.stopping();
        auto self = shared_from_this();
        asio::co_spawn(
            socket_.get_executor(), run(), [self](std::exception_ptr failure) { self->finish(failure); });
    }

    void tick() override {
        if (!overdue(lane_.loop->now_ms())) return;
        allow_any_time();
        error_code ignored;
        socket_.cancel(ignored);
    }

    void stop() override {
        last_ = true;
        error_code ignored;
        if (idle_) socket_.cancel(ignored);
    }

private:
    enum class Next { request, close, drain, upgrade, events };
    using Parser = http::request_parser<http::string_body>;
    using Message = http::response<http::span_body<const char>>;

    asio::awaitable<void> run();
    asio::awaitable<Next> serve_one();
    asio::awaitable<bool> wait_for_bytes();
    asio::awaitable<error_code> read_request();
    asio::awaitable<Next> answer();
    asio::awaitable<Next> refuse(error_code error);
    asio::awaitable<error_code> write(Response response);
    asio::awaitable<void> drain();

    void allow_seconds(int seconds) { allow(lane_.loop->now_ms(), std::int64_t{seconds} * 1000); }
    void forget_request();
    void finish(std::exception_ptr failure);
    bool wants_socket() const;
    bool shake_hands();
    Response refused_handshake(const Request& request) const;
    void upgrade();
    void begin_events();
    bool full() const { return lane_.full(); }
    const Limits& limits() const { return lane_.site.config.limits; }
    Message message_of(const Response& response) const;

    tcp::socket socket_;
    const tcp::endpoint peer_;
    Lane& lane_;
    beast::flat_buffer buffer_;
    std::optional<Parser> parser_;
    bool idle_ = false;         // between two requests
    bool last_ = false;         // the next answer is the last one
    Next after_ = Next::close;  // what becomes of the connection when requests end
    EventWishes wishes_;
    ws::Handshake handshake_;
};

asio::awaitable<void> HttpSession::run() {
    Next next = Next::request;
    while (next == Next::request) {
        next = co_await serve_one();
    }
    after_ = next;
    if (next == Next::drain) {
        co_await drain();
    }
}

asio::awaitable<HttpSession::Next> HttpSession::serve_one() {
    const bool there = co_await wait_for_bytes();
    if (!there) co_return Next::close;
    const error_code error = co_await read_request();
    if (error) {
        const Next after_refusal = co_await refuse(error);
        co_return after_refusal;
    }
    const Next next = co_await answer();
    co_return next;
}

// An idle connection that goes away, or is sent away, has done nothing wrong.
asio::awaitable<bool> HttpSession::wait_for_bytes() {
    if (buffer_.size() > 0) co_return true;
    if (last_) co_return false;
    idle_ = true;
    allow_seconds(parser_ ? limits().idle_seconds : limits().header_seconds);
    forget_request();
    const auto space = buffer_.prepare(first_bytes);
    const auto [error, bytes] = co_await socket_.async_read_some(space, token);
    idle_ = false;
    buffer_.commit(bytes);
    co_return !error;
}

// An idle connection keeps nothing of what it sent.
void HttpSession::forget_request() {
    parser_.reset();
    buffer_.shrink_to_fit();
}

asio::awaitable<error_code> HttpSession::read_request() {
    static const std::string go_on = "HTTP/1.1 100 Continue\r\n\r\n";
    parser_.emplace();
    parser_->header_limit(static_cast<std::uint32_t>(limits().header_bytes));
    parser_->body_limit(limits().body_bytes);
    allow_seconds(limits().header_seconds);
    const auto [header_error, header_bytes] =
        co_await http::async_read_header(socket_, buffer_, *parser_, token);
    if (header_error || parser_->is_done()) co_return header_error;
    allow_seconds(limits().body_seconds);
    if (beast::iequals(parser_->get()[http::field::expect], "100-continue")) {
        const auto bytes = asio::buffer(go_on);
        const auto [error, written] = co_await asio::async_write(socket_, bytes, token);
        if (error) co_return error;
    }
    const auto [body_error, body_bytes] = co_await http::async_read(socket_, buffer_, *parser_, token);
    co_return body_error;
}

asio::awaitable<HttpSession::Next> HttpSession::answer() {
    allow_any_time();
    const bool socket_wanted = wants_socket();
    if (socket_wanted && shake_hands()) co_return Next::upgrade;
    Request request = request_of(parser_->get(), peer_);
    const bool events_wanted = request.path == events_path && request.method == Method::get;
    auto wishes = events_wanted ? read_event_wishes(request) : std::nullopt;
    auto pending = std::make_shared<Pending<Response>>();
    if (wishes && !full()) {
        wishes_ = std::move(*wishes);
        co_return Next::events;
    }
    if (socket_wanted)
        pending->set(refused_handshake(request));
    else if (full() && request.path.starts_with('/'))
        pending->set(lane_.router.broken(request, ProblemCode::busy));
    else if (events_wanted || !request.path.starts_with('/'))
        pending->set(lane_.router.broken(request, ProblemCode::malformed_json));
    else
        lane_.router.answer(std::move(request), [pending](Response made) { pending->set(std::move(made)); });
    if (!pending->ready()) {
        co_await arrival(pending);
    }
    last_ = last_ || full() || !parser_->get().keep_alive();
    Response response = pending->take();
    const error_code error = co_await write(std::move(response));
    co_return error || last_ ? Next::close : Next::request;
}

// What could not be read is answered where there is still somebody who may listen.
asio::awaitable<HttpSession::Next> HttpSession::refuse(error_code error) {
    const bool too_large = error == http::error::body_limit || error == http::error::header_limit;
    const bool broken = error.category() == make_error_code(http::error::bad_method).category();
    const bool too_late = error == asio::error::operation_aborted;
    if (!too_large && !broken && !too_late) co_return Next::close;
    const Request request = request_of(parser_->get(), peer_);
    const auto code = too_large ? ProblemCode::too_large : ProblemCode::malformed_json;
    Response response = lane_.router.broken(request, code);
    last_ = true;
    const error_code write_error = co_await write(std::move(response));
    co_return write_error ? Next::close : Next::drain;
}

HttpSession::Message HttpSession::message_of(const Response& response) const {
    const auto& request = parser_->get();
    Message message;
    message.version(request.version() == 10 ? 10 : 11);
    message.result(static_cast<unsigned>(response.status));
    for (const auto& [name, value] : response.headers) message.insert(name, value);
    message.set(http::field::date, http_date(lane_.site.config.utc_now()));
    message.keep_alive(!last_);
    if (response.body) message.body() = {response.body->data(), response.body->size()};
    if (response.status != 304 && response.status != 204) message.content_length(message.body().size());
    return message;
}

asio::awaitable<error_code> HttpSession::write(Response response) {
    const Message message = message_of(response);
    http::response_serializer<http::span_body<const char>> serializer(message);
    const auto more = message.body().size() / slowest_bytes_per_second;
    allow_seconds(limits().write_seconds + static_cast<int>(more));
    if (parser_->get().method() == http::verb::head) {
        const auto [head_error, head_bytes] = co_await http::async_write_header(socket_, serializer, token);
        co_return head_error;
    }
    const auto [error, bytes] = co_await http::async_write(socket_, serializer, token);
    co_return error;
}

// Closing while the other end still sends would take our answer away from it.
asio::awaitable<void> HttpSession::drain() {
    error_code ignored;
    socket_.shutdown(tcp::socket::shutdown_send, ignored);
    allow_seconds(drain_seconds);
    std::size_t drained = 0;
    buffer_.clear();
    while (drained < most_drained_bytes) {
        const auto space = buffer_.prepare(16 * 1024);
        const auto [error, bytes] = co_await socket_.async_read_some(space, token);
        if (error) co_return;
        drained += bytes;
    }
}

void HttpSession::finish(std::exception_ptr failure) {
    lane_.remove(*this);
    try {
        if (failure) std::rethrow_exception(failure);
        if (after_ == Next::upgrade) upgrade();
        if (after_ == Next::events) begin_events();
    } catch (const std::exception& error) {
        log::error("a request failed", {{"error", error.what()}});
    }
    error_code ignored;
    socket_.close(ignored);
}

bool HttpSession::wants_socket() const {
    const std::string_view target = parser_->get().target();
    return target.substr(0, target.find('?')) == "/ws" && beast::websocket::is_upgrade(parser_->get());
}

// True: it becomes a WebSocket.
bool HttpSession::shake_hands() {
    const auto& message = parser_->get();
    const std::string version = joined(message, "Sec-WebSocket-Version");
    const std::string key = joined(message, "Sec-WebSocket-Key");
    const std::string extensions = joined(message, "Sec-WebSocket-Extensions");
    handshake_ = ws::handshake({version, key, extensions});
    return handshake_.status == 101;
}

Response HttpSession::refused_handshake(const Request& request) const {
    Response response = lane_.router.broken(request, ProblemCode::malformed_json);
    response.status = handshake_.status;
    if (response.status == 426) response.headers.emplace_back("Sec-WebSocket-Version", "13");
    return response;
}

void HttpSession::upgrade() {
    const Request request = request_of(parser_->get(), peer_);
    lane_.meter.requests.note(RouteName::socket, 101);
    const auto early = buffer_.data();
    serve_websocket(socket_.release(),
                    WsSet::Watched::anew,
                    handshake_,
                    {static_cast<char*>(early.data()), early.size()},
                    lane_.router.caller_of(request),
                    lane_.refusal(request),
                    lane_);
}

void HttpSession::begin_events() {
    const Request request = request_of(parser_->get(), peer_);
    lane_.meter.requests.note(RouteName::live, 200);
    serve_events(std::move(socket_), wishes_, lane_.router.caller_of(request), lane_.refusal(request), lane_);
}

}  // namespace

void serve_http(tcp::socket socket, const tcp::endpoint& peer, std::string_view early, Lane& lane) {
    std::make_shared<HttpSession>(std::move(socket), peer, early, lane)->start();
}

}  // namespace yui::net
