// `yui serve` on a free port of loopback, as long as this object lives.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <string>

namespace yui::bench {

class Served {
public:
    // `program`: the built yui. Throws std::runtime_error where it does not start.
    Served(const std::string& program, const std::string& url);
    ~Served();
    Served(const Served&) = delete;
    Served& operator=(const Served&) = delete;

    std::uint16_t port() const { return port_; }

private:
    pid_t child_ = 0;
    std::uint16_t port_ = 0;
};

}  // namespace yui::bench
