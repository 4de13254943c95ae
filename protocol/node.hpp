// A JSON text as a tree: what the reader of messages walks through. The JSON library stays inside node.cpp.
//
// Parsing is bounded (depth, number of values) and strict: a name twice in one object, bytes that are not
// UTF-8 and numbers no double can hold are refused. Nothing is thrown.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "protocol/result.hpp"

namespace yui::protocol {

struct Member;

struct Node {
    enum class Kind { null, boolean, integer, number, text, array, object };

    Node() = default;
    explicit Node(Kind of);

    Kind kind = Kind::null;
    bool boolean = false;
    std::int64_t integer = 0;     // written without point and exponent, and within 64 bits
    double number = 0;            // any other number
    std::string text;             // of a text; of a `number` its digits as they stood
    std::vector<Member> members;  // of an object; of an array, without names

    const Node* find(std::string_view name) const;  // in an object; null when it is not there
};

struct Member {
    std::string name;
    Node value;
};

inline constexpr std::size_t max_depth = 32;
inline constexpr std::size_t max_values = 100'000;

// Refusals: malformed_json; invalid_field with the pointer of a text that is not UTF-8 or a name that is
// there twice.
Result<Node> parse(std::string_view text);
// The same by the JSON library alone, which parse() asks only about what quick_parse.hpp leaves to it.
Result<Node> parse_slowly(std::string_view text);

std::string dump(const Node& node);

}  // namespace yui::protocol
