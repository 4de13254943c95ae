#include "server/net/ws_session.hpp"

#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <exception>
#include <utility>

#include "server/log.hpp"
#include "server/net/outbox.hpp"
#include "server/net/ws_deflate.hpp"

namespace yui::net {
namespace {

using protocol::CloseCode;

// From the decision to close to the end of the connection, whatever the other end does. Who reads too slowly
// will hardly read that either.
constexpr std::int64_t farewell_ms = 5000;
constexpr std::int64_t short_farewell_ms = 1000;
constexpr std::size_t most_pieces = 64;  // of one write

ssize_t send_pieces(int descriptor, std::span<iovec> pieces) {
    constexpr int flags = MSG_DONTWAIT | MSG_NOSIGNAL;
    if (pieces.size() == 1) return ::send(descriptor, pieces[0].iov_base, pieces[0].iov_len, flags);
    msghdr message{};
    message.msg_iov = pieces.data();
    message.msg_iovlen = pieces.size();
    return ::sendmsg(descriptor, &message, flags);
}

class WsSession final : public Connection, public Subscriber, public WatchedSocket {
public:
    WsSession(int descriptor, const ws::Handshake& handshake, const app::Caller& caller, Lane& lane);
    ~WsSession() override;

    // On the set of the lane.
    void start(std::span<char> early, std::optional<CloseCode> refusal);

    void send(const Payload& message) override { push(message); }
    void send_joined(const Payload& messages) override { push(messages); }
    void send_at_once(const Payload& messages) override;
    void close(CloseCode code) override;

    void tick() override;
    void stop() override;

    void readable() override;
    void writable() override;
    void flush() override;
    std::optional<Sending> sending() const override;
    void sent(ssize_t result) override;

private:
    // open → closing (our close frame is on its way) → ended (the descriptor is closed).
    // deaf: closing, and what comes is thrown away because it cannot be read; so nobody waits for an answer.
    enum class State : std::uint8_t { open, closing, deaf, ended };

    void read();
    void take(std::span<char> bytes);
    void heard(const ws::Event& event);
    void heard_ping(std::string_view body);
    void heard_message(const ws::Event& event);
    void heard_close(std::uint16_t code);
    void push(const Payload& payload);
    bool nothing_waits() const;
    void count(const Payload& payload);
    void write();
    bool took(ssize_t result);
    void wait_for_room();
    void say_farewell(std::uint16_t code, State next);
    bool idle() const { return !conversation_.busy() && outbox_.empty(); }
    void end();

    std::uint16_t pings_ = 0;  // since the last tick; here it fits behind the last base
    Lane& lane_;
    [[no_unique_address]] Outbox outbox_;  // what follows fits into its last word
    State state_ = State::open;
    bool deflate_ : 1;
    bool blocked_ : 1 = false;   // the kernel takes no more at present
    bool answered_ : 1 = false;  // both ends said goodbye: gone as soon as ours has left
    bool stopping_ : 1 = false;
    int descriptor_;
    std::unique_ptr<ws::Reader> reader_;  // while a message is cut
    Conversation conversation_;
};

WsSession::WsSession(int descriptor, const ws::Handshake& handshake, const app::Caller& caller, Lane& lane)
    : lane_(lane),
      outbox_(lane.queue_room),
      deflate_(handshake.deflate),
      descriptor_(descriptor),
      conversation_(*this, caller, lane.surroundings) {
    outbox_.push(Encoded::raw(handshake.response));
    if (deflate_) outbox_.pack(ws::Packing::deflated);
}

WsSession::~WsSession() {
    if (state_ != State::ended) ::close(descriptor_);
}

void WsSession::start(std::span<char> early, std::optional<CloseCode> refusal) {
    lane_.add(*this);
    lane_.meter.sockets.add(1);
    const bool room = lane_.enter(conversation_.address());
    if (!room && !refusal) refusal = CloseCode::overload;
    write();
    if (blocked_) return end();
    if (refusal) close(*refusal);
    take(early);
}

void WsSession::readable() {
    try {
        read();
    } catch (const std::exception& error) {
        log::error("a WebSocket failed", {{"error", error.what()}});
        lane_.sockets.spare_reader() = {};
        end();
    }
}

void WsSession::read() {
    if (state_ == State::ended) return;
    const auto buffer = lane_.sockets.buffer();
    const auto size = ::recv(descriptor_, buffer.data(), buffer.size(), MSG_DONTWAIT);
    if (size > 0) return take(buffer.first(static_cast<std::size_t>(size)));
    if (size < 0 && (errno == EAGAIN || errno == EINTR)) return;
    end();
}

// Goes on while closing: what still comes is thrown away until the other end has closed, too.
void WsSession::take(std::span<char> bytes) {
    if (state_ == State::deaf) return;
    const auto& limits = lane_.site.config.limits;
    const ws::Rules rules{limits.frame_bytes, limits.fragments, deflate_};
    ws::Reader& reader = reader_ ? *reader_ : lane_.sockets.spare_reader();
    while (state_ == State::open || state_ == State::closing) {
        const auto event = reader.next(bytes, rules);
        if (!event) break;
        heard(*event);
    }
    const bool over = state_ == State::deaf || state_ == State::ended || answered_;
    if (over) reader = {};
    if (reader.at_rest())
        reader_ = nullptr;
    else if (!reader_)
        reader_ = std::make_unique<ws::Reader>(std::exchange(reader, {}));
}

void WsSession::heard(const ws::Event& event) {
    switch (event.kind) {
        case ws::Event::Kind::text:
        case ws::Event::Kind::binary:
            return heard_message(event);
        case ws::Event::Kind::ping:
            return heard_ping(event.bytes);
        case ws::Event::Kind::pong:
            return;
        case ws::Event::Kind::close:
            return heard_close(event.code);
        case ws::Event::Kind::violation:
            if (event.code == ws::status::too_big) close(CloseCode::too_big);
            return say_farewell(event.code, State::deaf);
    }
}

void WsSession::heard_ping(std::string_view body) {
    if (state_ != State::open) return;
    if (++pings_ > lane_.site.config.limits.pings) return close(CloseCode::too_fast);
    push(Encoded::raw(ws::frame(ws::Opcode::pong, body)));
}

void WsSession::heard_message(const ws::Event& event) {
    if (state_ != State::open) return;
    if (event.kind == ws::Event::Kind::binary) return close(CloseCode::bad_frame);
    if (event.packing == ws::Packing::plain) return conversation_.take(event.bytes);
    std::string text;
    const auto result = ws::inflate(event.bytes, lane_.site.config.limits.frame_bytes, text);
    if (result == ws::Inflating::too_big) return close(CloseCode::too_big);
    Utf8Check check;
    const bool sound = check.take(text) && check.complete();
    if (result == ws::Inflating::broken || !sound) return say_farewell(ws::status::not_utf8, State::deaf);
    conversation_.take(text);
}

// The same code back, then the server is the first to close (RFC 6455, 7.1.1).
void WsSession::heard_close(std::uint16_t code) {
    answered_ = true;
    say_farewell(code, State::closing);
    lane_.sockets.later(*this);
}

void WsSession::push(const Payload& payload) {
    if (state_ != State::open) return;
    if (outbox_.push(payload) == Outbox::Push::full) {
        if (!blocked_) write();
        if (blocked_ || outbox_.push(payload) == Outbox::Push::full) return close(CloseCode::slow);
    }
    count(payload);
    if (!blocked_) lane_.sockets.later(*this);
}

// Nothing is queued unless the kernel does not take all of it.
void WsSession::send_at_once(const Payload& messages) {
    if (!nothing_waits() || lane_.sockets.finds_ring()) return push(messages);
    const auto bytes = messages->bytes(deflate_ ? ws::Packing::deflated : ws::Packing::plain);
    std::array<iovec, 1> piece{{{const_cast<char*>(bytes.data()), bytes.size()}}};
    const auto size = send_pieces(descriptor_, piece);
    count(messages);
    if (size == static_cast<ssize_t>(bytes.size()))
        return lane_.meter.bytes_out.add(static_cast<std::uint64_t>(size));
    outbox_.push(messages);
    if (took(size < 0 ? -errno : size)) lane_.sockets.later(*this);
}

bool WsSession::nothing_waits() const {
    return state_ == State::open && !blocked_ && !stopping_ && outbox_.empty();
}

void WsSession::count(const Payload& payload) {
    lane_.meter.frames_out.add(std::max<std::size_t>(1, payload->parts().size()));
}

void WsSession::flush() {
    if (state_ == State::ended) return;
    if (!blocked_) write();
    if (stopping_) stop();
}

void WsSession::writable() {
    if (state_ == State::ended) return;
    blocked_ = false;
    write();
    if (!blocked_ && state_ != State::ended) lane_.sockets.watch(*this, descriptor_, WsSet::For::reading);
    if (stopping_) stop();
}

void WsSession::write() {
    std::array<iovec, most_pieces> pieces;
    while (const std::size_t count = outbox_.pieces(pieces)) {
        const auto size = send_pieces(descriptor_, std::span(pieces).first(count));
        if (!took(size < 0 ? -errno : size)) return;
    }
    if (state_ == State::deaf) ::shutdown(descriptor_, SHUT_WR);
    if (answered_) end();
}

// False: it takes no more. An error ends the connection, whose end is read then: nothing may be lacking
// unnoticed.
bool WsSession::took(ssize_t result) {
    if (result == -EINTR) return true;
    if (result < 0 && result != -EAGAIN) {
        outbox_.clear();
        ::shutdown(descriptor_, SHUT_RDWR);
        return false;
    }
    outbox_.sent(result < 0 ? 0 : static_cast<std::size_t>(result));
    if (result < 0) {
        wait_for_room();
        return false;
    }
    lane_.meter.bytes_out.add(static_cast<std::uint64_t>(result));
    return true;
}

std::optional<WatchedSocket::Sending> WsSession::sending() const {
    if (state_ != State::open || blocked_ || stopping_) return std::nullopt;
    std::array<iovec, 2> pieces;
    if (outbox_.pieces(pieces) != 1) return std::nullopt;
    return Sending{descriptor_, pieces[0]};
}

void WsSession::sent(ssize_t result) {
    if (state_ != State::ended && took(result)) write();
}

void WsSession::wait_for_room() {
    blocked_ = true;
    lane_.sockets.watch(*this, descriptor_, WsSet::For::both);
}

// What waits is not worth waiting for: the page comes back and catches up.
void WsSession::close(CloseCode code) {
    if (state_ != State::open) return;
    lane_.meter.closes.note(code);
    say_farewell(static_cast<std::uint16_t>(code), State::closing);
    if (code == CloseCode::slow) allow(lane_.loop->now_ms(), short_farewell_ms);
}

void WsSession::say_farewell(std::uint16_t code, State next) {
    const State before = std::exchange(state_, next);
    if (before != State::open) return;
    allow(lane_.loop->now_ms(), farewell_ms);
    outbox_.clear();
    outbox_.push(Encoded::raw(ws::close_frame(code)));
    if (!blocked_) lane_.sockets.later(*this);
}

void WsSession::tick() {
    pings_ = 0;
    if (stopping_) stop();
    if (state_ == State::open) return conversation_.tick();
    if (overdue(lane_.loop->now_ms())) end();
}

// Commands that were taken are answered first.
void WsSession::stop() {
    stopping_ = true;
    if (idle()) close(CloseCode::going_away);
}

void WsSession::end() {
    if (std::exchange(state_, State::ended) == State::ended) return;
    ::close(descriptor_);
    lane_.leave(conversation_.address());
    conversation_.end();
    lane_.meter.sockets.subtract(1);
    lane_.remove(*this);
    lane_.sockets.remove(*this);
}

}  // namespace

void serve_websocket(int descriptor,
                     WsSet::Watched watched,
                     const ws::Handshake& handshake,
                     std::span<char> early,
                     const app::Caller& caller,
                     std::optional<CloseCode> refusal,
                     Lane& lane) {
    auto session = std::make_unique<WsSession>(descriptor, handshake, caller, lane);
    WsSession& added = *session;
    if (lane.sockets.add(std::move(session), descriptor, watched)) added.start(early, refusal);
}

}  // namespace yui::net
