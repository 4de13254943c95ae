// What is read quickly is what the library reads, or nothing.
#include "server/net/upgrade_request.hpp"

#include <gtest/gtest.h>

#include <array>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/websocket/rfc6455.hpp>
#include <random>
#include <string>
#include <vector>

#include "server/net/http_request.hpp"

namespace yui::net {
namespace {

namespace http = boost::beast::http;

constexpr std::size_t most_bytes = 16 * 1024;

const std::string first_line = "GET /ws HTTP/1.1\r\n";
const std::string needed =
    "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
const std::string of_a_browser =
    first_line +
    "Host: yui.example.jp\r\nConnection: keep-alive, Upgrade\r\nPragma: no-cache\r\nUpgrade: websocket\r\n"
    "Cache-Control: no-cache\r\nUser-Agent: Mozilla/5.0 (X11; Linux x86_64)\r\nOrigin: "
    "https://yui.example.jp\r\n"
    "Sec-WebSocket-Version: 13\r\nAccept-Encoding: gzip, deflate, br\r\nAccept-Language: ja,en;q=0.5\r\n"
    "Cookie: yui=abcdefghijklmnop; other=1\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
    "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\nX-Forwarded-For: 203.0.113.7\r\n"
    "X-Request-Id: 0123456789abcdef\r\nX-Yui-Language: ja\r\nLast-Event-ID: 3\r\nIf-None-Match: \"a\"\r\n"
    "Content-Type: text/plain\r\n\r\n";

std::string with(const std::string& line) { return first_line + needed + line + "\r\n\r\n"; }

bool is_read(const std::string& bytes) { return read_upgrade_request(bytes, most_bytes).has_value(); }

struct OfTheLibrary {
    bool upgrades = false;
    Request request;
    std::string version, key, extensions;
    std::size_t size = 0;
};

OfTheLibrary library_reads(const std::string& bytes) {
    http::request_parser<http::string_body> parser;
    parser.eager(true);
    boost::system::error_code error;
    OfTheLibrary read;
    read.size = parser.put(boost::asio::buffer(bytes), error);
    const auto& message = parser.get();
    if (error || !parser.is_done() || !boost::beast::websocket::is_upgrade(message)) return read;
    read.upgrades = true;
    read.request = request_of(message, {});
    read.version = joined(message, "Sec-WebSocket-Version");
    read.key = joined(message, "Sec-WebSocket-Key");
    read.extensions = joined(message, "Sec-WebSocket-Extensions");
    return read;
}

std::vector<std::string> texts_of(const Request& r) {
    return {r.path,
            r.query,
            r.body,
            r.accept_encoding,
            r.accept_language,
            r.content_type,
            r.cookie,
            r.host,
            r.forwarded_for,
            r.if_none_match,
            r.last_event_id,
            r.language,
            r.origin,
            r.request_id};
}

void expect_as_the_library(const std::string& bytes) {
    const auto read = read_upgrade_request(bytes, most_bytes);
    if (!read) return;
    const auto library = library_reads(bytes);
    ASSERT_TRUE(library.upgrades) << bytes;
    EXPECT_EQ(texts_of(read->request), texts_of(library.request)) << bytes;
    EXPECT_EQ(read->request.method, library.request.method);
    EXPECT_EQ(read->handshake.version, library.version) << bytes;
    EXPECT_EQ(read->handshake.key, library.key) << bytes;
    EXPECT_EQ(read->handshake.extensions, library.extensions) << bytes;
    EXPECT_EQ(read->size, library.size) << bytes;
}

TEST(UpgradeRequest, IsReadAsABrowserWritesIt) {
    ASSERT_TRUE(is_read(of_a_browser));
    expect_as_the_library(of_a_browser);
    const auto read = read_upgrade_request(of_a_browser, most_bytes);
    EXPECT_EQ(read->request.cookie, "yui=abcdefghijklmnop; other=1");
    EXPECT_EQ(read->request.forwarded_for, "203.0.113.7");
    EXPECT_EQ(read->handshake.key, "dGhlIHNhbXBsZSBub25jZQ==");
}

TEST(UpgradeRequest, EndsWhereItsFramesBegin) {
    const auto read = read_upgrade_request(of_a_browser + "frames", most_bytes);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->size, of_a_browser.size());
}

TEST(UpgradeRequest, IsNotReadBeforeItIsComplete) {
    for (std::size_t size = 0; size < of_a_browser.size(); ++size)
        ASSERT_FALSE(is_read(of_a_browser.substr(0, size))) << size;
}

TEST(UpgradeRequest, IsNotReadWhenItIsTooLong) {
    EXPECT_TRUE(read_upgrade_request(of_a_browser, of_a_browser.size()));
    EXPECT_FALSE(read_upgrade_request(of_a_browser, of_a_browser.size() - 1));
}

TEST(UpgradeRequest, IsLeftToTheLibraryWhereItIsUnusual) {
    EXPECT_TRUE(is_read(with("X-Other: 1")));
    for (const char* line : {"Cookie: a=1\r\nCookie: b=2",
                             "Cookie:\r\nCookie: b=2",
                             "Cookie: \t \r\nCookie: b=2",
                             "sec-websocket-KEY: AAAAAAAAAAAAAAAAAAAAAA==",
                             "Content-Length: 5",
                             "Transfer-Encoding: chunked",
                             "Expect: 100-continue",
                             "X-Folded: 1\r\n 2",
                             "X-Space : 1",
                             "X_Underscore: 1",
                             ": 1",
                             "no colon",
                             "X-Tab: a\tb",
                             "X-Bell: \a",
                             "X-Kana: \xE3\x81\x82"})
        EXPECT_FALSE(is_read(with(line))) << line;
    EXPECT_FALSE(is_read("POST /ws HTTP/1.1\r\n" + needed + "\r\n"));
    EXPECT_FALSE(is_read("GET /ws?a HTTP/1.1\r\n" + needed + "\r\n"));
    EXPECT_FALSE(is_read("GET /ws HTTP/1.0\r\n" + needed + "\r\n"));
    EXPECT_FALSE(is_read(first_line + "Upgrade: websocket\r\nConnection: close\r\n\r\n"));
    EXPECT_FALSE(is_read(first_line + "Upgrade: h2c\r\nConnection: Upgrade\r\n\r\n"));
}

// Requests whose bytes and lines were changed, taken away, doubled and put elsewhere.
TEST(UpgradeRequest, SaysNothingThatTheLibraryDoesNotSay) {
    std::minstd_rand random(20261123);
    const std::array<std::string, 12> pieces{"\r\n",
                                             "\r",
                                             "\n",
                                             " ",
                                             ":",
                                             ",",
                                             "\t",
                                             "close",
                                             "Cookie: c\r\n",
                                             "Upgrade: x\r\n",
                                             "Content-Length: 1\r\n",
                                             std::string(1, '\0')};
    int read = 0;
    for (int round = 0; round < 30'000; ++round) {
        std::string bytes = round % 2 ? of_a_browser : with("X-Other: 1") + "behind";
        for (auto changes = random() % 3; changes > 0; --changes) {
            const auto at = random() % bytes.size();
            const auto kind = random() % 4;
            if (kind == 0) bytes[at] = static_cast<char>(random() % 256);
            if (kind == 1) bytes.erase(at, random() % 20);
            if (kind == 2) bytes.insert(at, pieces[random() % pieces.size()]);
            if (kind == 3) bytes.insert(at, bytes.substr(random() % bytes.size(), random() % 40));
            if (bytes.empty()) break;
        }
        read += is_read(bytes) ? 1 : 0;
        expect_as_the_library(bytes);
        if (HasFatalFailure()) return;
    }
    EXPECT_GT(read, 5'000) << "most of them must have been read";
}

}  // namespace
}  // namespace yui::net
