// libFuzzer: whatever a stranger sends first, our reader of requests for a WebSocket reads what the library
// reads in it, or nothing; and no beginning of a head is taken for the whole.
//
//   cmake -S . -B build-fuzz -G Ninja -DCMAKE_CXX_COMPILER=clang++ -DYUI_FUZZ=ON
//   ninja -C build-fuzz fuzz_request
//   build-fuzz/fuzz_request -max_total_time=600 -max_len=8192 build-fuzz/found/request tests/fuzz/request
#include <array>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/websocket/rfc6455.hpp>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "server/net/http_request.hpp"
#include "server/net/upgrade_request.hpp"

namespace {

namespace http = boost::beast::http;
using namespace yui::net;

constexpr std::size_t most_bytes = 4096;

constexpr std::array texts{&Request::path,
                           &Request::query,
                           &Request::body,
                           &Request::accept_encoding,
                           &Request::accept_language,
                           &Request::content_type,
                           &Request::cookie,
                           &Request::host,
                           &Request::forwarded_for,
                           &Request::if_none_match,
                           &Request::last_event_id,
                           &Request::language,
                           &Request::origin,
                           &Request::request_id};

void demand(bool holds) {
    if (!holds) __builtin_trap();
}

void demand_as_the_library(const UpgradeRequest& read, std::string_view bytes) {
    http::request_parser<http::string_body> parser;
    parser.eager(true);
    boost::system::error_code error;
    const std::size_t size = parser.put(boost::asio::buffer(bytes), error);
    const auto& message = parser.get();
    demand(!error && parser.is_done() && boost::beast::websocket::is_upgrade(message));
    demand(read.size == size);
    const Request request = request_of(message, {});
    demand(read.request.method == request.method);
    for (const auto text : texts) demand(read.request.*text == request.*text);
    demand(read.handshake.version == joined(message, "Sec-WebSocket-Version"));
    demand(read.handshake.key == joined(message, "Sec-WebSocket-Key"));
    demand(read.handshake.extensions == joined(message, "Sec-WebSocket-Extensions"));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* input, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(input), size);
    const auto read = read_upgrade_request(bytes, most_bytes);
    if (!read) return 0;
    demand(read->size <= most_bytes);
    demand_as_the_library(*read, bytes);
    const std::string_view begun = std::string_view(bytes).substr(0, read->size);
    for (std::size_t cut = begun.size(); cut-- > 0;)
        demand(!read_upgrade_request(std::string(begun.substr(0, cut)), most_bytes));
    return 0;
}
