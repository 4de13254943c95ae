#include "server/net/http_request.hpp"

#include <array>
#include <utility>

namespace yui::net {
namespace {

namespace http = boost::beast::http;

Method method_of(http::verb verb) {
    if (verb == http::verb::get) return Method::get;
    if (verb == http::verb::head) return Method::head;
    if (verb == http::verb::post) return Method::post;
    return Method::other;
}

using Text = std::string Request::*;

Text text_named(std::string_view name) {
    static constexpr std::array<std::pair<std::string_view, Text>, 4> rare{{
        {"X-Forwarded-For", &Request::forwarded_for},
        {"X-Request-Id", &Request::request_id},
        {"X-Yui-Language", &Request::language},
        {"Last-Event-ID", &Request::last_event_id},
    }};
    for (const auto& [known, text] : rare) {
        if (boost::beast::iequals(known, name)) return text;
    }
    return nullptr;
}

// Where a header goes; null: nobody reads it.
Text text_of(const http::fields::value_type& header) {
    switch (header.name()) {
        case http::field::accept_encoding:
            return &Request::accept_encoding;
        case http::field::accept_language:
            return &Request::accept_language;
        case http::field::content_type:
            return &Request::content_type;
        case http::field::cookie:
            return &Request::cookie;
        case http::field::host:
            return &Request::host;
        case http::field::if_none_match:
            return &Request::if_none_match;
        case http::field::origin:
            return &Request::origin;
        default:
            return text_named(header.name_string());
    }
}

// Proxies add lines to X-Forwarded-For; of any other header the first line counts.
void take(const http::fields::value_type& header, Request& request) {
    const Text place = text_of(header);
    if (!place) return;
    std::string& text = request.*place;
    const std::string_view value = header.value();
    if (text.empty())
        text = value;
    else if (place == &Request::forwarded_for)
        text.append(", ").append(value);
}

}  // namespace

std::string joined(const http::fields& fields, std::string_view name) {
    std::string all;
    const auto [first, last] = fields.equal_range(name);
    for (auto each = first; each != last; ++each) {
        if (!all.empty()) all += ", ";
        all += std::string_view(each->value());
    }
    return all;
}

Request request_of(const http::request<http::string_body>& message,
                   const boost::asio::ip::tcp::endpoint& peer) {
    const std::string_view target = message.target();
    const auto mark = target.find('?');
    Request request;
    request.method = method_of(message.method());
    request.path = target.substr(0, mark);
    if (mark != std::string_view::npos) request.query = target.substr(mark + 1);
    request.body = message.body();
    request.peer = peer.address().to_string();
    for (const auto& header : message) take(header, request);
    return request;
}

}  // namespace yui::net
