#include "server/net/command_note.hpp"

#include <utility>

#include "protocol/problem.hpp"
#include "server/log.hpp"

namespace yui::net {

CommandNote::CommandNote(const protocol::Command& command, std::string request, std::int64_t now_ms)
    : type_(command.index()), request_(std::move(request)), began_ms_(now_ms) {}

void CommandNote::answered(Meter& meter, const app::Reply& reply, std::int64_t now_ms) const {
    const auto took = now_ms - began_ms_;
    meter.commands.note(type_, took);
    const auto end = reply.answer ? std::string_view("done") : protocol::to_text(reply.answer.error().code);
    log::info("command", {{"type", command_names[type_]}, {"request", request_}, {"end", end}, {"ms", took}});
}

}  // namespace yui::net
