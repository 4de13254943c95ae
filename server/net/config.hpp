// What the network layer is told when it is built. Plain data; main.cpp fills it from flags and file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace yui::net {

struct Limits {
    std::size_t connections = 20'000;             // of the process; more get 503 or close code overload
    std::size_t header_bytes = 16 * 1024;         // of a request, with its first line
    std::size_t body_bytes = 64 * 1024;           // of a request
    std::size_t frame_bytes = 16 * 1024;          // of a WebSocket message
    unsigned fragments = 256;                     // of a WebSocket message
    unsigned pings = 10;                          // of the protocol, that a WebSocket may send a second
    std::size_t address_sockets = 1'000;          // of one address; this machine: any number
    std::size_t account_sockets = 50;             // of one account
    int address_asks = 500;                       // commands and queries of one address in a second; likewise
    int account_asks = 100;                       // of one account; over HTTP, of one session
    std::size_t subscriptions = 64;               // of a connection
    std::size_t queue_bytes = 1024 * 1024;        // waiting for one connection
    std::size_t queues_bytes = 64 * 1024 * 1024;  // waiting for all of them
    int header_seconds = 10;                      // from the first byte of a request to the end of its header
    int body_seconds = 30;                        // for its body
    int idle_seconds = 75;                        // between two requests
    int write_seconds = 30;                       // for 300 kB of an answer; longer ones get more
    int hello_seconds = 10;                       // from the handshake to the first frame
    int silence_seconds = 25;                     // then a ping
    int pong_seconds = 10;                        // then no_pong
    int stop_seconds = 8;                         // for a graceful stop; with what else ends, 10
};

struct Config {
    std::string address = "127.0.0.1";   // to listen on
    std::uint16_t port = 8080;           // 0: any free one
    bool io_uring = false;               // to many at once through io_uring, where the kernel allows it
    unsigned threads = 0;                // 0: one less than there are cores, at least one
    std::filesystem::path web_dir = {};  // built web; empty: none
    std::string public_url = {};         // "https://yui.example.jp"; empty: pages come from loopback only
    std::vector<std::string> trusted_proxies = {};  // CIDR: their X-Forwarded-For is believed
    std::vector<std::string> metrics_readers = {};  // CIDR: may read /metrics besides this machine
    std::string build = {};                         // told to pages
    std::function<std::int64_t()> utc_now = {};     // ms; empty: the clock of the system
    Limits limits = {};
};

}  // namespace yui::net
