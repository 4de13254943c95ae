// Names of requests: from the browser or the proxy to the line in the log.
#pragma once

#include <string>
#include <string_view>

namespace yui::net {

// What was sent, where it is a short plain word; else a new one. Any thread.
std::string request_id(std::string_view sent);

}  // namespace yui::net
