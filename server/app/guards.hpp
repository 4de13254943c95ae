// How many guards one command may take. Jobs take more: they work people_a_turn people at a time.
#pragma once

#include <cstddef>

#include "server/app/doing.hpp"

namespace yui::app {

constexpr std::size_t guards_a_command = 16;

// Takes the guards of a command (store::Tx::need). One that asks for more than guards_a_command is a mistake
// of this program: std::logic_error, so that the log tells it and the caller hears `unavailable`. A command
// that touches more people writes its own change and leaves the rest to a job.
void take_guards(store::Tx& tx, const Prepared& prepared, std::string_view command);

}  // namespace yui::app
