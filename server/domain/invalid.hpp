// A refusal of one field, with the words that fill its text.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "protocol/pointer.hpp"
#include "protocol/result.hpp"

namespace yui::domain {

// `hint` is one of the schema's x-hints; `limit` fills it where it has a place for one.
inline protocol::Problem invalid(std::string pointer, std::string_view hint, std::string_view limit = {}) {
    protocol::Problem problem{protocol::ProblemCode::invalid_field, std::move(pointer), {}};
    problem.words = {{"field", protocol::field_of(problem.pointer)}, {"hint", std::string(hint)}};
    if (!limit.empty()) problem.words.emplace_back("limit", limit);
    return problem;
}

inline protocol::Problem missing(std::string pointer) {
    auto field = protocol::field_of(pointer);
    return {protocol::ProblemCode::missing_field, std::move(pointer), {{"field", std::move(field)}}};
}

}  // namespace yui::domain
