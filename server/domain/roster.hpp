// What ranking needs of a whole city, in memory: who could help, which help is wanted, who is on which role,
// and who is where at what time.
//
// Kept by whole entries, each under the guard that tells when it moved: a person under `resident:N`, a role
// with its people under `role:N`, a date with who comes under `occurrence:N`. Putting an entry twice changes
// nothing. Facts only: what depends on the time of day is asked with that time.
//
// Owned by one thread (app/planner.hpp).
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "server/domain/areas.hpp"
#include "server/domain/period.hpp"
#include "server/domain/ranking.hpp"
#include "server/domain/role.hpp"

namespace yui::domain {

// Ids, both ends included.
struct Range {
    std::int64_t first = 0;
    std::int64_t last = 0;
};

// Somebody who may be asked: no guest of one date, no closed account.
struct Neighbour {
    Person person = {};
    std::string display_name = {};
    protocol::Channel reached_by = protocol::Channel::other;
    friend bool operator==(const Neighbour&, const Neighbour&) = default;
};

// One person on a role, in whatever state.
struct Step {
    std::int64_t id = 0;  // of the assignment
    std::int64_t resident = 0;
    protocol::AssignmentState state = protocol::AssignmentState::other;
    std::optional<std::int64_t> answer_by = {};
    std::optional<std::int64_t> asked_at = {};
    std::int64_t at = 0;  // last change
    friend bool operator==(const Step&, const Step&) = default;
};

struct WantedRole {
    Role role = {};
    std::vector<Step> steps = {};  // by id
    friend bool operator==(const WantedRole&, const WantedRole&) = default;
};

// A date that takes place, at a time that is sure, and who comes.
struct BusyDate {
    std::int64_t id = 0;
    std::int64_t starts_at = 0;
    std::int64_t ends_at = 0;
    std::vector<std::int64_t> residents = {};
    friend bool operator==(const BusyDate&, const BusyDate&) = default;
};

// One person and one role, as far as others have to do with it.
struct Involvement {
    Held held = {};
    Burden burden = {};
    std::optional<protocol::MyAssignment> on_role = {};  // the active one, else the newest
};

class Roster {
public:
    using People = std::map<std::int64_t, Neighbour>;
    using Roles = std::map<std::int64_t, WantedRole>;
    using Dates = std::map<std::int64_t, BusyDate>;

    Roster() = default;
    Roster(Roster&&) = default;
    Roster& operator=(Roster&&) = default;
    Roster(const Roster&) = delete;  // its parts point at each other
    Roster& operator=(const Roster&) = delete;

    void set_areas(AreaTree areas) { areas_ = std::move(areas); }
    // What was known of these ids is forgotten, `now` is what there is instead.
    void replace(Range ids, std::vector<Neighbour> now);
    void replace(Range ids, std::vector<WantedRole> now);
    void replace(Range ids, std::vector<BusyDate> now);

    const People& people() const { return people_; }
    const Roles& roles() const { return roles_; }
    const std::set<std::int64_t>& open_roles() const { return open_; }
    const AreaTree& areas() const { return areas_; }

    // Nobody, if there is no such person or role.
    const WantedRole* role(std::int64_t id) const;
    const Neighbour* neighbour(std::int64_t resident) const;

    // With what this person did before `now`. Valid until the next call for the same person.
    const Person& person(std::int64_t resident, std::int64_t now);  // REQUIRES: known
    Involvement standing(std::int64_t resident, const Role& role, std::int64_t now) const;
    // How often somebody was asked for this role, or offered by themselves, in the last seven days.
    static std::int64_t contacts_this_week(const WantedRole& role, std::int64_t now);

    // The same facts; what was remembered to answer sooner does not count.
    friend bool operator==(const Roster& one, const Roster& other);

private:
    struct Deed {
        const Role* role;
        const Step* step;
    };
    struct Life {  // what entries elsewhere say of one person
        std::vector<Deed> deeds = {};
        std::vector<const BusyDate*> dates = {};
    };

    void link(const WantedRole& role);
    void unlink(const WantedRole& role);
    void link(const BusyDate& date);
    void unlink(const BusyDate& date);
    const Life& life(std::int64_t resident) const;

    AreaTree areas_;
    People people_;
    Roles roles_;
    Dates dates_;
    std::set<std::int64_t> open_;  // roles of open needs
    std::unordered_map<std::int64_t, Life> lives_;
};

}  // namespace yui::domain
