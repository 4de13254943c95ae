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
    Site& site;
    app::Api& api;
    Hub& hub;
    std::shared_ptr<Loop> loop;
    Meter& meter;
};

// Lives in its connection, which calls end() before it goes.
class Conversation {
public:
    // `around` outlives it.
    Conversation(Subscriber& wire, const app::Caller& caller, const Surroundings& around);

    void take(std::string_view frame);                 // a whole text message
    void tick();                                       // about once a second
    void end();                                        // the connection is gone; `wire` is not used any more
    std::string_view address() const;                  // of the browser; before the end
    bool busy() const { return open_questions_ > 0; }  // commands and queries without their answer

private:
    enum class State : std::uint8_t { silent, greeting, talking, over };
    // Until the greeting is answered.
    struct Arriving {
        app::Caller caller;
        std::vector<std::string> early = {};  // frames that came meanwhile
    };

    void understand(std::string_view text);
    void refuse_frame(std::string_view text, const protocol::Problem& problem);
    void on(const protocol::Hello& hello);
    void on(protocol::CommandFrame& frame);
    void on(protocol::QueryFrame& frame);
    void on(protocol::SubscribeFrame& frame);
    void on(const protocol::UnsubscribeFrame& frame);
    void on(const protocol::Pong&) {}
    void greeted(const protocol::Result<app::Who>& who, std::int64_t page_protocol);

    bool room_for(const app::Who& who);
    std::uint32_t now() const { return static_cast<std::uint32_t>(around_.loop->now_ms()); }
    bool since(std::uint32_t moment, int seconds) const;

    bool may_ask(const std::string& id);
    bool too_fast_together(const std::string& id);
    app::OnReply reply_to(const std::string& id, std::shared_ptr<const CommandNote> note);
    void answer(const std::string& id, const app::Reply& reply);
    void refuse(const std::string& id, const protocol::Problem& problem);
    protocol::Language language() const { return around_.hub.caller(follower_).language(); }
    void close(protocol::CloseCode code);

    Subscriber& wire_;
    const Surroundings& around_;
    FollowerId follower_ = 0;  // from hello to the end
    std::unique_ptr<Arriving> arriving_;
    Bucket questions_;
    Bucket wishes_;
    std::uint32_t heard_at_;       // the handshake, then the last frame; ms, of which differences count
    std::uint32_t pinged_at_ = 0;  // likewise
    std::uint16_t open_questions_ = 0;
    std::uint16_t too_many_ = 0;  // refused subscriptions
    State state_ = State::silent;
    bool pinged_ = false;   // a ping is unanswered
    bool counted_ = false;  // among the connections of its account
};

}  // namespace yui::net
