// What an idle connection costs in user space: 4,000 pages, each live in four streams, on one I/O thread.
//
//   ninja -C build yui_bench_idle && build/yui_bench_idle [connections [visitors]]
//
// Each is logged in to an account of its own, so the stream of that account is there for it alone; `visitors`
// follow what everybody follows.
//
// The pages live in a child process. Prints bytes for each connection: growth of the heap in use and of PSS.
#include <malloc.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>

#include "tests/net/ws_frames_of_client.hpp"
#include "tests/support/net_server.hpp"
#include "tests/support/raw_ws.hpp"

namespace {

using namespace yui::net;
using yui::testing_support::RawWs;

std::string session_of(int page) {
    const std::string number = std::to_string(page);
    return std::string(43 - number.size(), 's') + number;  // as long as a real one
}

void let_open_many_files() {
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

std::string wish(const std::string& stream) {
    return ws::client_frame(
        0x81,
        R"({"type":"subscribe","id":"00000000-0000-0000-0000-000000000001","stream":")" + stream + "\"}");
}

// Opens the pages, waits until each is live, then until the parent closes the pipe.
void be_pages(std::uint16_t port, int count, bool visitors, int until) {
    const std::string hello = R"({"type":"hello","build":"b","locale":"ja","protocol":1})";
    std::vector<std::unique_ptr<RawWs>> pages;
    for (int page = 0; page < count; ++page) {
        const std::string own = visitors ? "event:own" : "user:" + std::to_string(page + 1);
        const std::string cookie = visitors ? "" : "Cookie: yui=" + session_of(page) + "\r\n";
        auto& made = pages.emplace_back(std::make_unique<RawWs>(port, cookie));
        made->send(ws::client_frame(0x81, hello) + wish(own) + wish("seats") +
                   wish("event:" + std::to_string(page % 100)) + wish("list:public"));
        for (int answer = 0; answer < 5; ++answer) made->next();
    }
    char byte = 'r';
    if (write(until, &byte, 1) == 1) pause();
}

std::size_t pss() {
    std::ifstream file("/proc/self/smaps_rollup");
    std::string word;
    while (file >> word && word != "Pss:") {
    }
    std::size_t kilobytes = 0;
    file >> kilobytes;
    return kilobytes * 1024;
}

}  // namespace

int main(int argc, char** argv) {
    const int count = argc > 1 ? std::atoi(argv[1]) : 4'000;  // a page of the child takes four descriptors
    const bool visitors = argc > 2;
    let_open_many_files();
    Config config;
    config.threads = 1;
    NetServer server(config);
    for (int page = 0; page < count; ++page) server.api.sessions[session_of(page)] = page + 1;
    server.api.asked.reserve(static_cast<std::size_t>(count) * 10);
    const std::size_t heap_before = mallinfo2().uordblks;
    const std::size_t pss_before = pss();
    std::array<int, 2> ready{};
    if (pipe(ready.data()) != 0) return 1;
    const pid_t child = fork();
    if (child == 0) be_pages(server.port(), count, visitors, ready[1]);
    close(ready[1]);
    char byte = 0;
    const bool live = read(ready[0], &byte, 1) == 1;
    server.api.change([&] { server.api.asked.clear(); });
    const std::size_t heap = mallinfo2().uordblks - heap_before;
    const std::size_t resident = pss() - pss_before;
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    const auto each = static_cast<std::size_t>(count);
    std::cout << (live ? "" : "pages failed; ") << "connections " << count << ", heap " << heap / each
              << " B, PSS " << resident / each << " B each\n";
    return live ? 0 : 1;
}
