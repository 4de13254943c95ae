#include <array>
#include <cstdio>
#include <stdexcept>

#include "tests/load/crowd/frames.hpp"
#include "tests/load/crowd/tongue.hpp"

namespace yui::load {
namespace {

std::string text_frame(std::string_view text) {
    std::string frame;
    append_frame(frame, Opcode::text, text);
    return frame;
}

std::string upgrade(const Doorway& doorway, const std::string& target, const std::string& more) {
    const auto host = "127.0.0.1:" + std::to_string(doorway.port);
    auto request = "GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\nOrigin: http://" + host +
                   "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                   "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" +
                   more;
    if (doorway.deflate)
        request +=
            "Sec-WebSocket-Extensions: permessage-deflate; client_no_context_takeover; "
            "server_no_context_takeover\r\n";
    return request + "\r\n";
}

class Base : public Tongue {
public:
    explicit Base(Doorway doorway) : doorway_(std::move(doorway)) {}
    std::string opening(const Wish&) const override { return {}; }
    int steps() const override { return 0; }
    bool is_step(std::string_view) const override { return false; }
    std::string answer(const Wish&, std::string_view) const override { return {}; }

protected:
    const Doorway doorway_;
};

// The protocol of our pages (protocol/schema.json). Each page comes from an address of its own, as through a
// proxy, and follows four streams: the measured one, its person's, a quiet event and the list.
class YuiTongue : public Base {
public:
    using Base::Base;

    std::string request(const Wish& wish) const override {
        const auto n = wish.number;
        const auto address = "10." + std::to_string(n >> 16 & 255) + '.' + std::to_string(n >> 8 & 255) +
                             '.' + std::to_string(n & 255);
        return upgrade(
            doorway_, "/ws", "X-Forwarded-For: " + address + "\r\nCookie: yui=" + wish.guest.cookie + "\r\n");
    }
    std::string opening(const Wish& wish) const override {
        auto frames = text_frame(R"({"type":"hello","build":"load","locale":"ja","protocol":1})");
        int id = 0;
        for (const auto& stream : streams_of(wish)) frames += text_frame(subscribe(++id, stream));
        return frames;
    }
    int steps() const override { return 4; }
    bool is_step(std::string_view message) const override {
        return message.starts_with(R"({"type":"subscribed")");
    }
    std::string answer(const Wish&, std::string_view message) const override {
        return message == R"({"type":"ping"})" ? text_frame(R"({"type":"pong"})") : std::string();
    }
    // To the door of the test build (tests/load/node/door.hpp).
    std::string publisher_request() const override { return {}; }
    void append_publication(std::string& out, std::int64_t event, Mark mark) const override {
        out += std::to_string(event) + ' ' + std::to_string(mark.sent_us) + ' ' +
               std::to_string(mark.number) + '\n';
    }

private:
    std::array<std::string, 4> streams_of(const Wish& wish) const {
        return {"event:" + std::to_string(wish.event),
                "event:" + std::to_string(doorway_.quiet_event),
                "user:" + std::to_string(wish.guest.account),
                "list:public"};
    }
    static std::string subscribe(int id, const std::string& stream) {
        return R"({"type":"subscribe","id":"00000000-0000-4000-8000-00000000000)" + std::to_string(id) +
               R"(","stream":")" + stream + R"("})";
    }
};

// The same pages, while people sign up over HTTP, each once.
class SignUpTongue : public YuiTongue {
public:
    using YuiTongue::YuiTongue;

    bool marked() const override { return false; }
    void append_publication(std::string& out, std::int64_t event, Mark mark) const override {
        const auto number = static_cast<std::size_t>(mark.number);
        std::array<char, 40> id{};
        std::snprintf(id.data(), id.size(), "00000000-0000-4000-8000-%012zu", number);
        const auto body = R"({"type":"command","id":")" + std::string(id.data()) +
                          R"(","command":{"type":"sign_up","occurrence":)" + std::to_string(event) +
                          R"(,"adults":1,"children":0}})";
        out +=
            "POST /api/commands HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nCookie: "
            "yui=" +
            doorway_.guests[number % doorway_.guests.size()].cookie +
            "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
    }
};

// /ws?ch=NAME follows, a text "PNAME|MESSAGE" publishes.
class PlainTongue : public Base {
public:
    using Base::Base;

    std::string request(const Wish& wish) const override {
        return upgrade(doorway_, "/ws?ch=" + std::to_string(wish.event), {});
    }
    std::string publisher_request() const override { return upgrade(doorway_, "/ws?ch=none", {}); }
    void append_publication(std::string& out, std::int64_t event, Mark mark) const override {
        append_frame(out, Opcode::text, 'P' + std::to_string(event) + '|' + message_text(event, mark));
    }
};

// The same, but published by HTTP to a path that names the channel.
class NchanTongue : public PlainTongue {
public:
    using PlainTongue::PlainTongue;

    std::string publisher_request() const override { return {}; }
    void append_publication(std::string& out, std::int64_t event, Mark mark) const override {
        const auto text = message_text(event, mark);
        out += "POST /pub?ch=" + std::to_string(event) +
               " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: " +
               std::to_string(text.size()) + "\r\n\r\n" + text;
    }
};

// Engine.IO 4 and Socket.IO 5 over WebSocket only.
class SocketIoTongue : public Base {
public:
    using Base::Base;

    std::string request(const Wish& wish) const override { return opened(std::to_string(wish.event)); }
    int steps() const override { return 1; }
    bool is_step(std::string_view message) const override { return message.starts_with("40"); }
    std::string answer(const Wish&, std::string_view message) const override {
        if (message.starts_with('0')) return text_frame("40");
        return message == "2" ? text_frame("3") : std::string();
    }
    std::string publisher_request() const override { return opened("none"); }
    std::string publisher_opening() const override { return text_frame("40"); }
    void append_publication(std::string& out, std::int64_t event, Mark mark) const override {
        append_frame(out,
                     Opcode::text,
                     R"(42["pub",")" + std::to_string(event) + R"(",)" + message_text(event, mark) + ']');
    }

private:
    std::string opened(const std::string& channel) const {
        return upgrade(doorway_, "/socket.io/?EIO=4&transport=websocket&ch=" + channel, {});
    }
};

// The JSON protocol of the Centrifuge that Debian has.
class CentrifugeTongue : public Base {
public:
    using Base::Base;

    std::string request(const Wish&) const override { return upgrade(doorway_, "/ws", {}); }
    std::string opening(const Wish&) const override { return text_frame(connect); }
    int steps() const override { return 2; }
    bool is_step(std::string_view message) const override { return message.starts_with(R"({"id":)"); }
    std::string answer(const Wish& wish, std::string_view message) const override {
        if (!message.starts_with(R"({"id":1,)")) return {};
        return text_frame(R"({"id":2,"method":1,"params":{"channel":")" + std::to_string(wish.event) +
                          R"("}})");
    }
    std::string publisher_request() const override { return upgrade(doorway_, "/ws", {}); }
    std::string publisher_opening() const override { return text_frame(connect); }
    void append_publication(std::string& out, std::int64_t event, Mark mark) const override {
        append_frame(out,
                     Opcode::text,
                     R"({"id":3,"method":3,"params":{"channel":")" + std::to_string(event) + R"(","data":)" +
                         message_text(event, mark) + "}}");
    }

private:
    static constexpr std::string_view connect = R"({"id":1,"params":{}})";
};

}  // namespace

std::unique_ptr<Tongue> tongue_of(const std::string& name, const Doorway& doorway) {
    if (name == "yui") return std::make_unique<YuiTongue>(doorway);
    if (name == "yui-sign-ups") return std::make_unique<SignUpTongue>(doorway);
    if (name == "plain") return std::make_unique<PlainTongue>(doorway);
    if (name == "nchan") return std::make_unique<NchanTongue>(doorway);
    if (name == "socketio") return std::make_unique<SocketIoTongue>(doorway);
    if (name == "centrifuge") return std::make_unique<CentrifugeTongue>(doorway);
    throw std::invalid_argument("no such tongue: " + name);
}

}  // namespace yui::load
