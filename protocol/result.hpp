// The answer of anything that may be refused: a value, or a Problem that says which code of
// protocol/schema.json (`x-problems`) applies, where in the request, and with which words to fill its text.
//
// Refusals are values. A broken database or network is an exception; a state that cannot be is an assert.
#pragma once

#include <boost/system/result.hpp>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "protocol/problem_code.hpp"

namespace yui::protocol {

struct Problem {
    ProblemCode code;
    std::string pointer = {};  // RFC 6901, into the command or query; empty: the whole
    std::vector<std::pair<std::string, std::string>> words = {};  // fill {name} in the text of the code

    friend bool operator==(const Problem&, const Problem&) = default;
};

template <class T>
using Result = boost::system::result<T, Problem>;

// Called by boost::system::result when somebody reads the value of a refusal: a bug of ours.
[[noreturn]] inline void throw_exception_from_error(const Problem&, const boost::source_location&) {
    throw std::logic_error("read the value of a refusal");
}

}  // namespace yui::protocol
