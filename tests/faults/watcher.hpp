// An open page: follows the streams of one event, comes back when its line breaks, and complains about holes,
// doubles and lost positions. One thread; what it knows may be read by any.
#pragma once

#include <atomic>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "tests/blackbox/city.hpp"
#include "tests/faults/hand.hpp"

namespace yui::tests {

class Watcher {
public:
    Watcher(const Ports& ports, std::string cookie, Gathering event, unsigned seed);

    void run(const std::atomic<bool>& done);  // until the line breaks after `done`

    // Rows by seq, from where it began to follow.
    std::map<std::int64_t, Json> rows(const std::string& stream) const;
    bool live() const;                                       // follows all its streams
    std::int64_t position(const std::string& stream) const;  // -1: it never heard an answer
    Json seats() const;                                      // the newest
    std::vector<std::string> complaints() const;
    std::uint64_t came_back() const { return came_back_; }
    // How its lines ended, by close code; 0: without a word.
    std::map<unsigned, std::uint64_t> endings() const;

private:
    struct Stream {
        std::string epoch = {};
        std::optional<std::int64_t> position = {};
        std::map<std::int64_t, Json> rows = {};
        bool live = false;
    };
    void follow_for_a_while(const std::atomic<bool>& done);
    void listen(testing_support::WsClient& socket, const std::atomic<bool>& done);
    void subscribe(testing_support::WsClient& socket, const std::string& name, const Stream& stream);
    void hear(const Json& frame);
    void subscribed(const Json& frame, Stream& stream);
    void event(const Json& frame, Stream& stream);
    void state(const Json& frame);

    const Ports& ports_;
    const testing_support::HttpHeaders headers_;
    const std::string key_;
    std::mt19937 random_;
    std::atomic<std::uint64_t> came_back_ = 0;
    mutable std::mutex lock_;  // what follows is written here and read by the test
    std::map<std::string, Stream> streams_;
    std::int64_t version_ = 0;
    Json seats_;
    std::vector<std::string> complaints_;
    std::map<unsigned, std::uint64_t> endings_;
};

}  // namespace yui::tests
