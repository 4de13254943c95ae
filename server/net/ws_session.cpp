#include "server/net/ws_session.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket/stream.hpp>
#include <exception>

#include "server/log.hpp"
#include "server/net/outbox.hpp"

namespace yui::net {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace websocket = beast::websocket;
using asio::ip::tcp;
using boost::system::error_code;
using protocol::CloseCode;

constexpr auto token = asio::as_tuple(asio::use_awaitable);
constexpr auto handshake_time = std::chrono::seconds(5);
// From the decision to close to the end of the connection, whatever the other end does. Who reads too slowly
// will hardly read that either.
constexpr std::int64_t farewell_ms = 5000;
constexpr std::int64_t short_farewell_ms = 1000;
constexpr std::size_t usual_frame_bytes = 4096;

class WsSession : public Connection, public Subscriber, public std::enable_shared_from_this<WsSession> {
public:
    WsSession(tcp::socket socket, UpgradeRequest request, app::Caller caller, Lane& lane)
        : stream_(std::move(socket)),
          request_(std::move(request)),
          lane_(lane),
          outbox_(lane.site.queues, lane.site.config.limits.queue_bytes),
          conversation_(std::make_shared<Conversation>(*this, std::move(caller), lane.surroundings())) {}

    void start(std::optional<CloseCode> refusal);

    void send(Payload payload) override;
    void close(CloseCode code) override;
    void tick() override;
    void stop() override;

private:
    asio::awaitable<void> run();
    asio::awaitable<void> read();
    void take_bytes();
    void write_next();
    void wrote(error_code error);
    void say_farewell();
    void finish(std::exception_ptr failure);

    websocket::stream<tcp::socket> stream_;
    UpgradeRequest request_;
    Lane& lane_;
    Outbox outbox_;
    std::shared_ptr<Conversation> conversation_;
    beast::flat_buffer buffer_;
    std::shared_ptr<const std::string> writing_;  // the frame that is on its way
    std::optional<CloseCode> closing_;            // with this code, as soon as what was asked is answered
    bool open_ = false;                           // the handshake is done, the end is not
    bool farewell_said_ = false;
    bool stopping_ = false;
    std::int64_t cut_at_ = 0;  // steady ms; then the connection ends, whatever the other end does
};

void WsSession::start(std::optional<CloseCode> refusal) {
    lane_.add(*this);
    lane_.meter.sockets.add(1);
    if (refusal) close(*refusal);
    auto self = shared_from_this();
    asio::co_spawn(
        stream_.get_executor(), run(), [self](std::exception_ptr failure) { self->finish(failure); });
}

asio::awaitable<void> WsSession::run() {
    websocket::stream_base::timeout times{handshake_time, websocket::stream_base::none(), false};
    stream_.set_option(times);
    stream_.auto_fragment(false);
    stream_.read_message_max(0);  // counted by us, so that the page learns our code
    stream_.text(true);
    const auto [error] = co_await stream_.async_accept(request_, token);
    request_ = {};
    open_ = !error;
    if (open_) {
        say_farewell();
        co_await read();
    }
    open_ = false;
}

// Goes on while closing: what still comes is thrown away until the other end has closed, too.
asio::awaitable<void> WsSession::read() {
    const std::size_t most = lane_.site.config.limits.frame_bytes;
    for (;;) {
        const auto [error, bytes] = co_await stream_.async_read_some(buffer_, most, token);
        if (error) co_return;
        take_bytes();
    }
}

void WsSession::take_bytes() {
    if (closing_) return buffer_.clear();
    if (buffer_.size() > lane_.site.config.limits.frame_bytes) return close(CloseCode::too_big);
    if (!stream_.is_message_done()) return;
    if (!stream_.got_text()) return close(CloseCode::bad_frame);
    const auto bytes = buffer_.cdata();
    conversation_->take(std::string_view(static_cast<const char*>(bytes.data()), bytes.size()));
    buffer_.clear();
    if (buffer_.capacity() > usual_frame_bytes) buffer_.shrink_to_fit();
}

void WsSession::send(Payload payload) {
    if (closing_) return;
    if (outbox_.push(std::move(payload)) == Outbox::Push::full) return close(CloseCode::slow);
    write_next();
}

void WsSession::write_next() {
    if (writing_ || outbox_.empty() || !open_) return;
    writing_ = outbox_.take();
    lane_.meter.frames_out.add(1);
    lane_.meter.bytes_out.add(writing_->size());
    stream_.async_write(asio::buffer(*writing_),
                        [self = shared_from_this()](error_code error, std::size_t) { self->wrote(error); });
}

void WsSession::wrote(error_code error) {
    writing_ = nullptr;
    outbox_.sent();
    if (!error) write_next();
    if (stopping_) stop();
}

// What waits is not worth waiting for: the page comes back and catches up.
void WsSession::close(CloseCode code) {
    if (closing_) return;
    closing_ = code;
    cut_at_ = lane_.loop->now_ms() + (code == CloseCode::slow ? short_farewell_ms : farewell_ms);
    lane_.meter.closes.note(code);
    outbox_.clear();
    say_farewell();
}

void WsSession::say_farewell() {
    if (!closing_ || !open_ || farewell_said_) return;
    farewell_said_ = true;
    const websocket::close_reason reason(static_cast<std::uint16_t>(*closing_));
    stream_.async_close(reason, [self = shared_from_this()](error_code) {});
}

void WsSession::tick() {
    if (stopping_ && !conversation_->busy() && !writing_) close(CloseCode::going_away);
    if (!closing_) return conversation_->tick();
    error_code ignored;
    if (lane_.loop->now_ms() >= cut_at_) stream_.next_layer().close(ignored);
}

// Commands that were taken are answered first.
void WsSession::stop() {
    stopping_ = true;
    if (!conversation_->busy() && !writing_) close(CloseCode::going_away);
}

void WsSession::finish(std::exception_ptr failure) {
    conversation_->end();
    closing_ = closing_.value_or(CloseCode::going_away);
    lane_.meter.sockets.subtract(1);
    lane_.remove(*this);
    error_code ignored;
    stream_.next_layer().close(ignored);
    try {
        if (failure) std::rethrow_exception(failure);
    } catch (const std::exception& error) {
        log::error("a WebSocket failed", {{"error", error.what()}});
    }
}

}  // namespace

void serve_websocket(tcp::socket socket,
                     UpgradeRequest request,
                     app::Caller caller,
                     std::optional<CloseCode> refusal,
                     Lane& lane) {
    std::make_shared<WsSession>(std::move(socket), std::move(request), std::move(caller), lane)
        ->start(refusal);
}

}  // namespace yui::net
