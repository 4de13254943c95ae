// Many sends with one call of the kernel, through an io_uring of the thread: they are collected, then sent in
// their order, then each is told what send() would have returned. None of them ever waits.
//
// One thread. Containers often forbid io_uring; whoever finds no ring sends one by one.
#pragma once

#include <sys/types.h>
#include <sys/uio.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>

namespace yui::net {

class SendRing {
public:
    static constexpr unsigned most = 256;

    // Null where the kernel gives none. By the thread that will send: at the end of a ring the kernel
    // interrupts a call of the thread that opened it (EINTR).
    static std::unique_ptr<SendRing> open();
    ~SendRing();
    SendRing(const SendRing&) = delete;
    SendRing& operator=(const SendRing&) = delete;

    bool full() const { return collected_ == most; }
    // Not when full. The bytes stay where they are until they were sent.
    void add(int descriptor, const iovec& piece, std::uint32_t name);
    // Sends what was collected, then calls sent(name, result) for each in any order; a negative result is an
    // errno. Whatever that throws, nothing of it is sent again.
    void send_all(auto&& sent) {
        submit();
        const unsigned count = std::exchange(collected_, 0);
        for (unsigned i = 0; i < count; ++i) sent(results_[i].name, results_[i].size);
    }

private:
    struct Result {
        std::uint32_t name;
        ssize_t size;
    };
    class Mapped;
    struct Rings;

    explicit SendRing(std::unique_ptr<Rings> rings);
    void submit();
    unsigned take_back(unsigned untaken);
    Result answer();

    std::unique_ptr<Rings> rings_;
    unsigned collected_ = 0;
    std::array<Result, most> results_{};
};

}  // namespace yui::net
