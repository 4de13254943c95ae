// Files in and out of `yui match`.
#pragma once

#include <iosfwd>
#include <stdexcept>
#include <string>
#include <string_view>

#include "matching/model/problem.hpp"
#include "server/match/options.hpp"

namespace yui::match {

// Something the caller can mend; said in one line.
struct Refusal : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// Throws Refusal: no such file, or larger than a gigabyte.
std::string text_of(const std::string& path);

// To the file, or to `out` where the path is empty. A file appears whole or not at all.
void put(const std::string& path, std::string_view text, std::ostream& out);

// The instance of the options, with --fairness in its place. Throws Refusal with the JSON path.
matching::Problem problem_of(const Options& options);

}  // namespace yui::match
