#include "tests/support/redis_server.hpp"

#include <hiredis/hiredis.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <fstream>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <system_error>
#include <thread>

namespace yui::tests {
namespace {

using std::chrono::steady_clock;

std::filesystem::path fresh_folder() {
    auto name = (std::filesystem::temp_directory_path() / "yui-redis-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::system_error(errno, std::generic_category(), "mkdtemp");
    return name;
}

pid_t spawn(std::vector<std::string> words) {
    std::vector<char*> arguments;
    for (auto& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const pid_t parent = ::getpid();
    const pid_t child = ::fork();
    if (child < 0) throw std::system_error(errno, std::generic_category(), "fork");
    if (child > 0) return child;
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() == parent) ::execvp(arguments[0], arguments.data());
    ::_exit(127);
}

std::string text_of(const redisReply& reply) {
    if (reply.type == REDIS_REPLY_INTEGER) return std::to_string(reply.integer);
    if (reply.type == REDIS_REPLY_NIL) return {};
    if (reply.type != REDIS_REPLY_ARRAY) return {reply.str, reply.len};
    std::string lines;
    for (std::size_t i = 0; i < reply.elements; ++i) lines += text_of(*reply.element[i]) + "\n";
    return lines;
}

}  // namespace

RedisServer::RedisServer(std::vector<std::string> options)
    : folder_(fresh_folder()), options_(std::move(options)) {
    start();
}

RedisServer::~RedisServer() {
    kill();
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

void RedisServer::kill() { end(SIGKILL); }

void RedisServer::start() {
    if (pid_ > 0) return;
    std::vector<std::string> words{"redis-server",
                                   "--port",
                                   "0",
                                   "--unixsocket",
                                   socket(),
                                   "--unixsocketperm",
                                   "700",
                                   "--save",
                                   "",
                                   "--appendonly",
                                   "no",
                                   "--dir",
                                   folder_.string(),
                                   "--logfile",
                                   (folder_ / "redis.log").string()};
    words.insert(words.end(), options_.begin(), options_.end());
    pid_ = spawn(std::move(words));
    await_answer();
}

void RedisServer::pause() { ::kill(pid_, SIGSTOP); }

void RedisServer::resume() { ::kill(pid_, SIGCONT); }

std::string RedisServer::command(const std::vector<std::string>& arguments) const {
    const std::unique_ptr<redisContext, void (*)(redisContext*)> connection(
        redisConnectUnixWithTimeout(socket().c_str(), {10, 0}), redisFree);
    if (!connection || connection->err != 0) throw std::runtime_error("no connection to the test's Redis");
    redisSetTimeout(connection.get(), {10, 0});
    std::vector<const char*> values;
    std::vector<std::size_t> sizes;
    for (const auto& argument : arguments) {
        values.push_back(argument.data());
        sizes.push_back(argument.size());
    }
    const auto count = static_cast<int>(values.size());
    const std::unique_ptr<redisReply, void (*)(void*)> reply(
        static_cast<redisReply*>(redisCommandArgv(connection.get(), count, values.data(), sizes.data())),
        freeReplyObject);
    if (!reply)
        throw std::runtime_error(std::string("no answer from the test's Redis: ") + connection->errstr);
    return text_of(*reply);
}

std::string RedisServer::log() const {
    std::ifstream file(folder_ / "redis.log");
    return {std::istreambuf_iterator<char>(file), {}};
}

bool RedisServer::answers() const {
    try {
        const auto answer = command({"PING"});
        return answer == "PONG" || answer.starts_with("NOAUTH");
    } catch (const std::runtime_error&) {
        return false;
    }
}

void RedisServer::await_answer() {
    const auto deadline = steady_clock::now() + std::chrono::seconds(10);
    while (!answers()) {
        const bool ended = ::waitpid(pid_, nullptr, WNOHANG) == pid_;
        if (ended) pid_ = -1;
        if (ended || steady_clock::now() > deadline) {
            kill();
            throw std::runtime_error("redis-server did not start: " + log());
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
}

void RedisServer::end(int signal) {
    if (pid_ <= 0) return;
    ::kill(pid_, signal);
    while (::waitpid(pid_, nullptr, 0) < 0 && errno == EINTR) continue;
    pid_ = -1;
}

}  // namespace yui::tests
