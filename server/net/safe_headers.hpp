// What tells a browser how little our pages need. Added to every answer.
#pragma once

#include "server/net/http_message.hpp"

namespace yui::net {

enum class Transport { plain, tls };
void add_safe_headers(Response& response, Transport transport);

}  // namespace yui::net
