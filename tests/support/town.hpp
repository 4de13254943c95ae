// A small town for tests of use cases: a migrated database, the application on it, a clock that the test
// moves, and short ways to put people, groups and events into it and to ask as any of them.
#pragma once

#include <atomic>
#include <chrono>
#include <future>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <string>
#include <vector>

#include "protocol/json.hpp"
#include "server/app/app.hpp"
#include "server/domain/time.hpp"
#include "tests/support/databases.hpp"

namespace yui::tests {

// 2026-11-21 (a Saturday) 10:00 in Japan.
inline constexpr std::int64_t noonish = 1'795'222'800'000;

struct Person {
    std::int64_t account = 0;
    std::int64_t resident = 0;
    app::Caller caller = {};
};

struct Happening {
    std::int64_t event = 0;
    std::int64_t occurrence = 0;
};

class Town {
public:
    explicit Town(Backend backend);
    // A second node on the same database.
    Town(const Town& other, int node);
    ~Town();

    app::App& app() { return *app_; }
    store::Connection& sql() { return *connection_; }
    const std::string& url() const { return url_; }
    void move_clock(std::int64_t ms) { *now_ += ms; }
    std::int64_t now() const { return *now_; }

    app::Caller visitor() const;
    Person person(const std::string& display_name);
    // A person with a right, e.g. grant(p, GrantRole::organizer, ScopeKind::group, group).
    void grant(const Person& person,
               protocol::GrantRole role,
               protocol::ScopeKind scope,
               std::int64_t id = 0);
    std::int64_t area = 0;  // of the city
    std::int64_t center = 0;
    std::int64_t group(const std::string& name, const std::string& state = "active");
    // Published, tomorrow 10:00 to 12:00, sign-up here.
    Happening event(std::int64_t group, std::optional<std::int64_t> capacity);

    // Writes a row past the application: "INSERT ... RETURNING id".
    std::int64_t insert(std::string_view sql, store::Params params);

    // What was published since the last call, in order.
    bus::Batch heard();

    template <class C>
    protocol::Result<protocol::AnswerOf<C>> tell(const app::Caller& caller, C command, std::string id = {}) {
        const auto reply = send(caller, protocol::Command(std::move(command)), std::move(id));
        return read<protocol::AnswerOf<C>>(reply);
    }
    template <class Q>
    protocol::Result<protocol::AnswerOf<Q>> ask(const app::Caller& caller, Q query) {
        std::promise<app::Reply> promise;
        app_->query(
            caller, protocol::Query(std::move(query)), [&](app::Reply reply) { promise.set_value(reply); });
        return read<protocol::AnswerOf<Q>>(promise.get_future().get());
    }
    app::Reply send(const app::Caller& caller, protocol::Command command, std::string id = {});
    // Not waiting for the answer.
    std::future<app::Reply> start(const app::Caller& caller, protocol::Command command, std::string id = {});

private:
    template <class T>
    static protocol::Result<T> read(const app::Reply& reply) {
        if (reply.answer.has_error()) return reply.answer.error();
        auto parsed = protocol::read_strict<T>(*reply.answer);
        if (parsed.has_error()) throw std::runtime_error("an answer breaks the schema: " + *reply.answer);
        return parsed;
    }
    void open();

    std::shared_ptr<TestDatabase> database_;
    std::string url_;
    std::shared_ptr<std::atomic<std::int64_t>> now_ = std::make_shared<std::atomic<std::int64_t>>(noonish);
    std::unique_ptr<store::Connection> connection_;
    std::mutex heard_mutex_;  // commits come from writer threads
    bus::Batch heard_;
    std::unique_ptr<app::App> app_;  // last: its threads use what is above
};

// A version 4 UUID for commands.
std::string new_uuid();

}  // namespace yui::tests
