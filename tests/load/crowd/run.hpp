// One measurement: come in, warm up, publish at a fixed rate, wait for the rest, read the meters.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <string>
#include <vector>

#include "tests/load/crowd/crowd.hpp"

namespace yui::load {

struct Plan {
    std::string tongue = "yui";
    std::uint16_t port = 0;
    std::uint16_t publish_port = 0;  // where it is another server that publishes; 0: the same
    std::string door;                // of a test build, a socket's path
    std::string scene;               // file of guests, see scene.hpp; "": nobody has a session
    std::vector<pid_t> processes;    // whose CPU and memory counts
    std::size_t connections = 0;
    std::size_t events = 1;  // streams that are published to, numbered from 1
    double rate = 20;        // messages a second, all events together
    std::size_t burst = 1;   // in one write
    double warm_seconds = 1;
    double seconds = 5;
    std::size_t stopped = 0;   // connections that stop reading before the measured time
    std::size_t at_once = 50;  // connections on their way: more would fill the queue of the readers
    bool deflate = false;
    bool awake = false;     // the crowd does not sleep while it counts
    bool arrivals = false;  // say, too, when the kernel had the messages for us
    bool again = false;     // come in, leave and come in once more, so that the server knows the sessions
};

struct Came {
    std::size_t connections = 0;
    std::int64_t cpu_ns = 0;           // of the server, all threads
    std::int64_t io_cpu_ns = 0;        // of its I/O threads
    std::int64_t memory = 0;           // growth in bytes, the first time
    std::int64_t database_memory = 0;  // of it: rows of these people that SQLite keeps, connected or not
    std::int64_t first_io_cpu_ns = 0;  // of its I/O threads, the first time: it knows nobody yet
};

struct Measured {
    Came came;
    std::uint64_t published = 0;
    std::uint64_t expected = 0;  // deliveries
    Counted counted;
    double seconds = 0;  // of publishing
    std::int64_t cpu_ns = 0;
    std::int64_t own_cpu_ns = 0;  // of this tool
    std::int64_t naps = 0;        // how often it fell asleep; whoever sent next had to wake it
    std::int64_t memory = 0;      // growth while publishing, in bytes
};

// Throws std::runtime_error, std::system_error with a line for people.
Measured run(const Plan& plan);

}  // namespace yui::load
