// Where Redis is and who we are there, read from a URL.
#pragma once

#include <string>
#include <string_view>

namespace yui::bus {

struct Address {
    std::string host;  // empty: a unix socket
    std::string port;
    std::string path;  // of the unix socket
    std::string user;  // empty: Redis' default user
    std::string password;
};

// `redis://[user:password@]host[:port][/database]` or `unix:///path/to.sock`, both with
// ?user=...&password=... Percent signs are decoded; the database number means nothing to pub/sub and is
// ignored. Throws std::invalid_argument that says what is wrong and repeats no part of the URL: a password
// may be anywhere in it.
Address parse_address(std::string_view url);

// "host:port" or the path: for log lines, without user and password.
std::string display(const Address& address);

}  // namespace yui::bus
