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

// Without the results that read_strict() and read_lenient() return: of two hundred types they compile for
// long.
template <class T>
Result<std::string> rewrite_strictly(std::string_view text) {
    T message;
    if (auto problem = read_any(text, Reading::strict, read_as<T>, &message)) return *std::move(problem);
    return to_json(message);
}

template <class T>
std::optional<std::string> rewrite_leniently(std::string_view text) {
    T message;
    if (read_any(text, Reading::lenient, read_as<T>, &message)) return std::nullopt;
    return to_json(message);
}

template <class T>
bool read_equal(std::string_view one, std::string_view other) {
    T first;
    T second;
    if (read_any(one, Reading::strict, read_as<T>, &first)) return false;
    if (read_any(other, Reading::strict, read_as<T>, &second)) return false;
    return first == second;
}

template <class T>
MessageType message_type(std::string name, std::string as) {
    return {std::move(name), std::move(as), rewrite_strictly<T>, rewrite_leniently<T>, read_equal<T>};
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

template <class Union, class... Members>
void add_members(std::vector<MessageType>& types,
                 const std::string& name,
                 std::type_identity<std::variant<Members...>>) {
    (add_member<Union, Members>(types, name), ...);
}

template <class Union>
void add_union(std::vector<MessageType>& types, const std::string& name) {
    add_members<Union>(types, name, std::type_identity<typename Union::Kinds>());
}

std::vector<MessageType> all_types() {
    std::vector<MessageType> types;
    add_union<Command>(types, "Command");
    add_union<Query>(types, "Query");
    add_union<Event>(types, "Event");
    add_union<State>(types, "State");
    add_union<Job>(types, "Job");
    add_union<ClientFrame>(types, "ClientFrame");
    add_union<ServerFrame>(types, "ServerFrame");
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
