// protocol/examples holds one example for each message and answer; all sides read the same files.
#include <gtest/gtest.h>

#include <set>

#include "tests/support/messages.hpp"
#include "tests/support/mutations.hpp"

namespace yui::tests {

namespace {

std::string described(const protocol::Problem& problem) {
    std::string text(to_text(problem.code));
    text += " " + problem.pointer;
    for (const auto& [name, value] : problem.words) text += " " + name + "=" + value;
    return text;
}

TEST(Examples, AreThereForEveryMessageAndForNothingElse) {
    std::set<std::string> wanted;
    for (const MessageType& type : message_types()) wanted.insert(type.name);
    const auto names = example_names();
    EXPECT_EQ(wanted, std::set<std::string>(names.begin(), names.end()));
}

TEST(Examples, FillEveryField) {
    for (const std::string& name : example_names()) {
        const nlohmann::json message = example(name);
        for (const auto& [field, rules] : schema()["$defs"][name]["properties"].items()) {
            EXPECT_TRUE(message.contains(field)) << name << " lacks " << field;
        }
    }
}

TEST(Examples, AreReadStrictlyAndWrittenAsTheyWere) {
    for (const MessageType& type : message_types()) {
        SCOPED_TRACE(type.name + " as " + type.as);
        const nlohmann::json message = example(type.name);
        const auto written = type.rewrite(message.dump());
        ASSERT_TRUE(written) << described(written.error());
        EXPECT_EQ(nlohmann::json::parse(*written), message);
        EXPECT_TRUE(type.equal(message.dump(), *written));
    }
}

TEST(Examples, DoWithoutTheirOptionalFields) {
    for (const MessageType& type : message_types()) {
        SCOPED_TRACE(type.name + " as " + type.as);
        nlohmann::json message = example(type.name);
        const auto& node = schema()["$defs"][type.name];
        const auto required = node.value("required", nlohmann::json::array());
        for (const auto& [field, rules] : node["properties"].items()) {
            if (std::find(required.begin(), required.end(), field) == required.end()) message.erase(field);
        }
        const auto written = type.rewrite(message.dump());
        ASSERT_TRUE(written) << described(written.error());
        EXPECT_EQ(nlohmann::json::parse(*written), message);
    }
}

TEST(Examples, AreRefusedWhenBrokenInAnyPlaceAndTheFieldIsNamed) {
    std::size_t broken = 0;
    for (const MessageType& type : message_types()) {
        for (const Mutation& mutation : mutations(type.name, example(type.name))) {
            const auto read = type.rewrite(mutation.text.dump());
            ASSERT_FALSE(read) << type.name << mutation.pointer << " " << mutation.what << " as " << type.as;
            const auto& expected = mutation.expected;
            EXPECT_NE(std::find(expected.begin(), expected.end(), read.error().code), expected.end())
                << type.name << mutation.pointer << " " << mutation.what << ": " << described(read.error());
            EXPECT_EQ(read.error().pointer, mutation.pointer) << type.name << " " << mutation.what;
            ++broken;
        }
    }
    EXPECT_GT(broken, 10'000U);
}

}  // namespace

}  // namespace yui::tests
