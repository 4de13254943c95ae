#include "server/net/origin.hpp"

#include <algorithm>
#include <cctype>
#include <stdexcept>

namespace yui::net {
namespace {

std::string lower(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), [](unsigned char c) {
        return static_cast<char>(std::tolower(c));
    });
    return result;
}

bool is_host_and_port(std::string_view text) {
    const auto plain = [](unsigned char c) {
        return std::isalnum(c) != 0 || c == '-' || c == '.' || c == ':' || c == '[' || c == ']';
    };
    return !text.empty() && std::all_of(text.begin(), text.end(), plain);
}

// As browsers write it: lower case, without the port that the scheme means anyway.
std::string normal_origin(const std::string& url) {
    std::string origin = lower(url);
    if (origin.ends_with('/')) origin.pop_back();
    const std::string_view scheme = origin.starts_with("https://") ? "https://" : "http://";
    const bool known = origin.starts_with(scheme);
    if (!known || !is_host_and_port(std::string_view(origin).substr(scheme.size()))) {
        throw std::invalid_argument("the public URL must look like https://yui.example.jp, not " + url);
    }
    const std::string_view port = scheme == "https://" ? ":443" : ":80";
    if (origin.ends_with(port)) origin.erase(origin.size() - port.size());
    return origin;
}

bool is_loopback_name(std::string_view host) {
    const auto end = host.starts_with('[') ? host.find(']') + 1 : host.find(':');
    const auto name = host.substr(0, end);
    return name == "localhost" || name == "127.0.0.1" || name == "[::1]";
}

}  // namespace

OriginRule::OriginRule(const std::string& public_url)
    : allowed_(public_url.empty() ? std::string() : normal_origin(public_url)) {}

bool OriginRule::allows(std::string_view origin, std::string_view host) const {
    if (origin.empty()) return true;
    if (!allowed_.empty()) return lower(origin) == allowed_;
    const std::string own = lower(host);
    return is_loopback_name(own) && lower(origin) == "http://" + own;
}

}  // namespace yui::net
