#include "server/bus/codec.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

namespace yui::bus {
namespace {

constexpr Sender me = 0x0123456789abcdef;

std::string random_text(std::mt19937& random) {
    std::string text(random() % 4 == 0 ? random() % 400 : random() % 6, '\0');
    for (auto& c : text) c = static_cast<char>(random());
    return text;
}

Batch random_batch(std::mt19937& random) {
    Batch batch(random() % 8);
    for (auto& message : batch) {
        const auto position = (static_cast<std::uint64_t>(random()) << 32 | random()) >> random() % 64;
        message = {random_text(random), random_text(random), position, random_text(random)};
    }
    return batch;
}

Batch decoded(const std::vector<std::string>& payloads) {
    Batch batch;
    bool sound = true;
    for (const auto& payload : payloads) sound = sound && (payload.empty() || decode(payload, batch));
    EXPECT_TRUE(sound);
    return batch;
}

TEST(BusCodec, ReturnsWhatWasEncodedWhateverTheBytes) {
    std::mt19937 random(1);
    for (int round = 0; round < 2'000; ++round) {
        auto batch = random_batch(random);
        const auto received = decoded(encode(me, batch));
        std::ranges::stable_sort(batch, {}, [](const auto& message) { return channel_of(message.stream); });
        EXPECT_EQ(received, batch);
    }
}

TEST(BusCodec, NamesTheSender) {
    const auto payloads = encode(me, {{"event:1", "", 1, "{}"}});
    EXPECT_EQ(sender_of(payloads[channel_of("event:1")]), me);
    EXPECT_NE(random_sender(), random_sender());
}

TEST(BusCodec, PutsAStreamAlwaysOnTheSameOfManyChannels) {
    std::set<unsigned> used;
    for (int i = 0; i < 2'000; ++i) {
        const auto channel = channel_of("event:" + std::to_string(i));
        EXPECT_LT(channel, channel_count);
        used.insert(channel);
    }
    EXPECT_EQ(used.size(), channel_count);
    // Nodes of different builds share these: they may never change.
    EXPECT_EQ(channel_of("event:42"), 57U);
    EXPECT_EQ(channel_name("e7", channel_of("list:public")), "yui:e7:28");
}

TEST(BusCodec, ANoticeIsNoMessageAndAMessageNoNotice) {
    Batch batch;
    const auto notice = encode_notice(me);
    EXPECT_TRUE(is_notice(notice));
    EXPECT_EQ(sender_of(notice), me);
    EXPECT_TRUE(decode(notice, batch));
    EXPECT_TRUE(batch.empty());
    EXPECT_FALSE(is_notice(encode(me, {{"", "", 0, ""}})[channel_of("")]));
    EXPECT_FALSE(is_notice(std::string(notice.size(), 'x')));
}

TEST(BusCodec, SaysWhenAPayloadWasSentAndBringsOnlyTheMessages) {
    const auto payload = encode(me, {{"event:1", "", 1, "{}"}}, 1'234'567)[channel_of("event:1")];
    EXPECT_EQ(sent_at(payload), 1'234'567U);
    Batch batch{{"event:9", "", 9, "nine"}};
    EXPECT_TRUE(decode(payload, batch));
    EXPECT_EQ(batch, (Batch{{"event:9", "", 9, "nine"}, {"event:1", "", 1, "{}"}}));
    EXPECT_EQ(sent_at(encode(me, {{"event:1", "", 1, "{}"}})[channel_of("event:1")]), std::nullopt);
    EXPECT_EQ(sent_at("damaged"), std::nullopt);
}

TEST(BusCodec, RefusesEveryCutAndLeavesTheBatchAsItWas) {
    const auto payload = encode(me, {{"event:1", "key", 300, "text"}})[channel_of("event:1")];
    const Batch before{{"event:9", "", 9, "nine"}};
    for (std::size_t size = 0; size < payload.size(); ++size) {
        auto batch = before;
        const auto cut = payload.substr(0, size);
        EXPECT_EQ(decode(cut, batch), is_notice(cut)) << size;
        EXPECT_EQ(batch, before) << size;
    }
}

TEST(BusCodec, RefusesOtherVersions) {
    auto payload = encode(me, {{"event:1", "", 1, "{}"}})[channel_of("event:1")];
    Batch batch;
    for (const char version : {'\0', '\x02', '{', '\xff'}) {
        payload.front() = version;
        EXPECT_FALSE(decode(payload, batch));
        EXPECT_EQ(sender_of(payload), std::nullopt);
    }
}

TEST(BusCodec, SurvivesRandomDamage) {
    std::mt19937 random(2);
    std::size_t refused = 0;
    for (int round = 0; round < 20'000; ++round) {
        auto payload = encode(me, {{"event:1", "key", random(), random_text(random)}})[channel_of("event:1")];
        for (auto flips = random() % 4 + 1; flips > 0; --flips)
            payload[random() % payload.size()] = static_cast<char>(random());
        Batch batch;
        if (!decode(payload, batch)) ++refused;
    }
    EXPECT_GT(refused, 1'000U);
}

}  // namespace
}  // namespace yui::bus
