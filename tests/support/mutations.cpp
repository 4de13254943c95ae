#include "tests/support/mutations.hpp"

#include <cmath>

#include "protocol/rules.hpp"

namespace yui::tests {

namespace {

using nlohmann::json;
using protocol::ProblemCode;

// Calls visit(schema node, value, pointer) for a value and everything inside it.
template <class Visit>
void walk(const json& reference, const json& value, const std::string& pointer, const Visit& visit) {
    const json& node = resolved(reference);
    if (node.contains("oneOf")) {
        for (const json& member : node["oneOf"]) {
            const json& properties = resolved(member)["properties"];
            const std::string tag =
                properties.contains("type") && properties["type"].contains("const") ? "type" : "kind";
            if (properties[tag]["const"] == value[tag]) walk(member, value, pointer, visit);
        }
        return;
    }
    visit(node, value, pointer);
    if (node.contains("properties")) {
        for (const auto& [name, inner] : value.items()) {
            walk(node["properties"][name], inner, pointer + "/" + name, visit);
        }
    } else if (node.value("type", "") == "object") {
        for (const auto& [name, inner] : value.items()) {
            walk(node["additionalProperties"], inner, pointer + "/" + name, visit);
        }
    } else if (node.value("type", "") == "array" && !value.empty()) {
        walk(node["items"], value[0], pointer + "/0", visit);
    }
}

class Mutations {
public:
    explicit Mutations(const json& example) : example_(example) {}

    void add(const json& node, const json& value, const std::string& pointer) {
        if (node.contains("const")) return constant(pointer);
        if (node.contains("enum")) return enumeration(node, pointer);
        if (node.contains("properties")) return object(node, value, pointer);
        const std::string type = node.value("type", "");
        if (type == "string") text(node, pointer);
        if (type == "integer") integer(node, pointer);
        if (type == "number") number(node, pointer);
        if (type == "boolean") wrong_kinds(pointer, {"true", 1, 0.5, nullptr, json::array(), json::object()});
        if (type == "array") array(node, value, pointer);
        if (type == "object") map(node, value, pointer);
    }

    std::vector<Mutation> take() && { return std::move(all_); }

private:
    void replaced(const std::string& pointer,
                  const json& value,
                  const std::string& what,
                  std::vector<ProblemCode> expected = {ProblemCode::invalid_field}) {
        json text = example_;
        text[json::json_pointer(pointer)] = value;
        all_.push_back({pointer, what, std::move(text), std::move(expected)});
    }

    void wrong_kinds(const std::string& pointer, const std::vector<json>& values) {
        for (const json& value : values) replaced(pointer, value, "is " + value.dump());
    }

    void constant(const std::string& pointer) {
        const std::vector<ProblemCode> any{ProblemCode::unknown_type, ProblemCode::invalid_field};
        for (const json& value : {json("surprise"), json(7), json(nullptr)}) {
            replaced(pointer, value, "tag is " + value.dump(), any);
        }
    }

    void enumeration(const json& node, const std::string& pointer) {
        wrong_kinds(pointer, {7, true, nullptr, json::array(), json::object(), "", "brand_new"});
        const auto& listed = node["enum"];
        if (std::find(listed.begin(), listed.end(), "other") == listed.end())
            replaced(pointer, "other", "is other");
    }

    void object(const json& node, const json& value, const std::string& pointer) {
        wrong_kinds(pointer, {7, true, nullptr, json::array(), "text"});
        for (const std::string name : node.value("required", json::array())) {
            json less = value;
            less.erase(name);
            json text = example_;
            text[json::json_pointer(pointer)] = less;
            all_.push_back({pointer + "/" + name, "is missing", text, {ProblemCode::missing_field}});
        }
        json more = value;
        more["sur/pri~se"] = 1;
        json text = example_;
        text[json::json_pointer(pointer)] = more;
        all_.push_back({pointer + "/sur~1pri~0se", "is unknown", text, {ProblemCode::unknown_field}});
    }

    void text(const json& node, const std::string& pointer) {
        wrong_kinds(pointer, {7, 0.5, true, nullptr, json::array(), json::object()});
        replaced(pointer, "a\x07z", "has a bell");
        replaced(pointer, std::string("a\0z", 3), "has U+0000");
        replaced(pointer, "a\x7Fz", "has DEL");
        replaced(pointer, "a\u0085z", "has NEL");
        if (!node.value("x-multiline", false)) replaced(pointer, "a\nz", "has two lines");
        if (node.contains("maxLength"))
            replaced(pointer, repeated("字", node["maxLength"].get<std::size_t>() + 1), "is too long");
        if (node.value("minLength", 0) > 0)
            replaced(pointer, repeated("a", node["minLength"].get<std::size_t>() - 1), "is too short");
        if (node.contains("format")) wrong_kinds(pointer, {"", "2026-02-30", "2026-2-3", "24:00", "x"});
    }

    void integer(const json& node, const std::string& pointer) {
        wrong_kinds(pointer, {"7", 1.0, 1.5, true, nullptr, json::array(), json::object(), 1e30});
        replaced(pointer, node.value("minimum", -protocol::max_integer) - 1, "is too small");
        replaced(pointer, node.value("maximum", protocol::max_integer) + 1, "is too great");
        replaced(pointer, std::numeric_limits<std::uint64_t>::max(), "needs 64 bits");
    }

    void number(const json& node, const std::string& pointer) {
        wrong_kinds(pointer, {"1.5", true, nullptr, json::array(), json::object()});
        if (node.contains("minimum"))
            replaced(pointer, node["minimum"].get<double>() - 0.001, "is too small");
        if (node.contains("maximum"))
            replaced(pointer, node["maximum"].get<double>() + 0.001, "is too great");
    }

    void array(const json& node, const json& value, const std::string& pointer) {
        wrong_kinds(pointer, {7, true, nullptr, "text", json::object()});
        const std::size_t most = node.value("maxItems", std::numeric_limits<std::size_t>::max());
        if (most < std::numeric_limits<std::size_t>::max()) {
            replaced(pointer, json(most + 1, value.at(0)), "has too many items");
        }
        if (node.value("minItems", 0) > 0) replaced(pointer, json::array(), "has too few items");
    }

    void map(const json& node, const json& value, const std::string& pointer) {
        wrong_kinds(pointer, {7, true, nullptr, "text", json::array()});
        const json& inner = value.begin().value();
        json crowd = json::object();
        for (std::size_t i = 0; i <= node["maxProperties"].get<std::size_t>(); ++i)
            crowd["n" + std::to_string(i)] = inner;
        replaced(pointer, crowd, "has too many names");
        const std::string name = repeated("名", node["propertyNames"]["maxLength"].get<std::size_t>() + 1);
        json text = example_;
        text[json::json_pointer(pointer)][name] = inner;
        all_.push_back({pointer + "/" + name, "is too long a name", text, {ProblemCode::invalid_field}});
    }

    static std::string repeated(std::string_view piece, std::size_t times) {
        std::string text;
        for (std::size_t i = 0; i < times; ++i) text += piece;
        return text;
    }

    const json& example_;
    std::vector<Mutation> all_;
};

const json& definition_node(const std::string& name) { return schema()["$defs"][name]; }

}  // namespace

std::vector<Mutation> mutations(const std::string& definition, const json& example) {
    Mutations all(example);
    walk(definition_node(definition),
         example,
         "",
         [&all](const json& node, const json& value, const std::string& pointer) {
             all.add(node, value, pointer);
         });
    return std::move(all).take();
}

std::vector<std::string> enum_pointers(const std::string& definition, const json& example) {
    std::vector<std::string> pointers;
    walk(definition_node(definition),
         example,
         "",
         [&](const json& node, const json&, const std::string& pointer) {
             if (node.contains("enum")) pointers.push_back(pointer);
         });
    return pointers;
}

std::vector<std::string> object_pointers(const std::string& definition, const json& example) {
    std::vector<std::string> pointers;
    walk(definition_node(definition),
         example,
         "",
         [&](const json& node, const json&, const std::string& pointer) {
             if (node.contains("properties")) pointers.push_back(pointer);
         });
    return pointers;
}

}  // namespace yui::tests
