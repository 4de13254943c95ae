// A page as the protocol wants it: reads, follows from there, applies what is next, reads again when told so.
// It complains about everything that the server may not do.
#pragma once

#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "server/net/hub.hpp"
#include "tests/net/schedule_truth.hpp"
#include "tests/support/server_frame.hpp"

namespace yui::net::schedules {

class Client : public Subscriber {
public:
    // Of what a stream holds a page may show a part only: the first key.
    enum class Shows { all, one };

    Client(Truth& truth, std::string name, std::string session, Shows shows)
        : truth_(truth), name_(std::move(name)), session_(std::move(session)), shows_(shows) {}

    // --- the wire ---
    void connect(Hub& hub);
    void cut();
    void node_died();  // the hub is gone, nothing may be said to it
    void read(std::size_t frames);
    void stall() { stalled_ = true; }  // until it reads
    bool offline() const { return hub_ == nullptr; }
    Hub* hub() const { return hub_; }
    bool idle() const { return inbox_.empty() && !closing_; }

    // --- what people do ---
    // From what was read on, or from now on. Entries are told only of what was read, so these are always
    // read.
    enum class From { here, now };
    void join(const std::string& stream, From from);
    void leave(const std::string& stream);
    void ask_again(const std::string& stream);

    // Does what is due: leaves a line that was closed, reads pages again, subscribes.
    void tend();
    void expect_all_is_known();

    void send(const Payload& payload) override;
    void close(protocol::CloseCode code) override { closing_ = code; }

private:
    struct Following {
        From from = From::here;
        bool must_read = true;
        std::string epoch = {};
        std::uint64_t own = 0;  // last row applied
        std::map<std::uint64_t, std::string> applied = {};
        std::map<std::string, bus::Message> entries = {};
        std::set<std::string> told = {};  // keys of entries that the server was told of
        std::string asked = {};           // id of the wish whose answer counts
        std::uint64_t asked_since = 0;
        bool live = false;
        bool over = false;         // the server said that nothing more comes
        std::uint64_t served = 0;  // last row that came after the answer
    };
    struct Letter {
        std::string text;
        std::string conflate;
    };

    void greeted(const protocol::Result<app::Who>& who);
    void forget_who_it_was();
    void read_page(const std::string& stream, Following& following);
    void subscribe(const std::string& stream, Following& following);
    void hear(const ServerFrame& frame);
    void subscribed(Following& following, const ServerFrame& frame);
    void not_recovered(Following& following, const ServerFrame& frame);
    void event(Following& following, const ServerFrame& frame);
    void apply(Following& following, const ServerFrame& frame);
    void state(Following& following, const ServerFrame& frame);
    void resync(Following& following, const ServerFrame& frame);
    void ended(const ServerFrame& frame);
    void refused(const ServerFrame& frame);
    void check_right(const ServerFrame& frame);
    void complain(const ServerFrame& frame, const std::string& what);
    void expect_is_known(const std::string& stream, const Following& following);

    Truth& truth_;
    std::string name_;
    std::string session_;
    Shows shows_;
    Hub* hub_ = nullptr;
    FollowerId id_ = 0;
    std::uint64_t connections_ = 0;
    bool talking_ = false;
    bool stalled_ = false;
    std::optional<protocol::CloseCode> closing_;
    std::deque<Letter> inbox_;
    std::size_t inbox_bytes_ = 0;
    std::uint64_t wishes_ = 0;
    std::map<std::string, Following> following_;
};

}  // namespace yui::net::schedules
