// A PostgreSQL cluster of one test, on a Unix socket, that can be made a standby and promoted.
//
// As root it runs as user postgres. Throws std::runtime_error, with what PostgreSQL said, when something does
// not come about. The server ends with this object.
#pragma once

#include <string>

#include "tests/support/scratch_folder.hpp"

namespace yui::tests {

class PostgresServer {
public:
    PostgresServer();
    ~PostgresServer();
    PostgresServer(const PostgresServer&) = delete;
    PostgresServer& operator=(const PostgresServer&) = delete;

    std::string url() const;  // of a database that is made with the cluster

    // What a fail-over does to those who are connected: the server goes away, and what answers at its address
    // later is a standby that took over and goes on in a history of its own.
    void take_over();

    void kill();         // SIGKILL to all of it, as a crash
    void start_again();  // after that; returns when it has recovered

private:
    void run(const std::string& command) const;
    void start() const;
    void stop() const;

    const testing_support::ScratchFolder folder_;
};

}  // namespace yui::tests
