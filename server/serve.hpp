// One node: opens the database, the bus and the doors, serves until it is told to stop, closes them in order.
#pragma once

#include <functional>
#include <memory>

#include "server/command_line.hpp"

namespace yui {

namespace app {
class App;
}

// What else runs on the application while the node serves; it is destroyed before the application.
using Beside = std::function<std::shared_ptr<void>(app::App&)>;

// Returns the exit code. Throws std::runtime_error and std::invalid_argument with one line for people.
int serve(const Options& options, const Beside& beside = {});

}  // namespace yui
