// What a page and the server say to each other over one WebSocket: hello, commands, queries, subscriptions,
// pings. Knows frames as text and the connection as a Subscriber; no sockets. One I/O thread.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "server/app/api.hpp"
#include "server/net/hub.hpp"
#include "server/net/loop.hpp"
#include "server/net/meter.hpp"
#include "server/net/rate.hpp"
#include "server/net/site.hpp"
#include "server/net/subscriber.hpp"

namespace yui::net {

class CommandNote;

// What a conversation uses of its I/O thread; all of it outlives the conversation.
struct Surroundings {
    const Site& site;
    app::Api& api;
    Hub& hub;
    std::shared_ptr<Loop> loop;
    Meter& meter;
};

class Conversation : public std::enable_shared_from_this<Conversation> {
public:
    // `around` outlives it.
    Conversation(Subscriber& wire, const app::Caller& caller, const Surroundings& around);

    void take(std::string_view frame);                 // a whole text message
    void tick();                                       // about once a second
    void end();                                        // the connection is gone; `wire` is not used any more
    std::string address() const;                       // of the browser
    bool busy() const { return open_questions_ > 0; }  // commands and queries without their answer

private:
    enum class State : std::uint8_t { silent, greeting, talking, over };

    void understand(std::string_view text);
    void refuse_frame(std::string_view text, const protocol::Problem& problem);
    void on(const protocol::Hello& hello);
    void on(protocol::CommandFrame& frame);
    void on(protocol::QueryFrame& frame);
    void on(protocol::SubscribeFrame& frame);
    void on(const protocol::UnsubscribeFrame& frame);
    void on(const protocol::Pong&) {}
    void greeted(const protocol::Result<app::Who>& who, std::int64_t page_protocol);

    bool may_ask(const std::string& id);
    app::OnReply reply_to(const std::string& id, std::shared_ptr<const CommandNote> note);
    void answer(const std::string& id, const app::Reply& reply);
    void refuse(const std::string& id, const protocol::Problem& problem);
    protocol::Language language() const { return around_.hub.caller(follower_).language(); }
    void close(protocol::CloseCode code);

    Subscriber& wire_;
    const Surroundings& around_;
    std::unique_ptr<app::Caller> caller_;              // until hello; then the hub keeps it
    FollowerId follower_ = 0;                          // from hello on
    std::unique_ptr<std::vector<std::string>> early_;  // frames that came before the greeting was answered
    Bucket questions_;
    Bucket wishes_;
    std::int64_t heard_at_;       // the handshake, then the last frame
    std::int64_t pinged_at_ = 0;  // 0: no ping is unanswered
    int open_questions_ = 0;
    std::int16_t too_many_ = 0;  // refused subscriptions
    State state_ = State::silent;
};

}  // namespace yui::net
