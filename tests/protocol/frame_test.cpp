// Frames, and what can be told about one that is refused.
#include "protocol/frame.hpp"

#include <gtest/gtest.h>

namespace yui::tests {

namespace {

using namespace protocol;

constexpr std::string_view id = "3f0c2b9e-7a41-4c55-9d0e-5b8a6f1c2d34";

std::string frame(const std::string& rest) { return R"({"id":")" + std::string(id) + "\"," + rest + "}"; }

TEST(ReadFrame, TakesACommand) {
    const auto read = read_frame(frame(R"("type":"command","command":{"type":"publish_event","event":42})"));
    ASSERT_TRUE(read);
    EXPECT_EQ(std::get<CommandFrame>(*read).command, Command(PublishEvent{.event = 42}));
}

TEST(ReadFrame, PointsIntoTheCommandAsTheRulesDo) {
    const auto read = read_frame(frame(R"("type":"command","command":{"type":"publish_event","event":0})"));
    EXPECT_EQ(read.error().pointer, "/event");
    EXPECT_EQ(read.error().words.front(), (std::pair<std::string, std::string>{"field", "event"}));
    EXPECT_EQ(read_frame(frame(R"("type":"query","query":{"type":"brand_new"})")).error().pointer, "/type");
}

TEST(ReadFrame, PointsIntoTheFrameForItsOwnFields) {
    EXPECT_EQ(read_frame(frame(R"("type":"command","command":7)")).error().pointer, "/command");
    EXPECT_EQ(read_frame(R"({"type":"command","id":"x","command":{"type":"log_out"}})").error().pointer,
              "/id");
}

TEST(FrameId, IsToldEvenWhenTheRestIsWrong) {
    EXPECT_EQ(frame_id(frame(R"("type":"command","command":{"type":"brand_new"})")), id);
}

TEST(FrameId, IsNotGuessed) {
    for (const std::string_view text : {"", "[]", "7", "{}", R"({"id":7})", R"({"id":"seven"})"}) {
        EXPECT_EQ(frame_id(text), std::nullopt) << text;
    }
}

}  // namespace

}  // namespace yui::tests
