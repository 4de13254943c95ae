// The published schema and the reader say the same: every name, every limit, everything that is required.
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "tests/matching/small_city.hpp"

namespace yui::matching {
namespace {

using nlohmann::json;

std::string text_of(const std::filesystem::path& path) {
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    return text.str();
}

const std::filesystem::path reading = YUI_SOURCE_DIR "/matching/read";

const json& schema() {
    static const auto read = json::parse(text_of(reading / "instance.schema.json"));
    return read;
}

// One kind of object of the schema, in an instance that has nothing else to complain about.
struct Kind {
    std::string name;
    json instance() const {
        json city{{"format", "yui-instance/1"},
                  {"volunteers", json::array({{{"id", "v1"}}})},
                  {"shifts",
                   json::array({{{"id", "s1"}, {"roles", json::array({{{"id", "r1"}, {"max", 4}}})}},
                                {{"id", "s2"}, {"roles", json::array()}}})}};
        if (name == "edge")
            city["edges"] = json::array({{{"volunteer", "v1"}, {"role", "r1"}, {"utility", 1}}});
        if (name == "options") city["options"] = json::object();
        return city;
    }
    json& object(json& city) const {
        if (name == "volunteer") return city["volunteers"][0];
        if (name == "shift") return city["shifts"][0];
        if (name == "role") return city["shifts"][0]["roles"][0];
        if (name == "edge") return city["edges"][0];
        if (name == "options") return city["options"];
        return city;
    }
    const json& rules() const { return name == "instance" ? schema() : schema().at("$defs").at(name); }
};

const std::vector<Kind> kinds{{"instance"}, {"options"}, {"volunteer"}, {"shift"}, {"role"}, {"edge"}};

std::string refusal_of(const json& city) {
    const auto read = read_instance(city.dump());
    const auto* error = std::get_if<ReadError>(&read);
    return error == nullptr ? "" : error->path + ": " + error->message;
}

// With one property set to a value; names that must stand together come together.
std::string refusal_with(const Kind& kind, const std::string& property, const json& value) {
    auto city = kind.instance();
    auto& object = kind.object(city);
    object[property] = value;
    const auto examples = kind.rules().at("properties");
    const auto together = kind.rules().value("dependentRequired", json::object());
    const auto others = together.value(property, json::array());
    for (const auto& other : others)
        object[other.get<std::string>()] = examples.at(other.get<std::string>()).at("examples").at(0);
    return refusal_of(city);
}

class EveryKind : public testing::TestWithParam<Kind> {};

TEST_P(EveryKind, HasExamplesThatTheReaderTakes) {
    for (const auto& [property, rule] : GetParam().rules().at("properties").items())
        for (const auto& example : rule.at("examples"))
            EXPECT_EQ(refusal_with(GetParam(), property, example), "") << property;
}

TEST_P(EveryKind, RefusesWhatTheSchemaDoesNotName) {
    EXPECT_FALSE(GetParam().rules().at("additionalProperties").get<bool>());
    EXPECT_THAT(refusal_with(GetParam(), "unheard_of", 1), testing::HasSubstr("unknown"));
}

TEST_P(EveryKind, RefusesNumbersBeyondTheSchemasLimits) {
    for (const auto& [property, rule] : GetParam().rules().at("properties").items()) {
        if (!rule.contains("minimum")) continue;
        const auto type = rule.at("type").get<std::string>();
        const auto step = type == "integer" ? 1.0 : 0.5;
        const auto beyond = [&](double value) {
            return type == "integer" ? json(static_cast<std::int64_t>(value)) : json(value);
        };
        const auto least = rule.at("minimum").get<double>();
        const auto most = rule.at("maximum").get<double>();
        EXPECT_NE(refusal_with(GetParam(), property, beyond(least - step)), "") << property;
        EXPECT_NE(refusal_with(GetParam(), property, beyond(most + step)), "") << property;
    }
}

TEST_P(EveryKind, RefusesValuesOfAnotherType) {
    for (const auto& [property, rule] : GetParam().rules().at("properties").items()) {
        const json other = rule.at("examples").at(0).is_string() ? json(7) : json("seven");
        EXPECT_NE(refusal_with(GetParam(), property, other), "") << property;
        EXPECT_NE(refusal_with(GetParam(), property, nullptr), "") << property;
    }
}

TEST_P(EveryKind, RefusesObjectsWithoutWhatIsRequired) {
    const auto required = GetParam().rules().value("required", json::array());
    for (const auto& property : required) {
        auto city = GetParam().instance();
        GetParam().object(city).erase(property.get<std::string>());
        EXPECT_NE(refusal_of(city), "") << property;
    }
}

INSTANTIATE_TEST_SUITE_P(Schema, EveryKind, testing::ValuesIn(kinds), [](const auto& one) {
    return one.param.name;
});

// Names in the reader's own text: what it asks of an object must stand in the schema.
TEST(Schema, NamesEverythingThatTheReaderAsksFor) {
    std::set<std::string> published;
    for (const auto& kind : kinds)
        for (const auto& [property, rule] : kind.rules().at("properties").items()) published.insert(property);
    const std::regex asked(
        R"re((?:need|find|whole|number|truth|list|limit|hours|words|points)\((?:fields, )?"([a-z_]+)")re");
    std::set<std::string> read;
    for (const auto& file : std::filesystem::directory_iterator(reading)) {
        if (file.path().extension() != ".cpp") continue;
        const auto text = text_of(file.path());
        for (std::sregex_iterator one(text.begin(), text.end(), asked), end; one != end; ++one)
            read.insert((*one)[1]);
    }
    EXPECT_GT(read.size(), 40U);
    for (const auto& name : read) EXPECT_EQ(published.count(name), 1U) << name;
}

}  // namespace
}  // namespace yui::matching
