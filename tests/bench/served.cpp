#include "tests/bench/served.hpp"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdio>
#include <stdexcept>
#include <vector>

namespace yui::bench {
namespace {

// The program prints its address when it is ready: http://127.0.0.1:PORT
std::uint16_t port_of(int out) {
    std::string line;
    char letter = 0;
    while (read(out, &letter, 1) == 1 && letter != '\n') line += letter;
    const auto colon = line.rfind(':');
    if (!line.starts_with("http://") || colon == line.npos)
        throw std::runtime_error("yui serve did not start: " + line);
    return static_cast<std::uint16_t>(std::stoi(line.substr(colon + 1)));
}

}  // namespace

Served::Served(const std::string& program, const std::string& url) {
    std::array<int, 2> pipe_ends{};
    if (pipe(pipe_ends.data()) != 0) throw std::runtime_error("no pipe");
    std::vector<std::string> words{program, "serve", "--db", url, "--port", "0", "--log", "warn"};
    std::vector<char*> argv;
    for (auto& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, pipe_ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_addclose(&actions, pipe_ends[0]);
    posix_spawn_file_actions_addclose(&actions, pipe_ends[1]);
    const int failed = posix_spawn(&child_, program.c_str(), &actions, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(pipe_ends[1]);
    if (failed != 0) throw std::runtime_error("cannot start " + program);
    port_ = port_of(pipe_ends[0]);
    close(pipe_ends[0]);
}

Served::~Served() {
    kill(child_, SIGTERM);
    waitpid(child_, nullptr, 0);
}

}  // namespace yui::bench
