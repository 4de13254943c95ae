// What the makers of a demonstration city share: where it is written, and what is there already.
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <vector>

#include "protocol/messages.hpp"
#include "server/demo/calendar.hpp"
#include "server/demo/random.hpp"
#include "server/demo/traits.hpp"
#include "server/store/sql.hpp"

namespace yui::demo {

struct Neighbour {
    std::int64_t resident = 0;
    std::int64_t account = 0;  // 0: written down by the desk
    Traits traits = {};
};

struct Group {
    std::int64_t id = 0;
    std::size_t area = 0;  // index into Town::areas
    protocol::Category category = protocol::Category::other;
};

struct Facility {
    std::int64_t id = 0;
    std::size_t area = 0;
    bool indoors = true;
};

// A coming event for which help may be looked for.
struct Coming {
    std::int64_t event = 0;
    std::int64_t group = 0;
    protocol::Text3 title = {};
    const protocol::DemoActivity* activity = nullptr;  // null: a hero
    Period date = {};
};

// Where a hero stands this season.
struct HeroEvent {
    enum class Place { coming, last_season } place = Place::coming;
    std::int64_t event = 0;
    Day day = 0;
};

struct Town {
    store::Connection& sql;
    const protocol::DemoCity& city;
    const protocol::DemoCommon& common;
    std::int64_t now;  // ms UTC
    Random random;

    std::vector<std::int64_t> areas = {};  // as in the file; the first is the city
    std::vector<std::int64_t> centers = {};
    std::vector<Facility> facilities = {};  // those of the file first
    std::vector<Neighbour> people = {};     // those of the log-in page first
    std::int64_t clerk = 0;                 // account that wrote everything down
    std::vector<Group> groups = {};         // active ones; those of the file first
    std::vector<Coming> coming = {};
    std::vector<HeroEvent> heroes = {};  // beside DemoCity::events
    std::size_t turn = 0;                // whose turn it is to sign up or to help

    Day today() const { return day_of(now); }
};

void make_places(Town& town);
void make_people(Town& town, const std::string& password_hash);
void make_groups(Town& town);
void make_events(Town& town);
void make_needs(Town& town);

// A group of the area, of the same category where there is one.
std::int64_t group_in(const Town& town, std::size_t area, protocol::Category category);
// A facility of the area: for cleaning any, for everything else one with a roof.
std::int64_t facility_in(Town& town, std::size_t area, protocol::Category category);
protocol::Contact contact();

}  // namespace yui::demo
