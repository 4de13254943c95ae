// A real `yui serve` on loopback, as a child process.
//
// It listens when the constructor returns; what it says on standard error is kept. Throws std::runtime_error,
// with that text, when it does not come up within 20 s. Used by one thread, which must outlive it: the server
// dies with the thread that started it, so that a crashed test leaves none behind.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <string>
#include <vector>

#include "tests/support/scratch_folder.hpp"

namespace yui::tests {

struct Serving {
    std::string database;                // URL
    std::string bus = "local:";          // of two nodes: a Redis
    std::vector<std::string> more = {};  // further flags
};

class Node {
public:
    explicit Node(Serving serving);
    ~Node();
    Node(const Node&) = delete;
    Node& operator=(const Node&) = delete;

    std::uint16_t port() const { return port_; }
    pid_t pid() const { return pid_; }

    void kill();   // SIGKILL, as a crash
    int stop();    // SIGTERM, and the exit status
    int end();     // waits until it ends by itself, at most 20 s, and its exit status
    void start();  // again, on another port
    std::string log() const;

private:
    void await_address(int standard_output);
    int wait_for_end();

    const Serving serving_;
    const testing_support::ScratchFolder folder_;
    pid_t pid_ = -1;
    std::uint16_t port_ = 0;
};

// What the program does with these words: its exit status, and all that it said.
struct Ran {
    int status = 0;
    std::string said;
};
Ran run_program(const std::vector<std::string>& words, const std::string& input = {});

}  // namespace yui::tests
