#include "tests/load/node/door.hpp"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <charconv>
#include <string_view>
#include <system_error>
#include <thread>

#include "server/log.hpp"
#include "server/store/writer.hpp"

namespace yui::load {
namespace {

protocol::SignUpChanged row_of(std::string_view line) {
    std::array<std::int64_t, 3> numbers{};
    const char* at = line.data();
    for (auto& each : numbers) at = std::from_chars(at, line.data() + line.size(), each).ptr + 1;
    protocol::SignUpChanged row;
    row.event = numbers[0];
    row.occurrence = numbers[1];
    row.sign_up = numbers[2];
    row.state = protocol::SignUpState::active;
    row.adults = 1;
    return row;
}

class Append : public store::Work {
public:
    explicit Append(protocol::SignUpChanged row) : row_(std::move(row)) {}

    std::vector<std::string> guards(store::Connection&) override { return {}; }
    bool run(store::Tx& tx) override {
        tx.say("event:" + std::to_string(row_.event), row_);
        return true;
    }
    void done(store::End end) override {
        if (end != store::End::committed) log::error("a load command was not done");
    }

private:
    const protocol::SignUpChanged row_;
};

int listening_at(const std::string& path) {
    const int listener = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path.copy(address.sun_path, sizeof address.sun_path - 1);
    ::unlink(path.c_str());
    if (::bind(listener, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 ||
        ::listen(listener, 8) != 0)
        throw std::system_error(errno, std::generic_category(), path);
    return listener;
}

}  // namespace

struct Door::Parts {
    Parts(app::App& application, const std::string& path) : app(application), listener(listening_at(path)) {}
    ~Parts() {
        stopping = true;
        ::shutdown(listener, SHUT_RDWR);
        ::shutdown(caller, SHUT_RDWR);
        thread.join();
        ::close(listener);
    }

    // One caller at a time.
    void serve() {
        while ((caller = ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC)) >= 0) {
            if (!stopping) hear();
            ::close(caller);
        }
    }

    void hear() {
        std::string begun;
        std::array<char, 64 * 1024> bytes;
        for (ssize_t size = 0; (size = ::recv(caller, bytes.data(), bytes.size(), 0)) > 0;) {
            begun.append(bytes.data(), static_cast<std::size_t>(size));
            begun.erase(0, take_lines(begun));
        }
    }

    std::size_t take_lines(std::string_view bytes) {
        std::size_t used = 0;
        for (auto end = bytes.find('\n'); end != bytes.npos; end = bytes.find('\n', used)) {
            append(bytes.substr(used, end - used));
            used = end + 1;
        }
        return used;
    }

    void append(std::string_view line) {
        if (!app.post(std::make_unique<Append>(row_of(line)), {}, store::Lane::commands))
            log::error("a load command found the queue full");
    }

    app::App& app;
    const int listener;
    std::atomic<int> caller = -1;
    std::atomic<bool> stopping = false;
    std::thread thread{[this] { serve(); }};
};

Door::Door(app::App& app, const std::string& path) : parts_(std::make_unique<Parts>(app, path)) {}

Door::~Door() = default;

}  // namespace yui::load
