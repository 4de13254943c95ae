// IP addresses as numbers, networks in CIDR notation, and who is behind a chain of proxies. Pure functions.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yui::net {

// IPv6; an IPv4 address is mapped into it (::ffff:a.b.c.d), so the two spellings of one host are equal.
using Ip = std::array<std::uint8_t, 16>;

std::optional<Ip> parse_ip(std::string_view text);
bool is_loopback(const Ip& ip);

// What stands for a person in limits: an IPv4 address, or the /64 of an IPv6 one ("2001:db8:1:2::/64").
std::string limit_key(const Ip& ip);
// A proxy on this machine that nobody told us of would stand for everybody.
bool is_this_machine(std::string_view limit_key);

class Network {
public:
    // "10.0.0.0/8", "::1", "2001:db8::/32". Throws std::invalid_argument in words for the person who typed
    // it.
    explicit Network(const std::string& cidr);
    bool contains(const Ip& ip) const;

private:
    Ip base_{};
    unsigned bits_ = 128;
};

bool any_contains(const std::vector<Network>& networks, const Ip& ip);
std::vector<Network> networks_of(const std::vector<std::string>& cidrs);

// The address of the browser: the right-most one in X-Forwarded-For that is no trusted proxy, where the peer
// is one; else the peer. What cannot be read ends the chain at the last address that could be.
Ip client_ip(const Ip& peer, std::string_view forwarded_for, const std::vector<Network>& trusted);

}  // namespace yui::net
