#include "tests/blackbox/node.hpp"

#include <fcntl.h>
#include <linux/capability.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <system_error>

namespace yui::tests {
namespace {

using std::chrono::steady_clock;

struct Ends {
    int in = -1;   // the child's standard input
    int out = -1;  // its standard output
    int err = -1;  // its standard error
};

pid_t spawn(std::vector<std::string> words, Ends ends) {
    words.insert(words.begin(), YUI_PROGRAM);
    std::vector<char*> arguments;
    for (auto& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const pid_t parent = ::getpid();
    const pid_t child = ::fork();
    if (child < 0) throw std::system_error(errno, std::generic_category(), "fork");
    if (child > 0) return child;
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE);  // root, too, keeps to the modes of files
    ::signal(SIGXFSZ, SIG_IGN);                  // a file that may not grow is an error of write()
    if (ends.in >= 0) ::dup2(ends.in, 0);
    ::dup2(ends.out, 1);
    ::dup2(ends.err, 2);
    ::close_range(3, ~0U, 0);  // a test's own connections are no business of the server
    if (::getppid() == parent) ::execv(arguments[0], arguments.data());
    ::_exit(127);
}

int reap(pid_t pid) {
    int status = 0;
    while (::waitpid(pid, &status, 0) < 0 && errno == EINTR) continue;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

// What should end and does not is ended: its status is then that of SIGKILL.
int reap_in_time(pid_t pid) {
    const auto deadline = steady_clock::now() + std::chrono::seconds(20);
    siginfo_t ended{};
    while (ended.si_pid == 0) {
        if (steady_clock::now() > deadline) ::kill(pid, SIGKILL);
        ::waitid(P_PID, static_cast<id_t>(pid), &ended, WEXITED | WNOHANG | WNOWAIT);
        ::usleep(2000);
    }
    return reap(pid);
}

std::string content(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

Node::Node(Serving serving) : serving_(std::move(serving)) {
    folder_.write("web/index.html", "<!doctype html>");
    start();
}

Node::~Node() { kill(); }

void Node::start() {
    std::vector<std::string> words{"serve",
                                   "--db",
                                   serving_.database,
                                   "--bus",
                                   serving_.bus,
                                   "--port",
                                   "0",
                                   "--web",
                                   (folder_.path() / "web").string()};
    words.insert(words.end(), serving_.more.begin(), serving_.more.end());
    int out[2] = {-1, -1};
    if (::pipe2(out, O_CLOEXEC) != 0) throw std::system_error(errno, std::generic_category(), "pipe");
    const int err = ::open((folder_.path() / "log").c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    pid_ = spawn(std::move(words), {-1, out[1], err});
    ::close(out[1]);
    ::close(err);
    await_address(out[0]);
    ::close(out[0]);
}

// The server says where it listens when it does: "http://127.0.0.1:PORT".
void Node::await_address(int standard_output) {
    const auto deadline = steady_clock::now() + std::chrono::seconds(20);
    std::string said;
    while (steady_clock::now() < deadline) {
        pollfd ready{standard_output, POLLIN, 0};
        if (::poll(&ready, 1, 100) <= 0) continue;
        char bytes[256];
        const auto count = ::read(standard_output, bytes, sizeof bytes);
        if (count <= 0) break;
        said.append(bytes, static_cast<std::size_t>(count));
        const auto at = said.find("http://127.0.0.1:");
        if (at == said.npos || said.find('\n', at) == said.npos) continue;
        port_ = static_cast<std::uint16_t>(std::stoul(said.substr(said.rfind(':') + 1)));
        return;
    }
    kill();
    throw std::runtime_error("yui serve did not start: " + said + log());
}

void Node::kill() {
    if (pid_ <= 0) return;
    ::kill(pid_, SIGKILL);
    wait_for_end();
}

int Node::stop() {
    ::kill(pid_, SIGTERM);
    return wait_for_end();
}

int Node::end() {
    const int status = reap_in_time(pid_);
    pid_ = -1;
    return status;
}

int Node::wait_for_end() {
    const int status = reap(pid_);
    pid_ = -1;
    return status;
}

std::string Node::log() const { return content(folder_.path() / "log"); }

Ran run_program(const std::vector<std::string>& words, const std::string& input) {
    const testing_support::ScratchFolder folder;
    folder.write("in", input);
    const auto file = [&](const char* name, int flags) {
        return ::open((folder.path() / name).c_str(), flags | O_CLOEXEC, 0600);
    };
    const int in = file("in", O_RDONLY);
    const int out = file("out", O_WRONLY | O_CREAT | O_APPEND);
    const int status = reap_in_time(spawn(words, {in, out, out}));
    ::close(in);
    ::close(out);
    return {status, content(folder.path() / "out")};
}

}  // namespace yui::tests
