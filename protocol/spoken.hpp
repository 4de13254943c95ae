// The words of a refusal as people read them: what rules give as a number, a code or a name of a field.
//
//   field   title, /roles/0/heads_min   the name of the field (x-fields); "what you entered" where it has
//   none date    1796083200000               12月1日（火）午前9時 / Tue 1 Dec, 9:00, by the clock of Japan
//   rule    18+, –15, 18–65             18歳以上
//   left, taken                         people: in easy Japanese with the reading that the number has
//
// Pure. What a visitor wrote (a name) stays as it is; so does whatever cannot be read as its kind.
#pragma once

#include <string>
#include <string_view>

#include "protocol/problem_code.hpp"

namespace yui::protocol {

std::string spoken(std::string_view name, const std::string& value, Language language);

}  // namespace yui::protocol
