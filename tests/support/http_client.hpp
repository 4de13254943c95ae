// A small blocking HTTP client over a real socket, for tests. What is wrong throws.
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>
#include <string>
#include <utility>
#include <vector>

namespace yui::testing_support {

struct HttpAnswer {
    int status = 0;
    std::string body;
    boost::beast::http::fields headers;

    std::string header(const std::string& name) const { return std::string(headers[name]); }
};

using HttpHeaders = std::vector<std::pair<std::string, std::string>>;

// One connection, kept alive between requests.
class HttpClient {
public:
    explicit HttpClient(std::uint16_t port);

    HttpAnswer get(const std::string& target, const HttpHeaders& headers = {});
    HttpAnswer head(const std::string& target, const HttpHeaders& headers = {});
    HttpAnswer post(const std::string& target, const std::string& body, const HttpHeaders& headers = {});
    HttpAnswer request(const std::string& method,
                       const std::string& target,
                       const std::string& body,
                       const HttpHeaders& headers);

    // For what no proper client sends.
    void send_raw(const std::string& bytes);
    void finish_sending();
    HttpAnswer read_answer();
    bool closed_by_server();  // waits until it is, or until bytes come

private:
    boost::asio::io_context context_;
    boost::asio::ip::tcp::socket socket_{context_};
    boost::beast::flat_buffer buffer_;
};

}  // namespace yui::testing_support
