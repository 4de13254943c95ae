// The description of the HTTP face. The lint of its form is done by scripts/check.
#include "protocol/openapi.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/support/messages.hpp"

namespace yui::tests {

namespace {

using nlohmann::json;

const json& document() {
    static const json document = json::parse(protocol::openapi_json());
    return document;
}

void collect_references(const json& node, std::vector<std::string>& found) {
    if (node.is_object() && node.contains("$ref")) found.push_back(node["$ref"]);
    if (!node.is_structured()) return;
    for (const json& inner : node) collect_references(inner, found);
}

TEST(OpenApi, HasAPathForEveryQuery) {
    for (const json& member : schema()["$defs"]["Query"]["oneOf"]) {
        const std::string type = resolved(member)["properties"]["type"]["const"];
        EXPECT_TRUE(document()["paths"].contains("/api/query/" + type)) << type;
    }
}

TEST(OpenApi, DescribesEveryCommandAndAnswer) {
    for (const auto& [name, node] : schema()["$defs"].items()) {
        if (!node.contains("x-answer")) continue;
        EXPECT_TRUE(document()["components"]["schemas"].contains(node["x-answer"])) << node["x-answer"];
    }
    for (const json& member : schema()["$defs"]["Command"]["oneOf"]) {
        const auto name = member["$ref"].get<std::string>().substr(std::string("#/$defs/").size());
        EXPECT_TRUE(document()["components"]["schemas"].contains(name)) << name;
    }
}

TEST(OpenApi, RefersOnlyToWhatItHolds) {
    std::vector<std::string> references;
    collect_references(document(), references);
    EXPECT_FALSE(references.empty());
    for (const std::string& reference : references) {
        EXPECT_TRUE(document().contains(json::json_pointer(reference.substr(1)))) << reference;
    }
}

}  // namespace

}  // namespace yui::tests
