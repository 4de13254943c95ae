// A demonstration city: its own words, places and heroes from scripts/cities, the rest made from plain words.
//
// Everything is made from a seed and from `today`, so the same day gives the same city. One transaction for
// all, so a start that is cut off leaves nothing behind. No real telephone, street or person: display names
// are a bird, a tree or a flower and a number.
#pragma once

#include <cstdint>
#include <string>

#include "server/app/passwords.hpp"
#include "server/store/sql.hpp"

namespace yui::demo {

struct Loaded {
    std::int64_t residents = 0;
    std::int64_t groups = 0;
    std::int64_t facilities = 0;
    std::int64_t events = 0;
    std::int64_t needs = 0;
};

// `folder` holds common.json and NAME.json. `now` is ms UTC. `connection`: Use::write, migrated, empty.
// Throws std::runtime_error with file and JSON Pointer if a file is not what it should be.
Loaded load(store::Connection& connection,
            const std::string& folder,
            const std::string& name,
            std::int64_t now,
            app::PasswordCost cost);

// True if the database holds a demonstration city already.
bool loaded(store::Connection& connection);

}  // namespace yui::demo
