// Requests and responses as plain data, so that only http_session.cpp knows the library that parses them.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace yui::net {

enum class Method { get, head, post, other };

// The headers are those that somebody reads; "" where one is absent.
struct Request {
    Method method = Method::get;
    std::string path;   // as sent, before `?`
    std::string query;  // as sent, after `?`
    std::string body = {};
    std::string peer = {};  // address at the other end of the connection
    std::string accept_encoding = {};
    std::string accept_language = {};
    std::string content_type = {};
    std::string cookie = {};
    std::string forwarded_for = {};
    std::string host = {};
    std::string if_none_match = {};
    std::string last_event_id = {};
    std::string language = {};  // X-Yui-Language
    std::string origin = {};
    std::string request_id = {};
};

using Headers = std::vector<std::pair<std::string, std::string>>;

struct Response {
    int status = 200;
    Headers headers = {};
    std::shared_ptr<const std::string> body = {};  // null: none
};

// Called once, on the I/O thread of the request; perhaps at once, perhaps in a later turn.
using Respond = std::function<void(Response)>;

Response text_response(int status, std::string text);

// The pairs of a query string, decoded; false when it is not properly encoded.
bool decode_query(std::string_view query, std::vector<std::pair<std::string, std::string>>& pairs);

}  // namespace yui::net
