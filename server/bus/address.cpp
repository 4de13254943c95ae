#include "server/bus/address.hpp"

#include <sys/un.h>

#include <charconv>
#include <optional>
#include <stdexcept>

namespace yui::bus {
namespace {

[[noreturn]] void refuse(const std::string& why) { throw std::invalid_argument("bus URL: " + why); }

// What stands before `mark` is taken off `rest`; nothing if there is no mark.
std::optional<std::string_view> take_until(std::string_view& rest, char mark) {
    const auto at = rest.find(mark);
    if (at == std::string_view::npos) return std::nullopt;
    const auto head = rest.substr(0, at);
    rest.remove_prefix(at + 1);
    return head;
}

bool take_prefix(std::string_view& rest, std::string_view prefix) {
    if (!rest.starts_with(prefix)) return false;
    rest.remove_prefix(prefix.size());
    return true;
}

std::string decode(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        if (text.front() != '%') {
            plain += text.front();
            text.remove_prefix(1);
            continue;
        }
        unsigned char byte = 0;
        const char* const end = text.data() + (text.size() < 3 ? text.size() : 3);
        const auto [last, error] = std::from_chars(text.data() + 1, end, byte, 16);
        if (error != std::errc() || last != text.data() + 3)
            refuse("a % is not followed by two hexadecimal digits");
        plain += static_cast<char>(byte);
        text.remove_prefix(3);
    }
    return plain;
}

void set_once(std::string& field, std::string_view encoded, const std::string& name) {
    if (!field.empty()) refuse("the " + name + " is given twice");
    field = decode(encoded);
}

void read_query(std::string_view query, Address& address) {
    while (!query.empty()) {
        auto value = query.substr(0, query.find('&'));
        query.remove_prefix(value.size() < query.size() ? value.size() + 1 : value.size());
        const auto name = take_until(value, '=');
        if (name == "user") {
            set_once(address.user, value, "user");
        } else if (name == "password") {
            set_once(address.password, value, "password");
        } else {
            refuse("only user= and password= may follow the question mark");
        }
    }
}

void read_port(std::string_view port, Address& address) {
    unsigned number = 0;
    const auto [last, error] = std::from_chars(port.data(), port.data() + port.size(), number);
    if (error != std::errc() || last != port.data() + port.size() || number < 1 || number > 65535)
        refuse("the port is not a number from 1 to 65535");
    address.port = std::to_string(number);
}

void read_database(std::string_view database) {
    if (database.find_first_not_of("0123456789") != std::string_view::npos)
        refuse("after host and port only a database number may follow");
}

void read_host(std::string_view rest, Address& address) {
    const bool bracketed = take_prefix(rest, "[");
    const auto host = bracketed ? take_until(rest, ']') : rest.substr(0, rest.find_first_of(":/"));
    if (!host) refuse("the ] after the IPv6 address is missing");
    if (!bracketed) rest.remove_prefix(host->size());
    address.host = *host;
    if (address.host.empty()) refuse("the host is missing");
    address.port = "6379";
    if (take_prefix(rest, ":")) {
        const auto port = rest.substr(0, rest.find('/'));
        rest.remove_prefix(port.size());
        read_port(port, address);
    }
    if (rest.empty()) return;
    if (!take_prefix(rest, "/")) refuse("between host and port belongs a colon");
    read_database(rest);
}

// The last @ ends user and password, so that both may hold an @ or a slash as it is.
void read_network(std::string_view rest, Address& address) {
    const auto at = rest.rfind('@');
    if (at != std::string_view::npos) {
        auto password = rest.substr(0, at);
        const auto user = take_until(password, ':');
        if (!user) refuse("before the @ belongs user:password or :password");
        set_once(address.user, *user, "user");
        set_once(address.password, password, "password");
        rest.remove_prefix(at + 1);
    }
    read_host(rest, address);
}

void read_path(std::string_view rest, Address& address) {
    address.path = decode(rest);
    if (!address.path.starts_with('/'))
        refuse("the path of the unix socket must be absolute: unix:///path/to.sock");
    if (address.path.find('\0') != std::string::npos) refuse("the path of the unix socket holds a zero byte");
    if (address.path.size() >= sizeof(sockaddr_un::sun_path))
        refuse("the path of the unix socket is longer than the system allows");
}

}  // namespace

Address parse_address(std::string_view url) {
    Address address;
    const auto question = url.find('?');
    if (question != std::string_view::npos) read_query(url.substr(question + 1), address);
    auto rest = url.substr(0, question);
    if (take_prefix(rest, "redis://")) {
        read_network(rest, address);
    } else if (take_prefix(rest, "unix://")) {
        read_path(rest, address);
    } else if (rest.starts_with("rediss://")) {
        refuse("TLS is not spoken here; use a unix socket, a private network or a tunnel");
    } else {
        refuse("it begins with none of local:, redis:// and unix://");
    }
    if (!address.user.empty() && address.password.empty()) refuse("there is a user but no password");
    return address;
}

std::string display(const Address& address) {
    if (!address.path.empty()) return address.path;
    const bool v6 = address.host.find(':') != std::string::npos;
    return (v6 ? "[" + address.host + "]" : address.host) + ":" + address.port;
}

}  // namespace yui::bus
