// Needs of a demonstration city: how they are written down, and where they stand.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "server/demo/town.hpp"

namespace yui::demo {

struct Posted {
    std::int64_t need = 0;
    std::vector<std::int64_t> roles = {};
    std::vector<std::int64_t> heads = {};  // heads_max, beside `roles`
};
Posted post(Town& town, const protocol::PostNeed& need);

// Where a need stands, as a board tells it apart.
enum class Standing { open, partly_asked, filled, past, closed };

// How many of each are still to be made; 200 in all.
struct Wanted {
    std::map<Standing, int> left = {{Standing::open, 70},
                                    {Standing::partly_asked, 30},
                                    {Standing::filled, 60},
                                    {Standing::past, 30},
                                    {Standing::closed, 10}};
    int urgent = 12;  // of the open ones
};

// A need that nobody was asked for becomes one that stands so.
void settle(Town& town, const Posted& posted, Standing standing);
// Somebody who may is confirmed: so many of them.
void confirm(Town& town, std::int64_t role, std::int64_t heads);

// A group's task without an event, in an area; `date` for a shift.
protocol::PostNeed task_of(Town& town,
                           const protocol::DemoTask& task,
                           std::size_t area,
                           std::optional<Period> date);
std::vector<protocol::RoleDraft> roles_of(const std::vector<protocol::DemoHelp>& help,
                                          std::optional<Period> date);

// The parts of make_needs, in their order.
void post_first_needs(Town& town, Wanted& wanted);
void post_own_needs(Town& town, Wanted& wanted);
void post_without_candidates(Town& town, Wanted& wanted);
void post_urgent(Town& town, Wanted& wanted);
void post_tasks(Town& town, Wanted& wanted);
void post_gatherings(Town& town, Wanted& wanted);
void post_for_events(Town& town, Wanted& wanted);

}  // namespace yui::demo
