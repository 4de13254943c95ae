// What a newer or older program wrote into log, bus and jobs.
#include <gtest/gtest.h>

#include "protocol/json.hpp"
#include "protocol/messages.hpp"
#include "tests/support/messages.hpp"
#include "tests/support/mutations.hpp"

namespace yui::tests {

namespace {

using nlohmann::json;
using namespace protocol;

json rewritten(const MessageType& type, const json& message) {
    const auto written = type.rewrite_leniently(message.dump());
    return written ? json::parse(*written) : json("not read");
}

TEST(LenientReading, IgnoresANewFieldAnywhere) {
    for (const MessageType& type : message_types()) {
        const json message = example(type.name);
        for (const std::string& pointer : object_pointers(type.name, message)) {
            json more = message;
            more[json::json_pointer(pointer)]["brand_new"] = {{"deep", 1}};
            EXPECT_EQ(rewritten(type, more), message) << type.name << pointer;
            EXPECT_FALSE(type.rewrite(more.dump())) << type.name << pointer;
        }
    }
}

TEST(LenientReading, TakesANewEnumValueForOther) {
    std::size_t seen = 0;
    for (const MessageType& type : message_types()) {
        const json message = example(type.name);
        for (const std::string& pointer : enum_pointers(type.name, message)) {
            json changed = message;
            changed[json::json_pointer(pointer)] = "brand_new";
            json expected = message;
            expected[json::json_pointer(pointer)] = "other";
            EXPECT_EQ(rewritten(type, changed), expected) << type.name << pointer;
            EXPECT_FALSE(type.rewrite(changed.dump())) << type.name << pointer;
            ++seen;
        }
    }
    EXPECT_GT(seen, 0U);
}

TEST(LenientReading, LeavesAnUnknownKindToTheCaller) {
    EXPECT_EQ(read_lenient<Event>(R"({"kind":"brand_new","event":42})"), std::nullopt);
    EXPECT_EQ(read_lenient<State>(R"({"kind":"brand_new"})"), std::nullopt);
    EXPECT_EQ(read_lenient<Job>(R"({"kind":"brand_new"})"), std::nullopt);
}

TEST(LenientReading, DoesNotHoldOldRowsToNewLimits) {
    json message = example("TellEvent");
    message["reason"] = std::string(10'000, 'x');
    message["after"] = -1;
    const auto job = read_lenient<Job>(message.dump());
    ASSERT_TRUE(job);
    EXPECT_EQ(std::get<TellEvent>(*job).after, -1);
    EXPECT_FALSE(read_strict<Job>(message.dump()));
}

TEST(LenientReading, TakesNullForAnAbsentField) {
    json message = example("TellEvent");
    message["reason"] = nullptr;
    const auto job = read_lenient<Job>(message.dump());
    ASSERT_TRUE(job);
    EXPECT_EQ(std::get<TellEvent>(*job).reason, std::nullopt);
}

TEST(LenientReading, DoesNotGuessWhatIsNoSuchMessage) {
    json wrong_kind = example("SignUpChanged");
    wrong_kind["adults"] = "two";
    json incomplete = example("SignUpChanged");
    incomplete.erase("sign_up");
    for (const std::string& text :
         {wrong_kind.dump(), incomplete.dump(), std::string("[]"), std::string("{"), std::string()}) {
        EXPECT_EQ(read_lenient<Event>(text), std::nullopt) << text;
    }
}

}  // namespace

}  // namespace yui::tests
