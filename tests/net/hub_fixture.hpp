// A hub whose time, application and connections are in the hands of the test.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <list>

#include "server/net/hub.hpp"
#include "tests/support/fake_subscriber.hpp"
#include "tests/support/manual_loop.hpp"
#include "tests/support/scripted_api.hpp"

namespace yui::net {

using Heard = std::vector<std::string>;

inline app::Caller caller(const std::string& session) {
    app::Caller made;
    made.session = session;
    return made;
}

class HubTest : public testing::Test {
protected:
    struct Page : FakeSubscriber {
        FollowerId id = 0;
    };

    HubTest() {
        api.sessions = {{"ann", 7}, {"bob", 8}};
        hub.compare(app::Scan{"e1", 0, {}});
    }

    // A page that said hello. "" is a visitor.
    Page& page(const std::string& session) {
        Page& made = pages.emplace_back();
        made.id = hub.join(made, caller(session));
        hub.greet(made.id, [](const auto&) {});
        loop->turn();
        return made;
    }

    void subscribe(Page& page, const std::string& stream) { ask(page, stream, std::nullopt); }
    void subscribe(Page& page, const std::string& stream, std::uint64_t since) { ask(page, stream, since); }

    // Follows a stream that holds `head` rows, from its end, and has heard the answer.
    Page& follower(const std::string& session, const std::string& stream, std::uint64_t head) {
        while (api.log[stream].size() < head) api.commit(stream, "{}");
        Page& made = page(session);
        subscribe(made, stream);
        loop->turn();
        made.heard();
        return made;
    }

    // What the bus brought, to the end of the turn.
    void deliver(bus::Batch batch) {
        hub.deliver(batch);
        hub.flush();
    }

    std::shared_ptr<ManualLoop> loop = std::make_shared<ManualLoop>();
    app::ScriptedApi api;
    Meter meter;
    std::int64_t utc = 0;
    std::list<Page> pages;
    Hub hub{api, loop, meter, [this] { return utc; }};

private:
    void ask(Page& page, const std::string& stream, std::optional<std::uint64_t> since) {
        protocol::SubscribeFrame wish;
        wish.id = "00000000-0000-0000-0000-000000000001";
        wish.stream = stream;
        if (since) wish.epoch = "e1";
        if (since) wish.since = static_cast<std::int64_t>(*since);
        hub.subscribe(page.id, wish);
    }
};

}  // namespace yui::net
