// One command from its arrival to its answer: counted by type, and one line in the log. One I/O thread.
#pragma once

#include <cstdint>
#include <string>

#include "server/app/api.hpp"
#include "server/net/meter.hpp"

namespace yui::net {

class CommandNote {
public:
    // `request` is the name that the command carries from the browser on.
    CommandNote(const protocol::Command& command, std::string request, std::int64_t now_ms);

    void answered(Meter& meter, const app::Reply& reply, std::int64_t now_ms) const;

private:
    CommandFigures::Type type_;
    std::string request_;
    std::int64_t began_ms_;
};

}  // namespace yui::net
