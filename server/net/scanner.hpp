// Catching up of a node: every 2 s, and whenever the bus may have lost something, one query tells where
// streams stand and which guards moved. Heads go to every hub; the state of guards that moved unheard is read
// again.
//
// One for the node, on one of its I/O threads.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "server/app/api.hpp"
#include "server/net/loop.hpp"

namespace yui::net {

class Scanner {
public:
    using OnScan = std::function<void(std::shared_ptr<const app::Scan>)>;
    using OnState = std::function<void(std::shared_ptr<const bus::Batch>)>;

    Scanner(app::Api& api, std::shared_ptr<Loop> loop, OnScan on_scan, OnState on_state);

    void start();
    // The bus may have lost something, perhaps a part of a batch: nothing heard so far counts.
    void gap();
    // Entries that arrived over the bus. A guard need not be read when all its streams brought its newest
    // one.
    void heed(const bus::Batch& batch);

private:
    struct Seen {
        std::optional<std::uint64_t> read = {};           // revision of the last reading
        std::map<std::string, std::uint64_t> heard = {};  // stream -> version; complete once it was read
        std::int64_t at_ms = 0;
        bool has(std::uint64_t rev) const;
    };
    void scan();
    void took(const protocol::Result<app::Scan>& scan);
    void read_moved(const app::Scan& scan);
    void took_state(const std::vector<app::StreamHead>& moved, const protocol::Result<bus::Batch>& state);
    void note_read(const std::string& guard, std::uint64_t rev);
    void forget_old();
    void plan_next();

    app::Api& api_;
    std::shared_ptr<Loop> loop_;
    OnScan on_scan_;
    OnState on_state_;
    std::int64_t since_ = 0;
    bool running_ = false;
    bool again_ = false;  // asked for while one was running
    std::uint64_t plan_ = 0;
    std::unordered_map<std::string, Seen> seen_;  // of each guard: what went out
    std::shared_ptr<const char> alive_ = std::make_shared<const char>();
};

}  // namespace yui::net
