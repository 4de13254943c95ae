// The `load` command of the test build: one log append and no rule, so that a measurement sees what delivery
// costs and not what a rule costs. Taken from a socket in the file system, one command a line: "EVENT
// MICROSECONDS NUMBER" becomes a sign_up_changed row on event:EVENT with the other two as its occurrence and
// sign-up. Nothing is answered: who follows the stream sees whether it was done.
//
// Its thread ends with it. Only yui_load has such a door; `yui serve` has no code for it (docs/decisions.md).
#pragma once

#include <memory>
#include <string>

#include "server/app/app.hpp"

namespace yui::load {

class Door {
public:
    // Listens at `path`. `app` outlives it. Throws std::system_error.
    Door(app::App& app, const std::string& path);
    ~Door();

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace yui::load
