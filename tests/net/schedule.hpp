// What may happen around the hubs of two nodes, as a list of small steps that can be drawn at random, read by
// people and made shorter: any part of a schedule is a schedule.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace yui::net::schedules {

enum class Kind {
    commit,         // rows and state entries; the bus carries them one by one
    commit_unsaid,  // the node dies after the commit, before it said anything
    carry,          // the bus brings a message
    carry_late,     // not the eldest that waits
    drop,
    duplicate,
    delay,       // behind all others
    redis_away,  // what was on the way is lost; what is said meanwhile too
    redis_back,
    flush,  // what was on the way is lost and nobody says so
    restart_node,
    new_epoch,
    restore,  // all nodes stop, the database is an older one, all nodes start
    trim,     // the log forgets its beginning
    database_away,
    database_back,
    answer,     // the database reads for one of the questions that wait
    turn,       // what was read or said arrives
    wait,       // time passes
    join,       // a client reads its page and follows
    ask_again,  // a client subscribes to what it follows already
    leave,
    read,   // a client takes some of what was sent to it
    stall,  // a client does not read, and is sent away when too much waits
    cut,
    connect,
    end_right,
    log_out
};

// The numbers choose among what is there when the step runs.
struct Step {
    Kind kind = Kind::turn;
    unsigned which = 0;
    unsigned what = 0;
};
using Schedule = std::vector<Step>;

Schedule random_schedule(std::uint64_t seed);

// As short as leaving out steps makes it while `fails` holds.
Schedule shrunk(Schedule schedule, const std::function<bool(const Schedule&)>& fails);

std::string text_of(const Schedule& schedule);  // a line each

}  // namespace yui::net::schedules
