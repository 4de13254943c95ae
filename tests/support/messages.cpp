#include "tests/support/messages.hpp"

#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "protocol/frames.hpp"
#include "protocol/json.hpp"
#include "protocol/union.hpp"

namespace yui::tests {

namespace {

using namespace protocol;

const std::filesystem::path folder = std::filesystem::path(YUI_SOURCE_DIR) / "protocol";

nlohmann::json load(const std::filesystem::path& path) {
    std::ifstream file(path);
    if (!file) throw std::runtime_error("cannot open " + path.string());
    return nlohmann::json::parse(file);
}

template <class T>
MessageType message_type(std::string name, std::string as) {
    return {std::move(name),
            std::move(as),
            [](std::string_view text) -> Result<std::string> {
                const auto message = read_strict<T>(text);
                if (!message) return message.error();
                return to_json(*message);
            },
            [](std::string_view text) -> std::optional<std::string> {
                const auto message = read_lenient<T>(text);
                if (!message) return std::nullopt;
                return to_json(*message);
            },
            [](std::string_view one, std::string_view other) {
                return read_strict<T>(one).value() == read_strict<T>(other).value();
            }};
}

// The name of the member of a union that has this tag.
std::string name_of(const std::string& union_name, std::string_view tag_name, std::string_view tag) {
    for (const auto& member : schema()["$defs"][union_name]["oneOf"]) {
        const std::string name = member["$ref"].get<std::string>().substr(std::string("#/$defs/").size());
        if (schema()["$defs"][name]["properties"][std::string(tag_name)]["const"] == tag) return name;
    }
    throw std::runtime_error("no member " + std::string(tag) + " in " + union_name);
}

template <class Union, class Member>
void add_member(std::vector<MessageType>& types, const std::string& union_name) {
    const std::string name = name_of(union_name, tag_name<Member>, tag_value<Member>);
    types.push_back(message_type<Member>(name, name));
    types.push_back(message_type<Union>(name, union_name));
    if constexpr (requires { typename AnswerTo<Member>::type; }) {
        const std::string answer = schema()["$defs"][name]["x-answer"];
        types.push_back(message_type<AnswerOf<Member>>(answer, answer));
    }
}

template <class... Members>
void add_union(std::vector<MessageType>& types, const std::string& name, const std::variant<Members...>*) {
    (add_member<std::variant<Members...>, Members>(types, name), ...);
}

std::vector<MessageType> all_types() {
    std::vector<MessageType> types;
    add_union(types, "Command", static_cast<const Command*>(nullptr));
    add_union(types, "Query", static_cast<const Query*>(nullptr));
    add_union(types, "Event", static_cast<const Event*>(nullptr));
    add_union(types, "State", static_cast<const State*>(nullptr));
    add_union(types, "Job", static_cast<const Job*>(nullptr));
    add_union(types, "ClientFrame", static_cast<const ClientFrame*>(nullptr));
    add_union(types, "ServerFrame", static_cast<const ServerFrame*>(nullptr));
    return types;
}

}  // namespace

const std::vector<MessageType>& message_types() {
    static const std::vector<MessageType> types = all_types();
    return types;
}

const nlohmann::json& schema() {
    static const nlohmann::json schema = load(folder / "schema.json");
    return schema;
}

const nlohmann::json& resolved(const nlohmann::json& node) {
    if (!node.contains("$ref")) return node;
    return schema()["$defs"][node["$ref"].get<std::string>().substr(std::string("#/$defs/").size())];
}

nlohmann::json example(const std::string& name) { return load(folder / "examples" / (name + ".json")); }

std::vector<std::string> example_names() {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder / "examples")) {
        names.push_back(entry.path().stem().string());
    }
    return names;
}

}  // namespace yui::tests
