// A role of a need, and a person, as the rules of helping see them. Plain data; instants are ms UTC.
//
// An empty field of a person was never declared: it is unknown, and unknown is not no.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "protocol/messages.hpp"

namespace yui::domain {

struct Position {
    double lat = 0;
    double lon = 0;
    friend bool operator==(const Position&, const Position&) = default;
};

struct District {
    std::int64_t id = 0;
    std::string name = {};
    friend bool operator==(const District&, const District&) = default;
};

struct Role {
    std::int64_t id = 0;
    std::int64_t need = 0;
    std::int64_t group = 0;
    std::string group_name = {};
    std::int64_t area = 0;
    std::vector<District> districts = {};  // the area and those above it, see AreaTree; for ranking only
    protocol::NeedState need_state = protocol::NeedState::open;
    bool event_cancelled = false;
    bool published = true;  // its group is active, its event is not a draft
    protocol::Category category = protocol::Category::other;
    std::optional<Position> position = {};
    std::optional<std::int64_t> starts_at = {};
    std::optional<std::int64_t> ends_at = {};
    std::optional<protocol::Date> due = {};  // last local day of a task
    std::int64_t heads_min = 1;
    std::int64_t heads_max = 1;
    std::int64_t confirmed = 0;
    std::vector<protocol::SkillWish> skills = {};
    std::optional<std::string> certificate = {};
    std::optional<std::int64_t> min_age = {};
    std::optional<std::int64_t> max_age = {};
    std::optional<std::string> language = {};
    std::int64_t first_timer_seats = 0;  // first-timers that somebody can look after; 0: not stated
    std::int64_t experienced = 0;        // confirmed people who have helped before
    bool first_timers_welcome = false;   // it has such seats, or its organizer said so for the whole need
    protocol::Deciding deciding = protocol::Deciding::at_once;
    std::optional<std::int64_t> decide_by = {};

    bool full() const { return confirmed >= heads_max; }
    std::int64_t missing() const { return heads_min > confirmed ? heads_min - confirmed : 0; }
    friend bool operator==(const Role&, const Role&) = default;
};

struct CertificateHeld {
    std::string certificate;
    std::optional<std::int64_t> valid_until = {};  // confirmed by the desk; none: without end
    friend bool operator==(const CertificateHeld&, const CertificateHeld&) = default;
};

struct Person {
    std::int64_t resident = 0;
    std::optional<std::int64_t> area = {};
    std::optional<Position> position = {};
    std::optional<std::int64_t> birth_year = {};
    std::vector<protocol::Means> means = {};
    std::array<unsigned, 8> times =
        {};  // by weekday (Monday is 1): bits of protocol::Block; all 0: not declared
    std::vector<protocol::SkillHeld> skills = {};
    std::vector<CertificateHeld> certificates = {};
    std::vector<protocol::Category> interests = {};
    std::vector<std::string> languages = {};
    std::optional<std::int64_t> limit_week = {};
    std::optional<std::int64_t> limit_month = {};
    std::int64_t helped = 0;  // times before now
    std::vector<std::int64_t> known_groups = {};

    bool first_timer() const { return helped == 0; }
    bool times_declared() const {
        for (const auto blocks : times)
            if (blocks != 0) return true;
        return false;
    }
    friend bool operator==(const Person&, const Person&) = default;
};

// What already fills the time of this person around this role.
struct Held {
    std::int64_t in_week = 0;  // confirmed help in the local week of the role
    std::int64_t in_month = 0;
    std::optional<std::string> overlap = {};  // title of what is at the same time
};

}  // namespace yui::domain
