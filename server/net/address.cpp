#include "server/net/address.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <stdexcept>

#include "server/net/trimmed.hpp"

namespace yui::net {
namespace {

constexpr std::array<std::uint8_t, 12> mapped_prefix{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};

bool is_v4(const Ip& ip) { return std::equal(mapped_prefix.begin(), mapped_prefix.end(), ip.begin()); }

std::string text_of(const Ip& ip) {
    char text[INET6_ADDRSTRLEN] = {};
    const bool v4 = is_v4(ip);
    inet_ntop(v4 ? AF_INET : AF_INET6, v4 ? ip.data() + 12 : ip.data(), text, sizeof text);
    return text;
}

// Proxies write 203.0.113.7, 203.0.113.7:4711, 2001:db8::1 or [2001:db8::1]:4711.
std::optional<Ip> parse_forwarded(std::string_view text) {
    text = trimmed(text);
    if (text.starts_with('[')) return parse_ip(text.substr(1, text.find(']') - 1));
    if (std::count(text.begin(), text.end(), ':') == 1) text = text.substr(0, text.find(':'));
    return parse_ip(text);
}

}  // namespace

std::optional<Ip> parse_ip(std::string_view text) {
    const std::string copy(text);
    Ip ip{};
    if (inet_pton(AF_INET6, copy.c_str(), ip.data()) == 1) return ip;
    std::copy(mapped_prefix.begin(), mapped_prefix.end(), ip.begin());
    if (inet_pton(AF_INET, copy.c_str(), ip.data() + 12) == 1) return ip;
    return std::nullopt;
}

bool is_loopback(const Ip& ip) {
    static const Network v4("127.0.0.0/8");
    static const Network v6("::1");
    return v4.contains(ip) || v6.contains(ip);
}

std::string limit_key(const Ip& ip) {
    if (is_v4(ip)) return text_of(ip);
    Ip half = ip;
    std::fill(half.begin() + 8, half.end(), std::uint8_t{0});
    return text_of(half) + "/64";
}

bool is_this_machine(std::string_view limit_key) {
    return limit_key.starts_with("127.") || limit_key == "::/64";
}

Network::Network(const std::string& cidr) {
    const auto slash = cidr.find('/');
    const auto ip = parse_ip(cidr.substr(0, slash));
    if (!ip) throw std::invalid_argument("not an address or network: " + cidr);
    base_ = *ip;
    if (slash == std::string::npos) return;
    const unsigned most = is_v4(base_) ? 32 : 128;
    const std::string_view digits = std::string_view(cidr).substr(slash + 1);
    unsigned bits = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), bits);
    if (error != std::errc() || end != digits.data() + digits.size() || bits > most) {
        throw std::invalid_argument("not an address or network: " + cidr);
    }
    bits_ = bits + (128 - most);
}

bool Network::contains(const Ip& ip) const {
    for (unsigned i = 0; i < bits_; i += 8) {
        const unsigned left = std::min(8U, bits_ - i);
        const unsigned mask = 0xffU << (8 - left);
        if (((ip[i / 8] ^ base_[i / 8]) & mask & 0xffU) != 0) return false;
    }
    return true;
}

bool any_contains(const std::vector<Network>& networks, const Ip& ip) {
    return std::any_of(networks.begin(), networks.end(), [&](const auto& each) { return each.contains(ip); });
}

std::vector<Network> networks_of(const std::vector<std::string>& cidrs) {
    return {cidrs.begin(), cidrs.end()};
}

Ip client_ip(const Ip& peer, std::string_view forwarded_for, const std::vector<Network>& trusted) {
    Ip client = peer;
    while (any_contains(trusted, client) && !forwarded_for.empty()) {
        const auto comma = forwarded_for.rfind(',');
        const bool last = comma == std::string_view::npos;
        const auto ip = parse_forwarded(last ? forwarded_for : forwarded_for.substr(comma + 1));
        if (!ip) break;
        client = *ip;
        forwarded_for = last ? std::string_view() : forwarded_for.substr(0, comma);
    }
    return client;
}

}  // namespace yui::net
