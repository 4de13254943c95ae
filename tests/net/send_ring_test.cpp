// Where the kernel of the machine allows no io_uring there is no ring, and nothing to test but that.
#include "server/net/send_ring.hpp"

#include <gtest/gtest.h>
#include <linux/io_uring.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <functional>
#include <map>
#include <string>
#include <thread>
#include <vector>

namespace yui::net {
namespace {

struct Pair {
    Pair() { ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, ends); }
    ~Pair() {
        ::close(ends[0]);
        ::close(ends[1]);
    }
    Pair(const Pair&) = delete;
    Pair& operator=(const Pair&) = delete;

    std::string read() const {
        std::string text(1 << 20, ' ');
        const auto size = ::recv(ends[1], text.data(), text.size(), MSG_DONTWAIT);
        text.resize(size < 0 ? 0 : static_cast<std::size_t>(size));
        return text;
    }

    int ends[2] = {-1, -1};
};

iovec piece_of(std::string& text) { return {text.data(), text.size()}; }

std::map<std::uint32_t, ssize_t> send_all(SendRing& ring) {
    std::map<std::uint32_t, ssize_t> results;
    ring.send_all([&](std::uint32_t name, ssize_t result) { results[name] = result; });
    return results;
}

bool is_forbidden() {
    io_uring_params none{};
    const auto descriptor = ::syscall(SYS_io_uring_setup, 1, &none);
    if (descriptor >= 0) ::close(static_cast<int>(descriptor));
    return descriptor < 0 && (errno == EPERM || errno == EACCES || errno == ENOSYS);
}

// In a thread of its own: the end of a ring interrupts a call of its thread, and that would be the next
// test's.
void with_ring(const std::function<void(SendRing&)>& body) {
    std::jthread([&] {
        if (const auto ring = SendRing::open()) return body(*ring);
        EXPECT_TRUE(is_forbidden());
    }).join();
}

TEST(SendRing, SendsToEachWhatIsItsOwn) {
    with_ring([](SendRing& ring) {
        std::vector<Pair> pairs(SendRing::most);
        std::vector<std::string> texts;
        for (std::size_t i = 0; i < pairs.size(); ++i) texts.push_back("to " + std::to_string(i));
        for (int round = 0; round < 5; ++round) {
            for (std::size_t i = 0; i < pairs.size(); ++i) {
                EXPECT_FALSE(ring.full());
                ring.add(pairs[i].ends[0], piece_of(texts[i]), static_cast<std::uint32_t>(i));
            }
            EXPECT_TRUE(ring.full());
            const auto results = send_all(ring);
            ASSERT_EQ(results.size(), pairs.size());
            for (std::size_t i = 0; i < pairs.size(); ++i) {
                EXPECT_EQ(results.at(static_cast<std::uint32_t>(i)), std::ssize(texts[i]));
                EXPECT_EQ(pairs[i].read(), texts[i]);
            }
        }
    });
}

TEST(SendRing, TellsWhatDidNotFitAndGoesOn) {
    with_ring([](SendRing& ring) {
        Pair small;
        Pair other;
        std::string large(8 << 20, 'x');
        std::string word = "word";
        ring.add(small.ends[0], piece_of(large), 1);
        ring.add(small.ends[0], piece_of(large), 2);
        ring.add(other.ends[0], piece_of(word), 3);
        const auto results = send_all(ring);
        EXPECT_GT(results.at(1), 0);
        EXPECT_LT(results.at(1), std::ssize(large));
        EXPECT_EQ(results.at(2), -EAGAIN);
        EXPECT_EQ(results.at(3), 4);
        EXPECT_EQ(other.read(), "word");
    });
}

TEST(SendRing, TellsThatNobodyReadsAnyMore) {
    with_ring([](SendRing& ring) {
        Pair left;
        Pair other;
        std::string word = "word";
        ::shutdown(left.ends[0], SHUT_WR);
        ring.add(left.ends[0], piece_of(word), 1);
        ring.add(-1, piece_of(word), 2);
        ring.add(other.ends[0], piece_of(word), 3);
        const auto results = send_all(ring);
        EXPECT_EQ(results.at(1), -EPIPE) << "and no signal";
        EXPECT_EQ(results.at(2), -EBADF);
        EXPECT_EQ(results.at(3), 4);
    });
}

TEST(SendRing, OfNothingThereIsNothingToTell) {
    with_ring([](SendRing& ring) { EXPECT_TRUE(send_all(ring).empty()); });
}

}  // namespace
}  // namespace yui::net
