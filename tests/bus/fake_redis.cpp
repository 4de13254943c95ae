#include "tests/bus/fake_redis.hpp"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>

#include <array>
#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

namespace yui::bus {
namespace {

void check(bool good, const char* what) {
    if (!good) throw std::system_error(errno, std::generic_category(), what);
}

}  // namespace

FakeRedis::FakeRedis(std::string says)
    : says_(std::move(says)), folder_((std::filesystem::temp_directory_path() / "yui-fake-XXXXXX").string()) {
    check(::mkdtemp(folder_.data()) != nullptr, "mkdtemp");
    listening_ = Descriptor(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    sockaddr_un name{};
    name.sun_family = AF_UNIX;
    (folder_ + "/redis.sock").copy(name.sun_path, sizeof(name.sun_path) - 1);
    const auto* address = static_cast<const sockaddr*>(static_cast<const void*>(&name));
    check(::bind(listening_.get(), address, sizeof(name)) == 0, "bind");
    check(::listen(listening_.get(), 100) == 0, "listen");
    serving_ = std::thread([this] { serve(); });
}

FakeRedis::~FakeRedis() {
    stop_.request();
    serving_.join();
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

void FakeRedis::serve() {
    while (!stop_.requested()) {
        wait_readable({listening_.get(), stop_.fd()}, Clock::now() + milliseconds(10));
        welcome();
        for (const auto& visitor : visitors_) {
            std::array<char, 4096> ignored{};
            while (::recv(visitor.get(), ignored.data(), ignored.size(), MSG_DONTWAIT) > 0) continue;
        }
    }
}

void FakeRedis::welcome() {
    Descriptor visitor(::accept4(listening_.get(), nullptr, nullptr, SOCK_CLOEXEC));
    if (!visitor) return;
    for (std::size_t sent = 0; sent < says_.size();) {
        const auto size = ::send(visitor.get(), says_.data() + sent, says_.size() - sent, MSG_NOSIGNAL);
        if (size < 0) break;  // it has heard enough
        sent += static_cast<std::size_t>(size);
    }
    visitors_.push_back(std::move(visitor));
    ++visits_;
}

}  // namespace yui::bus
