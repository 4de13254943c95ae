// What the makers of a demonstration city share: where it is written, and the ids of what is there already.
#pragma once

#include <cstdint>
#include <vector>

#include "protocol/messages.hpp"
#include "server/demo/random.hpp"
#include "server/store/sql.hpp"

namespace yui::demo {

struct Town {
    store::Connection& sql;
    const protocol::DemoCity& city;
    const protocol::DemoCommon& common;
    std::int64_t now;  // ms UTC
    Random random;

    std::vector<std::int64_t> areas = {};  // as in the file; the first is the city
    std::vector<std::int64_t> centers = {};
    std::vector<std::int64_t> facilities = {};
    std::vector<std::int64_t> groups = {};       // those of the file first
    std::vector<std::int64_t> group_areas = {};  // index into `areas`, beside `groups`
    std::vector<std::int64_t> accounts = {};     // of ordinary residents
    std::vector<std::int64_t> residents = {};
    std::int64_t clerk = 0;  // account that wrote everything down
};

void make_places(Town& town);
void make_people(Town& town, const std::string& password_hash);
// The accounts that can be tried, as the log-in page shows them.
std::vector<protocol::TryOut> try_out(const Town& town, const std::string& password);
void make_groups(Town& town);
void make_events(Town& town);
void make_needs(Town& town);

}  // namespace yui::demo
