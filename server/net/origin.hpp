// Which pages may talk to us. A browser says with `Origin` where the page comes from.
#pragma once

#include <string>
#include <string_view>

namespace yui::net {

class OriginRule {
public:
    // With a public URL only pages from there; without one only pages of this machine itself: Origin and Host
    // are the same and name loopback (so a foreign name that resolves to 127.0.0.1 is refused). Throws
    // std::invalid_argument when it is not http(s)://host[:port].
    explicit OriginRule(const std::string& public_url);

    // No Origin: not a browser, or a page of ours that only reads. `host` is the Host header.
    bool allows(std::string_view origin, std::string_view host) const;
    bool secure() const { return allowed_.starts_with("https://"); }

private:
    std::string allowed_;  // "https://yui.example.jp"; empty: loopback only
};

}  // namespace yui::net
