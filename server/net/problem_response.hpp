// Refusals as HTTP answers (RFC 9457), in the language of the reader.
#pragma once

#include <string_view>

#include "protocol/result.hpp"
#include "server/net/http_message.hpp"

namespace yui::net {

Response problem_response(const protocol::Problem& problem,
                          protocol::Language language,
                          std::string_view instance);

// How long the reader should wait before the same again, in seconds; 0 where that would not help. Spread a
// little, so that all who were refused at once do not come back at once.
int retry_after_seconds(const protocol::Problem& problem);

}  // namespace yui::net
