// Reads `yui-instance/1`, strictly: an unknown name, an unknown id, a doubled key or id, a number out of its
// range is an error that names its place, and nothing is ever skipped.
//
// Throws nothing but std::bad_alloc. Pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "matching/model/problem.hpp"

namespace yui::matching {

struct ReadError {
    std::string path;  // "$.shifts[3].roles[0].min"
    std::string message;
};

using Reading = std::variant<Problem, ReadError>;

struct ReadLimits {
    std::size_t bytes = std::size_t{1} << 30;
    std::size_t depth = 8;
    std::size_t items = 20'000'000;  // of one list at the top
};

Reading read_instance(std::string_view json, const ReadLimits& limits = {});

}  // namespace yui::matching
