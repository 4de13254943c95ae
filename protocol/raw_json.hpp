// JSON inside a message that is passed on without being looked at: an answer inside a reply, a row of the log
// inside a frame.
#pragma once
#ifndef YUI_PROTOCOL_RAW_JSON_HPP  // beside the pragma: see protocol/README.md
#define YUI_PROTOCOL_RAW_JSON_HPP

#include <string>

namespace yui::protocol {

struct Json {
    std::string text = "null";  // one JSON value; written as it stands, so it must be valid

    friend bool operator==(const Json&, const Json&) = default;
};

}  // namespace yui::protocol
#endif
