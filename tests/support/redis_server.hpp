// A private Redis for tests: on a unix socket in a fresh 0700 folder, without TCP port and without
// persistence.
//
// Starts in the constructor and answers when it returns; throws std::runtime_error with Redis' own log when
// it does not within 10 s. Used by one thread, which must outlive it: the server dies with the thread that
// started it, so that a crashed test leaves none behind. The destructor stops it and removes the folder.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

namespace yui::tests {

class RedisServer {
public:
    // `options` are added to the command line: {"--requirepass", "secret"}.
    explicit RedisServer(std::vector<std::string> options = {});
    ~RedisServer();
    RedisServer(const RedisServer&) = delete;
    RedisServer& operator=(const RedisServer&) = delete;

    std::string url() const { return "unix://" + socket(); }
    std::string socket() const { return (folder_ / "redis.sock").string(); }
    pid_t pid() const { return pid_; }

    void kill();   // SIGKILL, as a crash
    void start();  // again, on the same socket
    void pause();  // SIGSTOP: it accepts connections and bytes, and answers nothing
    void resume();

    // One command over a connection of its own, and the answer as text: a status, a string, a number or the
    // error; an array as one line for each element. Throws std::runtime_error when there is no answer within
    // 10 s.
    std::string command(const std::vector<std::string>& arguments) const;

private:
    std::string log() const;
    bool answers() const;
    void await_answer();
    void end(int signal);

    const std::filesystem::path folder_;
    const std::vector<std::string> options_;
    pid_t pid_ = -1;
};

}  // namespace yui::tests
