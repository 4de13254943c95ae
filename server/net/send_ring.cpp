#include "server/net/send_ring.hpp"

#include <linux/io_uring.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <utility>

#include "server/log.hpp"

namespace yui::net {
namespace {

// The numbers at the edge of a ring are read and written by the kernel, too.
std::uint32_t seen(const std::uint32_t* number) {
    return std::atomic_ref(*const_cast<std::uint32_t*>(number)).load(std::memory_order_acquire);
}
void show(std::uint32_t* number, std::uint32_t value) {
    std::atomic_ref(*number).store(value, std::memory_order_release);
}

int setup(io_uring_params& wanted) {
    return static_cast<int>(::syscall(SYS_io_uring_setup, SendRing::most, &wanted));
}

std::size_t size_of_rings(const io_uring_params& given) {
    const std::size_t asked = given.sq_off.array + given.sq_entries * sizeof(std::uint32_t);
    const std::size_t answered = given.cq_off.cqes + given.cq_entries * sizeof(io_uring_cqe);
    return std::max(asked, answered);
}

}  // namespace

// Memory that the kernel shares with us.
class SendRing::Mapped {
public:
    Mapped(int descriptor, std::size_t size, std::int64_t what)
        : size_(size),
          begin_(::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_POPULATE, descriptor, what)) {
    }
    ~Mapped() {
        if (good()) ::munmap(begin_, size_);
    }
    Mapped(const Mapped&) = delete;
    Mapped& operator=(const Mapped&) = delete;

    bool good() const { return begin_ != MAP_FAILED; }
    template <class T>
    T* at(std::size_t offset) const {
        return reinterpret_cast<T*>(static_cast<char*>(begin_) + offset);
    }

private:
    const std::size_t size_;
    void* const begin_;
};

// As the kernel lays them out: what is asked for, by number, and what came of it.
struct SendRing::Rings {
    static std::unique_ptr<Rings> open();
    Rings(int of, const io_uring_params& given)
        : descriptor(of),
          edges(of, size_of_rings(given), IORING_OFF_SQ_RING),
          requests(of, given.sq_entries * sizeof(io_uring_sqe), IORING_OFF_SQES),
          offsets(given) {}
    ~Rings() { ::close(descriptor); }
    Rings(const Rings&) = delete;
    Rings& operator=(const Rings&) = delete;

    std::uint32_t* asked_tail() const { return edges.at<std::uint32_t>(offsets.sq_off.tail); }
    std::uint32_t* answered_head() const { return edges.at<std::uint32_t>(offsets.cq_off.head); }
    std::uint32_t* answered_tail() const { return edges.at<std::uint32_t>(offsets.cq_off.tail); }
    std::uint32_t place(std::uint32_t number) const { return number & (offsets.sq_entries - 1); }
    const io_uring_cqe& answer(std::uint32_t number) const {
        return edges.at<io_uring_cqe>(offsets.cq_off.cqes)[number & (offsets.cq_entries - 1)];
    }

    const int descriptor;
    const Mapped edges;
    const Mapped requests;
    const io_uring_params offsets;
};

std::unique_ptr<SendRing> SendRing::open() {
    auto rings = Rings::open();
    if (!rings) log::warn("the kernel gives no io_uring: sends go one by one");
    return rings ? std::unique_ptr<SendRing>(new SendRing(std::move(rings))) : nullptr;
}

std::unique_ptr<SendRing::Rings> SendRing::Rings::open() {
    io_uring_params given{};
    given.flags = IORING_SETUP_SUBMIT_ALL | IORING_SETUP_COOP_TASKRUN;
    const int descriptor = setup(given);
    if (descriptor < 0) return nullptr;
    auto rings = std::make_unique<Rings>(descriptor, given);
    const bool whole = (given.features & IORING_FEAT_SINGLE_MMAP) != 0;
    if (!whole || !rings->edges.good() || !rings->requests.good()) return nullptr;
    auto* order = rings->edges.at<std::uint32_t>(given.sq_off.array);
    for (std::uint32_t i = 0; i < given.sq_entries; ++i) order[i] = i;
    return rings;
}

SendRing::SendRing(std::unique_ptr<Rings> rings) : rings_(std::move(rings)) {}

SendRing::~SendRing() = default;

void SendRing::add(int descriptor, const iovec& piece, std::uint32_t name) {
    const std::uint32_t number = *rings_->asked_tail() + collected_++;
    io_uring_sqe& request = rings_->requests.at<io_uring_sqe>(0)[rings_->place(number)];
    request = {};
    request.opcode = IORING_OP_SEND;
    request.fd = descriptor;
    request.addr = reinterpret_cast<std::uintptr_t>(piece.iov_base);
    request.len = static_cast<std::uint32_t>(piece.iov_len);
    request.msg_flags = MSG_DONTWAIT | MSG_NOSIGNAL;
    request.user_data = name;
}

// Answers are there when the call returns: what would have to wait has failed instead.
void SendRing::submit() {
    show(rings_->asked_tail(), *rings_->asked_tail() + collected_);
    unsigned untaken = collected_;
    while (untaken > 0) {
        const auto taken = ::syscall(SYS_io_uring_enter, rings_->descriptor, untaken, 0, 0, nullptr, 0);
        if (taken < 0 && errno == EINTR) continue;
        if (taken <= 0) break;
        untaken -= static_cast<unsigned>(taken);
    }
    const unsigned known = take_back(untaken);
    for (unsigned i = known; i < collected_; ++i) results_[i] = answer();
}

// What the kernel did not take: as if there were no room at present. How many.
unsigned SendRing::take_back(unsigned untaken) {
    const std::uint32_t begin = *rings_->asked_tail() - untaken;
    for (unsigned i = 0; i < untaken; ++i) {
        const auto& request = rings_->requests.at<io_uring_sqe>(0)[rings_->place(begin + i)];
        results_[i] = {static_cast<std::uint32_t>(request.user_data), -EAGAIN};
    }
    show(rings_->asked_tail(), begin);
    return untaken;
}

SendRing::Result SendRing::answer() {
    const std::uint32_t number = *rings_->answered_head();
    while (seen(rings_->answered_tail()) == number)
        ::syscall(SYS_io_uring_enter, rings_->descriptor, 0, 1, IORING_ENTER_GETEVENTS, nullptr, 0);
    const io_uring_cqe found = rings_->answer(number);
    show(rings_->answered_head(), number + 1);
    return {static_cast<std::uint32_t>(found.user_data), found.res};
}

}  // namespace yui::net
