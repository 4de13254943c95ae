#include "server/net/http_request.hpp"

namespace yui::net {
namespace {

namespace http = boost::beast::http;

Method method_of(http::verb verb) {
    if (verb == http::verb::get) return Method::get;
    if (verb == http::verb::head) return Method::head;
    if (verb == http::verb::post) return Method::post;
    return Method::other;
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
                   const boost::asio::ip::tcp::socket& socket) {
    boost::system::error_code unknown;
    const auto text = [&](http::field field) { return std::string(message[field]); };
    const std::string_view target = message.target();
    const auto mark = target.find('?');
    Request request;
    request.method = method_of(message.method());
    request.path = target.substr(0, mark);
    if (mark != std::string_view::npos) request.query = target.substr(mark + 1);
    request.body = message.body();
    request.peer = socket.remote_endpoint(unknown).address().to_string();
    request.accept_encoding = text(http::field::accept_encoding);
    request.accept_language = text(http::field::accept_language);
    request.content_type = text(http::field::content_type);
    request.cookie = text(http::field::cookie);
    request.forwarded_for = joined(message, "X-Forwarded-For");
    request.host = text(http::field::host);
    request.if_none_match = text(http::field::if_none_match);
    request.language = std::string(message["X-Yui-Language"]);
    request.last_event_id = std::string(message["Last-Event-ID"]);
    request.origin = text(http::field::origin);
    request.request_id = std::string(message["X-Request-Id"]);
    return request;
}

}  // namespace yui::net
