// Where the kernel of the machine allows no io_uring there is no ring, and nothing to test but that.
#include "server/net/send_ring.hpp"

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <map>
#include <string>
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

class SendRingTest : public testing::Test {
protected:
    std::map<std::uint32_t, ssize_t> send_all() {
        std::map<std::uint32_t, ssize_t> results;
        ring->send_all([&](std::uint32_t name, ssize_t result) { results[name] = result; });
        return results;
    }

    std::unique_ptr<SendRing> ring = SendRing::open();
};

TEST_F(SendRingTest, SendsToEachWhatIsItsOwn) {
    if (!ring) return;
    std::vector<Pair> pairs(SendRing::most);
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < pairs.size(); ++i) texts.push_back("to " + std::to_string(i));
    for (int round = 0; round < 5; ++round) {
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            EXPECT_FALSE(ring->full());
            ring->add(pairs[i].ends[0], piece_of(texts[i]), static_cast<std::uint32_t>(i));
        }
        EXPECT_TRUE(ring->full());
        const auto results = send_all();
        ASSERT_EQ(results.size(), pairs.size());
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            EXPECT_EQ(results.at(static_cast<std::uint32_t>(i)), std::ssize(texts[i]));
            EXPECT_EQ(pairs[i].read(), texts[i]);
        }
    }
}

TEST_F(SendRingTest, TellsWhatDidNotFitAndGoesOn) {
    if (!ring) return;
    Pair small;
    Pair other;
    std::string large(8 << 20, 'x');
    std::string word = "word";
    ring->add(small.ends[0], piece_of(large), 1);
    ring->add(small.ends[0], piece_of(large), 2);
    ring->add(other.ends[0], piece_of(word), 3);
    const auto results = send_all();
    EXPECT_GT(results.at(1), 0);
    EXPECT_LT(results.at(1), std::ssize(large));
    EXPECT_EQ(results.at(2), -EAGAIN);
    EXPECT_EQ(results.at(3), 4);
    EXPECT_EQ(other.read(), "word");
}

TEST_F(SendRingTest, TellsThatNobodyReadsAnyMore) {
    if (!ring) return;
    Pair left;
    Pair other;
    std::string word = "word";
    ::shutdown(left.ends[0], SHUT_WR);
    ring->add(left.ends[0], piece_of(word), 1);
    ring->add(-1, piece_of(word), 2);
    ring->add(other.ends[0], piece_of(word), 3);
    const auto results = send_all();
    EXPECT_EQ(results.at(1), -EPIPE) << "and no signal";
    EXPECT_EQ(results.at(2), -EBADF);
    EXPECT_EQ(results.at(3), 4);
}

TEST_F(SendRingTest, OfNothingThereIsNothingToTell) {
    if (!ring) return;
    EXPECT_TRUE(send_all().empty());
}

}  // namespace
}  // namespace yui::net
