// The meters themselves: a measurement is worth what its ruler is worth.
#include <gtest/gtest.h>
#include <unistd.h>

#include <string>

#include "tests/load/crowd/delays.hpp"
#include "tests/load/crowd/frames.hpp"
#include "tests/load/crowd/inflater.hpp"
#include "tests/load/crowd/mark.hpp"
#include "tests/load/crowd/process.hpp"

namespace yui::load {
namespace {

TEST(Delays, FindQuantilesWithinTwoPercent) {
    Delays delays;
    for (int us = 1; us <= 100'000; ++us) delays.add(us);
    EXPECT_NEAR(static_cast<double>(delays.quantile(0.5)), 50'000, 1'000);
    EXPECT_NEAR(static_cast<double>(delays.quantile(0.99)), 99'000, 2'000);
    EXPECT_EQ(delays.longest(), 100'000);
}

TEST(Delays, KeepSmallAndVeryLongOnes) {
    Delays delays;
    delays.add(-5);
    delays.add(3);
    delays.add(86'400'000'000);
    EXPECT_EQ(delays.quantile(0), 0);
    EXPECT_EQ(delays.quantile(0.5), 3);
    EXPECT_NEAR(static_cast<double>(delays.quantile(0.99)) / 86'400'000'000, 1, 0.02);
}

TEST(Marks, SurviveTheirMessage) {
    const auto mark = mark_in(message_text(42, {1'234'567'890'123, 77}));
    ASSERT_TRUE(mark);
    EXPECT_EQ(mark->sent_us, 1'234'567'890'123);
    EXPECT_EQ(mark->number, 77);
    EXPECT_FALSE(mark_in(R"({"type":"ping"})"));
}

// As a server sends it: not masked.
std::string server_frame(const std::string& payload) {
    std::string frame = "\x81";
    if (payload.size() < 126) return frame + static_cast<char>(payload.size()) + payload;
    frame += {'\x7e', static_cast<char>(payload.size() >> 8), static_cast<char>(payload.size() & 255)};
    return frame + payload;
}

TEST(FirstFrame, WaitsForTheLastByte) {
    for (const std::size_t size : {0U, 1U, 125U, 126U, 300U}) {
        const auto bytes = server_frame(std::string(size, 'x'));
        for (std::size_t i = 0; i < bytes.size(); ++i) EXPECT_FALSE(first_frame(bytes.substr(0, i)));
        const auto frame = first_frame(bytes + "more");
        ASSERT_TRUE(frame);
        EXPECT_EQ(frame->payload.size(), size);
        EXPECT_EQ(frame->bytes, bytes.size());
    }
}

TEST(AppendFrame, MasksWhatAClientSends) {
    std::string frame;
    append_frame(frame, Opcode::text, "hello");
    ASSERT_EQ(frame.size(), 2 + 4 + 5);
    EXPECT_EQ(static_cast<unsigned char>(frame[0]), 0x81);
    EXPECT_EQ(static_cast<unsigned char>(frame[1]), 0x80 | 5);
    for (std::size_t i = 0; i < 5; ++i) EXPECT_EQ(frame[6 + i] ^ frame[2 + i % 4], "hello"[i]);
}

TEST(Inflater, ReadsEachMessageForItself) {
    Inflater inflater;
    const std::string hello("\xf2\x48\xcd\xc9\xc9\x07\x00", 7);  // RFC 7692, 7.2.3.1
    EXPECT_EQ(inflater.inflate(hello), "Hello");
    EXPECT_EQ(inflater.inflate(hello), "Hello");
    EXPECT_THROW(inflater.inflate("\xff\xff\xff"), std::runtime_error);
}

TEST(Meters, SeeThisProcessWork) {
    const auto before = cpu_ns({::getpid()});
    volatile std::uint64_t sum = 0;
    while (cpu_ns({::getpid()}) == before) sum = sum + 1;  // ends, or the meter stands still
    EXPECT_GT(memory_bytes({::getpid()}), 100'000);
    EXPECT_EQ(cpu_ns({::getpid()}, "no-such-thread"), 0);
}

}  // namespace
}  // namespace yui::load
