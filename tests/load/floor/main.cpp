// yui_floor PORT: the least that any server can do for the same deliveries.
//
// One thread, epoll, recv and send; a frame is built once for each message, what arrives in one turn of the
// loop is joined, and each follower gets it with one send. No pings, no close handshake, no limits, no log,
// no rights; who reads too slowly is dropped. A yardstick: other servers' CPU for each delivered message is
// divided by its.
//
//     GET /ws?ch=NAME          follows NAME
//     text "PNAME|MESSAGE"     sends MESSAGE to all who follow NAME
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <openssl/evp.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace yui::load {
namespace {

struct Channel {
    std::vector<int> followers;
    std::string frames;  // of this turn
};

struct Peer {
    bool open = false;  // a WebSocket
    Channel* follows = nullptr;
    std::string begun;  // what has not come whole
};

std::string accept_key(std::string key) {
    key += "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    EVP_Digest(key.data(), key.size(), digest.data(), &size, EVP_sha1(), nullptr);
    std::array<unsigned char, 32> text{};
    const int length = EVP_EncodeBlock(text.data(), digest.data(), static_cast<int>(size));
    return {text.begin(), text.begin() + length};
}

std::string_view between(std::string_view text, std::string_view from, std::string_view ends) {
    const auto at = text.find(from);
    if (at == text.npos) return {};
    text.remove_prefix(at + from.size());
    return text.substr(0, text.find_first_of(ends));
}

void append_frame(std::string& out, std::string_view message) {
    out += '\x81';
    if (message.size() < 126) {
        out += static_cast<char>(message.size());
    } else {
        out += {'\x7e', static_cast<char>(message.size() >> 8), static_cast<char>(message.size() & 255)};
    }
    out += message;
}

class Floor {
public:
    explicit Floor(std::uint16_t port);
    [[noreturn]] void serve();

private:
    void watch(int descriptor) const;
    void accept_all();
    void read(int descriptor);
    void take_request(int descriptor, std::string_view bytes);
    std::size_t take_frames(std::string_view bytes);
    void take_message(std::string_view message);
    void send_frames();
    void drop(int descriptor);

    int listener_;
    int epoll_;
    std::vector<Peer> peers_;  // by descriptor
    std::unordered_map<std::string, Channel> channels_;
    std::vector<Channel*> spoken_;  // in this turn
    std::string message_;
};

Floor::Floor(std::uint16_t port)
    : listener_(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0)),
      epoll_(::epoll_create1(0)),
      peers_(65536) {
    const int on = 1;
    ::setsockopt(listener_, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    if (::bind(listener_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 ||
        ::listen(listener_, 4096) != 0) {
        std::perror("yui_floor");
        std::exit(1);
    }
    watch(listener_);
}

void Floor::watch(int descriptor) const {
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.fd = descriptor;
    ::epoll_ctl(epoll_, EPOLL_CTL_ADD, descriptor, &event);
}

void Floor::serve() {
    std::array<epoll_event, 512> events;
    for (;;) {
        const int count = ::epoll_wait(epoll_, events.data(), events.size(), -1);
        for (int i = 0; i < count; ++i) {
            const int descriptor = events[static_cast<std::size_t>(i)].data.fd;
            descriptor == listener_ ? accept_all() : read(descriptor);
        }
        send_frames();
    }
}

void Floor::accept_all() {
    const int on = 1;
    for (int peer = 0; (peer = ::accept4(listener_, nullptr, nullptr, SOCK_NONBLOCK)) >= 0;) {
        ::setsockopt(peer, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        watch(peer);
    }
}

void Floor::read(int descriptor) {
    static std::array<char, 64 * 1024> buffer;
    Peer& peer = peers_[static_cast<std::size_t>(descriptor)];
    const auto size = ::recv(descriptor, buffer.data(), buffer.size(), 0);
    if (size <= 0) return drop(descriptor);
    std::string_view bytes(buffer.data(), static_cast<std::size_t>(size));
    std::string whole;
    if (!peer.begun.empty()) {
        whole = std::exchange(peer.begun, {}).append(bytes);
        bytes = whole;
    }
    if (!peer.open) return take_request(descriptor, bytes);
    const auto used = take_frames(bytes);
    if (used < bytes.size()) peer.begun = bytes.substr(used);
}

void Floor::take_request(int descriptor, std::string_view bytes) {
    Peer& peer = peers_[static_cast<std::size_t>(descriptor)];
    if (!bytes.ends_with("\r\n\r\n")) {
        peer.begun = bytes;
        return;
    }
    const auto answer =
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: "
        "Upgrade\r\nSec-WebSocket-Accept: " +
        accept_key(std::string(between(bytes, "Sec-WebSocket-Key: ", "\r"))) + "\r\n\r\n";
    ::send(descriptor, answer.data(), answer.size(), MSG_NOSIGNAL);
    peer.open = true;
    const auto name = between(bytes, "ch=", " &");
    if (name.empty() || name == "none") return;
    peer.follows = &channels_[std::string(name)];
    peer.follows->followers.push_back(descriptor);
}

std::size_t Floor::take_frames(std::string_view bytes) {
    std::size_t used = 0;
    const auto number = [&](std::size_t i) { return static_cast<std::uint8_t>(bytes[used + i]); };
    while (bytes.size() - used >= 8) {
        const bool wide = (number(1) & 127) == 126;
        const std::size_t size = wide ? std::size_t{number(2)} << 8 | number(3) : number(1) & 127U;
        const std::size_t head = wide ? 8 : 6;
        if (bytes.size() - used < head + size) break;
        message_.resize(size);
        for (std::size_t i = 0; i < size; ++i)
            message_[i] = static_cast<char>(number(head + i) ^ number(head - 4 + i % 4));
        take_message(message_);
        used += head + size;
    }
    return used;
}

void Floor::take_message(std::string_view message) {
    const auto bar = message.find('|');
    if (!message.starts_with('P') || bar == message.npos) return;
    Channel& channel = channels_[std::string(message.substr(1, bar - 1))];
    if (channel.frames.empty()) spoken_.push_back(&channel);
    append_frame(channel.frames, message.substr(bar + 1));
}

void Floor::send_frames() {
    for (Channel* channel : std::exchange(spoken_, {})) {
        const auto& frames = channel->frames;
        const auto followers = channel->followers.size();
        for (std::size_t i = followers; i-- > 0;) {
            const int follower = channel->followers[i];
            const auto sent = ::send(follower, frames.data(), frames.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
            if (sent != static_cast<ssize_t>(frames.size())) drop(follower);
        }
        channel->frames.clear();
    }
}

void Floor::drop(int descriptor) {
    Peer& peer = peers_[static_cast<std::size_t>(descriptor)];
    if (peer.follows) std::erase(peer.follows->followers, descriptor);
    peer = {};
    ::close(descriptor);
}

}  // namespace
}  // namespace yui::load

int main(int argc, char** argv) {
    if (argc != 2) return std::fputs("yui_floor PORT\n", stderr), 2;
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
    yui::load::Floor(static_cast<std::uint16_t>(std::atoi(argv[1]))).serve();
}
