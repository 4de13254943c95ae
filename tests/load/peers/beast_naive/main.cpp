// yui_beast_naive PORT: the floor's small service as one writes it first with Boost.Beast: a stream for each
// connection, a queue of messages for each, one async_write for each message.
#include <sys/resource.h>

#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/websocket/stream.hpp>
#include <cstdio>
#include <cstdlib>
#include <deque>
#include <map>
#include <memory>
#include <set>
#include <string>

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
using asio::ip::tcp;
using boost::system::error_code;
using Message = std::shared_ptr<const std::string>;

class Session;
std::map<std::string, std::set<Session*>>& followers() {
    static std::map<std::string, std::set<Session*>> all;  // one thread
    return all;
}

class Session : public std::enable_shared_from_this<Session> {
public:
    explicit Session(tcp::socket socket) : stream_(std::move(socket)) {}
    ~Session() { followers()[channel_].erase(this); }

    void start() {
        stream_.next_layer().set_option(tcp::no_delay(true));
        beast::http::async_read(stream_.next_layer(),
                                buffer_,
                                request_,
                                [self = shared_from_this()](error_code error, std::size_t) {
                                    if (!error) self->upgrade();
                                });
    }
    void send(const Message& message) {
        queue_.push_back(message);
        if (queue_.size() == 1) write();
    }

private:
    void upgrade() {
        const std::string target(request_.target());
        channel_ = target.substr(target.find('=') + 1);
        stream_.async_accept(request_, [self = shared_from_this()](error_code error) {
            if (error) return;
            followers()[self->channel_].insert(self.get());
            self->read();
        });
    }
    void read() {
        stream_.async_read(buffer_, [self = shared_from_this()](error_code error, std::size_t) {
            if (error) return;
            self->publish(beast::buffers_to_string(self->buffer_.data()));
            self->buffer_.clear();
            self->read();
        });
    }
    static void publish(const std::string& text) {
        const auto bar = text.find('|');
        const auto message = std::make_shared<const std::string>(text.substr(bar + 1));
        for (Session* each : followers()[text.substr(1, bar - 1)]) each->send(message);
    }
    void write() {
        stream_.async_write(asio::buffer(*queue_.front()),
                            [self = shared_from_this()](error_code error, std::size_t) {
                                self->queue_.pop_front();
                                if (!error && !self->queue_.empty()) self->write();
                            });
    }

    beast::websocket::stream<tcp::socket> stream_;
    beast::flat_buffer buffer_;
    beast::http::request<beast::http::string_body> request_;
    std::string channel_;
    std::deque<Message> queue_;
};

void accept(tcp::acceptor& acceptor) {
    acceptor.async_accept([&acceptor](error_code error, tcp::socket socket) {
        if (!error) std::make_shared<Session>(std::move(socket))->start();
        accept(acceptor);
    });
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) return std::fputs("yui_beast_naive PORT\n", stderr), 2;
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
    asio::io_context loop(1);
    const auto port = static_cast<std::uint16_t>(std::atoi(argv[1]));
    tcp::acceptor acceptor(loop, {asio::ip::address_v4::loopback(), port});
    accept(acceptor);
    loop.run();
}
