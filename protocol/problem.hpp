// Refusals in words: the texts of `x-problems` with their {words} filled in, and as RFC 9457 for the wire.
//
// A word whose text depends on the language is given by its name: `hint` is a key of `x-hints`, others see
// spoken.hpp. Easy Japanese carries the readings of its kanji as {漢字|かんじ}.
#pragma once

#include <string>
#include <string_view>

#include "protocol/result.hpp"

namespace yui::protocol {

std::string problem_text(const Problem& problem, Language language);

// The body of an application/problem+json answer; `instance` is the path that was asked for, or empty.
std::string problem_json(const Problem& problem, Language language, std::string_view instance);

}  // namespace yui::protocol
