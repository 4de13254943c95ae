#include "tests/support/postgres_server.hpp"

#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>

namespace yui::tests {
namespace {

namespace fs = std::filesystem;

std::string newest_programs() {
    fs::path newest;
    for (const auto& version : fs::directory_iterator("/usr/lib/postgresql"))
        newest = std::max(newest, version.path());
    return (newest / "bin").string();
}

}  // namespace

PostgresServer::PostgresServer() {
    fs::permissions(folder_.path(), fs::perms::owner_all | fs::perms::others_exec | fs::perms::group_exec);
    if (::geteuid() == 0)
        if (std::system(("chown postgres: '" + folder_.path().string() + "'").c_str()) != 0)
            throw std::runtime_error("no user postgres");
    run("initdb -D data -U postgres --auth=trust --locale=C.UTF-8 --encoding=UTF8 --no-sync");
    start();
}

PostgresServer::~PostgresServer() {
    try {
        run("pg_ctl -D data -m immediate stop");
    } catch (const std::runtime_error&) {
        // it is down
    }
}

std::string PostgresServer::url() const {
    return "postgresql://postgres@/postgres?host=" + folder_.path().string();
}

void PostgresServer::take_over() {
    stop();
    run("touch data/standby.signal");
    start();
    run("pg_ctl -D data -w promote");
}

// Its children see that their father is gone, and end.
void PostgresServer::kill() {
    std::ifstream file(folder_.path() / "data" / "postmaster.pid");
    pid_t pid = 0;
    if (!(file >> pid)) throw std::runtime_error("PostgreSQL does not run");
    ::kill(pid, SIGKILL);
}

// The memory of the dead one is in use until its last child has ended.
void PostgresServer::start_again() {
    for (int attempt = 1;; ++attempt) {
        try {
            return start();
        } catch (const std::runtime_error&) {
            if (attempt == 50) throw;
            ::usleep(100'000);
        }
    }
}

void PostgresServer::start() const {
    const auto flags = "-k " + folder_.path().string() + " -c listen_addresses= -c fsync=off";
    run("pg_ctl -D data -w -l log -o '" + flags + "' start");
}

void PostgresServer::stop() const { run("pg_ctl -D data -w -m fast stop"); }

void PostgresServer::run(const std::string& command) const {
    const std::string as = ::geteuid() == 0 ? "setpriv --reuid=postgres --regid=postgres --init-groups " : "";
    const auto line = "cd '" + folder_.path().string() + "' && PATH=" + newest_programs() + ":$PATH " + as +
                      "sh -c \"" + command + "\" >said 2>&1 </dev/null";
    if (std::system(line.c_str()) == 0) return;
    std::ifstream said(folder_.path() / "said");
    throw std::runtime_error(command + ": " + std::string(std::istreambuf_iterator(said), {}));
}

}  // namespace yui::tests
