// The HTTP face of the protocol as an OpenAPI 3.1 document: /api/openapi.json and `yui openapi`.
#pragma once

#include <string>

namespace yui::protocol {

std::string openapi_json();

}  // namespace yui::protocol
