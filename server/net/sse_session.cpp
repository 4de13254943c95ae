#include "server/net/sse_session.hpp"

#include <algorithm>
#include <array>
#include <boost/asio/buffer.hpp>
#include <boost/asio/write.hpp>
#include <list>
#include <utility>

#include "protocol/json.hpp"
#include "server/net/backlog.hpp"
#include "server/net/safe_headers.hpp"

namespace yui::net {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;
using protocol::CloseCode;

constexpr std::string_view pong = R"({"type":"pong"})";
// A comment would keep the line open, but scripts of the page do not hear it and take the line for dead.
constexpr const char* heartbeat = "data: {\"type\":\"ping\"}\n\n";

// Without a length: it goes on until one of us ends it.
std::string head_of(const Site& site, const std::string& request_id) {
    Response response;
    response.headers = {{"Content-Type", "text/event-stream"},
                        {"Cache-Control", "no-store"},
                        {"X-Accel-Buffering", "no"},
                        {"Connection", "close"},
                        {"X-Request-Id", request_id}};
    add_safe_headers(response, site.origin.secure() ? Transport::tls : Transport::plain);
    std::string head = "HTTP/1.1 200 OK\r\n";
    for (const auto& [name, value] : response.headers) head += name + ": " + value + "\r\n";
    return head + "\r\n";
}

class EventSession final : public Connection,
                           public Subscriber,
                           public std::enable_shared_from_this<EventSession> {
public:
    EventSession(asio::ip::tcp::socket socket, const app::Caller& caller, Lane& lane)
        : socket_(std::move(socket)),
          lane_(lane),
          conversation_(*this, caller, lane.surroundings),
          sent_at_(lane.loop->now_ms()) {}

    void start(std::string head, const EventWishes& wishes, std::optional<CloseCode> refusal);

    void send(const Payload& message) override;
    void close(CloseCode code) override;
    void tick() override;
    void stop() override { close(CloseCode::going_away); }

private:
    enum class State { open, closing, ended };
    struct Waiting {
        std::string text;
        std::string entry;  // as of a Payload
    };

    std::string event_of(std::string_view frame);
    void push(std::string text, std::string entry);
    bool put_in_place_of_older(std::string& text, const std::string& entry);
    void write();
    void wrote(error_code error);
    void wait_for_end();
    void end();

    asio::ip::tcp::socket socket_;
    Lane& lane_;
    Conversation conversation_;
    EventPositions positions_;
    std::list<Waiting> waiting_;
    std::size_t bytes_ = 0;  // waiting and being written
    std::string writing_;
    std::int64_t sent_at_;  // steady ms
    std::array<char, 64> ignored_{};
    State state_ = State::open;
};

void EventSession::start(std::string head, const EventWishes& wishes, std::optional<CloseCode> refusal) {
    lane_.add(*this);
    lane_.meter.sockets.add(1);
    const bool room = lane_.enter(conversation_.address());
    push(std::move(head), {});
    wait_for_end();
    if (!room && !refusal) refusal = CloseCode::overload;
    if (refusal) return close(*refusal);
    for (const auto& wish : wishes.streams) {
        if (wish.epoch) positions_.begin(*wish.epoch);
        if (wish.since) positions_.set(wish.stream, *wish.since);
    }
    conversation_.take(wishes.hello);
    for (const auto& wish : wishes.streams) conversation_.take(protocol::to_json(wish));
}

// A page that reads what we write is alive; it cannot answer a ping.
void EventSession::tick() {
    const auto& limits = lane_.site.config.limits;
    const std::int64_t silence = lane_.loop->now_ms() - sent_at_;
    if (!writing_.empty() && silence >= std::int64_t{limits.write_seconds} * 1000) return end();
    if (state_ != State::open) return;
    if (writing_.empty() && silence >= std::int64_t{limits.silence_seconds} * 1000) push(heartbeat, {});
    conversation_.take(pong);
    conversation_.tick();
}

void EventSession::send(const Payload& message) {
    if (state_ != State::open) return;
    std::string text = event_of(message->text());
    const bool waits = !message->entry().empty() && put_in_place_of_older(text, message->entry());
    if (!waits) push(std::move(text), message->entry());
    lane_.meter.frames_out.add(1);
}

std::string EventSession::event_of(std::string_view frame) {
    std::string text;
    if (const auto row = row_of(frame)) {
        positions_.set(row->first, row->second);
        text = "id: " + positions_.text() + '\n';
    }
    return text.append("data: ").append(frame).append("\n\n");
}

bool EventSession::put_in_place_of_older(std::string& text, const std::string& entry) {
    const auto older = std::find_if(
        waiting_.begin(), waiting_.end(), [&](const Waiting& each) { return each.entry == entry; });
    if (older == waiting_.end()) return false;
    lane_.site.queues->take(text.size());
    lane_.site.queues->give_back(older->text.size());
    bytes_ += text.size() - older->text.size();
    older->text = std::move(text);
    return true;
}

void EventSession::push(std::string text, std::string entry) {
    const bool room = lane_.site.queues->take(text.size());
    bytes_ += text.size();
    waiting_.push_back({std::move(text), std::move(entry)});
    if (state_ == State::open && (!room || bytes_ > lane_.site.config.limits.queue_bytes))
        return close(CloseCode::slow);
    write();
}

// All that waits leaves together.
void EventSession::write() {
    if (!writing_.empty() || waiting_.empty()) return;
    for (const auto& each : waiting_) writing_ += each.text;
    waiting_.clear();
    auto done = [self = shared_from_this()](error_code error, std::size_t) { self->wrote(error); };
    asio::async_write(socket_, asio::buffer(writing_), std::move(done));
}

void EventSession::wrote(error_code error) {
    if (state_ == State::ended) return;
    if (error) return end();
    lane_.meter.bytes_out.add(writing_.size());
    lane_.site.queues->give_back(writing_.size());
    bytes_ -= writing_.size();
    writing_.clear();
    sent_at_ = lane_.loop->now_ms();
    if (state_ == State::closing && waiting_.empty()) return end();
    write();
}

// What waits is not worth waiting for: the page comes back and catches up.
void EventSession::close(CloseCode code) {
    if (std::exchange(state_, State::closing) != State::open) return;
    lane_.meter.closes.note(code);
    for (const auto& each : std::exchange(waiting_, {})) {
        lane_.site.queues->give_back(each.text.size());
        bytes_ -= each.text.size();
    }
    push("event: close\ndata: " + std::to_string(static_cast<int>(code)) + "\n\n", {});
}

// A page says nothing: what comes is thrown away, until it goes.
void EventSession::wait_for_end() {
    socket_.async_read_some(asio::buffer(ignored_),
                            [self = shared_from_this()](error_code error, std::size_t) {
                                error ? self->end() : self->wait_for_end();
                            });
}

void EventSession::end() {
    if (std::exchange(state_, State::ended) == State::ended) return;
    error_code ignored;
    socket_.close(ignored);
    lane_.leave(conversation_.address());
    conversation_.end();
    lane_.site.queues->give_back(bytes_);
    lane_.meter.sockets.subtract(1);
    lane_.remove(*this);
}

}  // namespace

void serve_events(asio::ip::tcp::socket socket,
                  const EventWishes& wishes,
                  const app::Caller& caller,
                  std::optional<CloseCode> refusal,
                  Lane& lane) {
    std::string head = head_of(lane.site, caller.request_id);
    auto session = std::make_shared<EventSession>(std::move(socket), caller, lane);
    session->start(std::move(head), wishes, refusal);
}

}  // namespace yui::net
