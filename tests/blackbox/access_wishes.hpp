// How each command, query and stream of the access walk is asked for, and whose it is.
#pragma once

#include <functional>
#include <map>
#include <string>

#include "tests/blackbox/access_scene.hpp"

namespace yui::tests {

enum class Whose {
    group,     // a thing of the group, public or not
    reported,  // a thing of the group as a visitor sees it
    person,    // of the group and of the owner; a stranger never sees that it exists
    offer,     // of the group; the owner's own as long as it is public
    everyone,  // about the group and whoever asks
    asker,     // of whoever asks, or public
    desk,      // done at a desk, whichever
    secret,    // done at a desk, about somebody a stranger learns nothing about
    center,    // of the center: that there is one is no secret
    call,      // of the center, about somebody a stranger learns nothing about
    alone,     // of the owner and of nobody else
};

struct Wish {
    Whose whose;
    std::function<Json(AccessScene&, const Things&)> fields;  // without its type; a stream is its name
};

// By the names of docs/access.md. A test fails for a command, query or stream that is not here.
const std::map<std::string, Wish>& access_wishes();

}  // namespace yui::tests
