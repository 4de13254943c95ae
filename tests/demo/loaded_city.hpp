// A demonstration city on a real database, loaded once a process and looked at by many tests.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "protocol/messages.hpp"
#include "server/demo/load.hpp"
#include "tests/support/databases.hpp"

namespace yui::tests {

struct LoadedCity {
    LoadedCity(const std::string& name, std::int64_t moment, Backend backend = Backend::sqlite);

    std::string name;
    std::int64_t now;  // ms UTC, when it was loaded
    TestDatabase database;
    std::unique_ptr<store::Connection> sql;
    demo::Loaded loaded = {};
    protocol::DemoCity file = {};
    protocol::DemoCommon common = {};

    std::int64_t count(std::string_view text, store::Params params = {});
    std::vector<std::string> texts(std::string_view text, store::Params params = {});
    // What a visitor's first page shows.
    std::vector<protocol::EventCard> first_events();
    std::vector<protocol::NeedCard> first_needs();
};

// Each on another day and at another hour.
LoadedCity& loaded_city(const std::string& name);
std::vector<std::string> city_names();
std::string city_folder();
void expect_every_sign(const std::vector<protocol::EventCard>& events);
void expect_every_sign(const std::vector<protocol::NeedCard>& needs);

}  // namespace yui::tests
