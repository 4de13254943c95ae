// In which language a reader is answered. Pure functions.
#pragma once

#include <string_view>

#include "protocol/messages.hpp"
#include "protocol/problem_code.hpp"

namespace yui::net {

// What the page says (X-Yui-Language), else what was chosen earlier (cookie yui-language), else what the
// browser prefers (Accept-Language), else Japanese.
protocol::Language language_of(std::string_view page, std::string_view cookies, std::string_view accepted);

protocol::Language language_of(protocol::Locale locale);

std::string_view http_language(protocol::Language language);  // "ja", "en"

}  // namespace yui::net
