// A city for black-box tests: a migrated database, people who registered at a node, a checked group, and
// short ways to what they do every day. All of it by the same commands that pages send; only what has no
// command (places and rights of staff) is written into the tables.
#pragma once

#include <memory>
#include <optional>

#include "tests/blackbox/browser.hpp"
#include "tests/support/databases.hpp"

namespace yui::tests {

// A clock that tests move, in a file that nodes read.
class ClockFile {
public:
    ClockFile() { set(start); }
    std::string path() const { return (folder_.path() / "now").string(); }
    std::int64_t now() const { return now_; }
    void set(std::int64_t now);
    void move(std::int64_t ms) { set(now_ + ms); }

    static constexpr std::int64_t start = 1'795'222'800'000;  // 2026-11-21, a Saturday, 10:00 in Japan

private:
    const testing_support::ScratchFolder folder_;
    std::int64_t now_ = 0;
};

struct Member {
    std::int64_t account = 0;
    std::int64_t resident = 0;
    Browser browser;
};

struct Gathering {
    std::int64_t event = 0;
    std::int64_t occurrence = 0;
};

struct Task {
    std::int64_t need = 0;
    std::int64_t role = 0;
};

class City {
public:
    explicit City(Backend backend);
    City(Backend backend, TestDatabase::OnSmallDisk disk);

    const std::string& url() const { return database_->url; }
    const std::string& folder() const { return database_->folder; }
    store::Connection& sql() { return *connection_; }
    std::int64_t number(const std::string& sql, store::Params params = {});
    // A node on this city's database and clock that believes its proxy.
    Serving serving(const std::string& bus = "local:", std::vector<std::string> more = {}) const;

    ClockFile clock;
    std::int64_t area = 0;
    std::int64_t other_area = 0;
    std::int64_t center = 0;
    std::int64_t other_center = 0;  // of the other area
    std::int64_t facility = 0;

    Member register_member(const Node& node, const std::string& display_name, Json more = Json::object());
    void grant(std::int64_t account, const std::string& role, const std::string& scope, std::int64_t id = 0);

private:
    explicit City(std::unique_ptr<TestDatabase> database);

    std::unique_ptr<TestDatabase> database_;
    std::unique_ptr<store::Connection> connection_;
};

// What people do. `at` of the clock decides when it takes place: tomorrow, 10:00 to 12:00 in Japan.
std::int64_t request_group(const City& city, Member& founder, const std::string& name, std::int64_t area);
Json event_draft(const City& city, std::int64_t group, std::optional<int> capacity);
Gathering create_event(const City& city, Member& organizer, std::int64_t group, std::optional<int> capacity);
Gathering publish_event(const City& city, Member& organizer, std::int64_t group, std::optional<int> capacity);
Json need_draft(const City& city, std::int64_t group);
Task post_need(const City& city,
               Member& organizer,
               std::int64_t group,
               std::optional<std::int64_t> event = {});

// Waits for what is written beside an answer, or on another node; false after 20 s.
template <class Condition>
bool eventually(Condition condition);

}  // namespace yui::tests

#include <chrono>
#include <thread>

template <class Condition>
bool yui::tests::eventually(Condition condition) {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (!condition()) {
        if (std::chrono::steady_clock::now() > deadline) return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return true;
}
