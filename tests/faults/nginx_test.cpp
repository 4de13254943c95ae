// Two nodes behind a real nginx with the configuration that is delivered.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <iterator>

#include "tests/blackbox/city.hpp"
#include "tests/support/event_client.hpp"
#include "tests/support/http_client.hpp"
#include "tests/support/redis_server.hpp"
#include "tests/support/town.hpp"

namespace yui::tests {
namespace {

using testing::HasSubstr;
using testing_support::EventClient;
using testing_support::HttpClient;
using testing_support::WsClient;

std::uint16_t free_port() {
    const int probe = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    const bool bound = ::bind(probe, reinterpret_cast<sockaddr*>(&address), size) == 0 &&
                       ::getsockname(probe, reinterpret_cast<sockaddr*>(&address), &size) == 0;
    ::close(probe);
    if (!bound) throw std::runtime_error("no free port");
    return ntohs(address.sin_port);
}

// In `text`, once: a line that changes must not go unnoticed.
void replace(std::string& text, const std::string& what, const std::string& with) {
    const auto at = text.find(what);
    if (at == text.npos) throw std::runtime_error("not in deploy/nginx.conf: " + what);
    text.replace(at, what.size(), with);
}

void take_line(std::string& text, const std::string& with) {
    const auto at = text.find(with);
    if (at == text.npos) throw std::runtime_error("not in deploy/nginx.conf: " + with);
    text.erase(at, text.find('\n', at) - at);
}

// Ours on other ports and without certificates; everything else is what a city gets.
class Nginx {
public:
    Nginx(std::uint16_t one, std::uint16_t other) : port_(free_port()) {
        std::ifstream file(YUI_SOURCE_DIR "/deploy/nginx.conf");
        std::string server{std::istreambuf_iterator<char>(file), {}};
        replace(server, "127.0.0.1:8080", "127.0.0.1:" + std::to_string(one));
        replace(server, "127.0.0.1:8081", "127.0.0.1:" + std::to_string(other));
        replace(server, "listen 443 ssl http2", "listen 127.0.0.1:" + std::to_string(port_));
        take_line(server, "ssl_certificate ");
        take_line(server, "ssl_certificate_key ");
        const std::string folder = folder_.path().string();
        std::string paths;
        for (const char* kind : {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"})
            paths += std::string(kind) + "_temp_path " + folder + "/" + kind + ";\n";
        folder_.write("nginx.conf",
                      "daemon off;\npid " + folder + "/pid;\nerror_log " + folder +
                          "/errors;\nevents {}\nhttp {\naccess_log off;\n" + paths + server + "}\n");
        start();
    }
    ~Nginx() {
        ::kill(pid_, SIGTERM);
        ::waitpid(pid_, nullptr, 0);
    }
    Nginx(const Nginx&) = delete;
    Nginx& operator=(const Nginx&) = delete;

    std::uint16_t port() const { return port_; }

private:
    void start() {
        const std::string file = (folder_.path() / "nginx.conf").string();
        const std::string errors = (folder_.path() / "errors").string();
        pid_ = ::fork();
        if (pid_ == 0) {
            ::prctl(PR_SET_PDEATHSIG, SIGTERM);
            ::execlp("nginx", "nginx", "-e", errors.c_str(), "-c", file.c_str(), nullptr);
            ::_exit(127);
        }
        if (!eventually([this] { return answers(); })) throw std::runtime_error("nginx did not start");
    }

    bool answers() const {
        try {
            return HttpClient(port_).get("/readyz").status == 200;
        } catch (const std::exception&) {
            return false;
        }
    }

    const testing_support::ScratchFolder folder_;
    const std::uint16_t port_;
    pid_t pid_ = -1;
};

class BehindNginx : public testing::Test {
protected:
    BehindNginx() {
        const auto ready = [](const Node& node) {
            return HttpClient(node.port()).get("/readyz").status == 200;
        };
        EXPECT_TRUE(eventually([&] { return ready(one) && ready(other); }));
    }
    HttpClient http() const { return HttpClient(nginx.port()); }
    std::string wish(const std::string& stream) const {
        return Json{{"type", "subscribe"}, {"id", new_uuid()}, {"stream", stream}}.dump();
    }

    const RedisServer redis;
    City city{Backend::postgres};
    Node one{city.serving(redis.url())};
    Node other{city.serving(redis.url())};
    const Nginx nginx{one.port(), other.port()};
    const std::string hello = R"({"type":"hello","build":"test","locale":"en","protocol":1})";
};

TEST_F(BehindNginx, PagesAreLiveOverWebSocketAndOverEvents) {
    auto desk = city.register_member(one, "窓口");
    city.grant(desk.account, "admin", "city");
    const auto group = request_group(city, desk, "体操クラブ", city.area);
    told(desk.browser, {{"type", "check_group"}, {"group", group}});
    const auto event = publish_event(city, desk, group, 10);
    const std::string stream = "event:" + std::to_string(event.event) + ":staff";
    WsClient socket(nginx.port(), {{"Cookie", desk.browser.cookie()}});
    socket.hello();
    socket.send(wish(stream));
    EXPECT_EQ(socket.next("subscribed").at("stream"), stream);
    EventClient events(nginx.port(), {hello, wish(stream)}, {{"Cookie", desk.browser.cookie()}});
    EXPECT_THAT(events.next().data, HasSubstr(R"("account":)"));
    EXPECT_THAT(events.next().data, HasSubstr("subscribed"));

    const auto said =
        told(desk.browser,
             {{"type", "sign_up"}, {"occurrence", event.occurrence}, {"adults", 1}, {"children", 0}});
    ASSERT_FALSE(said.is_null());
    EXPECT_EQ(socket.next("event").at("stream"), stream);
    EXPECT_THAT(events.next().id, HasSubstr(stream + "="));
}

TEST_F(BehindNginx, OneNodeAnswersForTheOther) {
    one.kill();
    for (int i = 0; i < 10; ++i) EXPECT_EQ(http().get("/api/query/get_session").status, 200);
    WsClient socket(nginx.port());
    socket.hello();
}

TEST_F(BehindNginx, FiguresAreNotForEverybody) { EXPECT_EQ(http().get("/metrics").status, 403); }

}  // namespace
}  // namespace yui::tests
