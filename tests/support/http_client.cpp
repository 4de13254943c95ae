#include "tests/support/http_client.hpp"

#include <boost/asio/write.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/write.hpp>

#include "tests/support/patience.hpp"

namespace yui::testing_support {
namespace {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using asio::ip::tcp;

}  // namespace

HttpClient::HttpClient(std::uint16_t port) {
    socket_.connect({asio::ip::make_address("127.0.0.1"), port});
    socket_.set_option(tcp::no_delay(true));
    be_patient(socket_.native_handle());
}

HttpAnswer HttpClient::get(const std::string& target, const HttpHeaders& headers) {
    return request("GET", target, "", headers);
}

HttpAnswer HttpClient::head(const std::string& target, const HttpHeaders& headers) {
    return request("HEAD", target, "", headers);
}

HttpAnswer HttpClient::post(const std::string& target, const std::string& body, const HttpHeaders& headers) {
    return request("POST", target, body, headers);
}

HttpAnswer HttpClient::request(const std::string& method,
                               const std::string& target,
                               const std::string& body,
                               const HttpHeaders& headers) {
    http::request<http::string_body> message;
    message.version(11);
    message.method_string(method);
    message.target(target);
    message.set(http::field::host, "127.0.0.1:" + std::to_string(socket_.remote_endpoint().port()));
    for (const auto& [name, value] : headers) message.set(name, value);
    message.body() = body;
    if (!body.empty() || method == "POST") message.prepare_payload();
    http::write(socket_, message);
    http::response_parser<http::string_body> parser;
    parser.body_limit(boost::none);
    if (method == "HEAD") parser.skip(true);
    http::read(socket_, buffer_, parser);
    const auto answer = parser.release();
    return {static_cast<int>(answer.result_int()), answer.body(), answer.base()};
}

void HttpClient::send_raw(const std::string& bytes) {
    boost::system::error_code ignored;  // the server may have closed already: its answer counts
    asio::write(socket_, asio::buffer(bytes), ignored);
}

void HttpClient::finish_sending() { socket_.shutdown(tcp::socket::shutdown_send); }

HttpAnswer HttpClient::read_answer() {
    http::response<http::string_body> answer;
    http::read(socket_, buffer_, answer);
    return {static_cast<int>(answer.result_int()), answer.body(), answer.base()};
}

bool HttpClient::closed_by_server() {
    char byte = 0;
    boost::system::error_code error;
    socket_.read_some(asio::buffer(&byte, 1), error);
    return error == asio::error::eof || error == asio::error::connection_reset;
}

}  // namespace yui::testing_support
