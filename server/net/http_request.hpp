// From what the library parsed to a request as plain data.
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>
#include <string>
#include <string_view>

#include "server/net/http_message.hpp"

namespace yui::net {

// Several lines of one header are one list.
std::string joined(const boost::beast::http::fields& fields, std::string_view name);

Request request_of(const boost::beast::http::request<boost::beast::http::string_body>& message,
                   const boost::asio::ip::tcp::endpoint& peer);

}  // namespace yui::net
