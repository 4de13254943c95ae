#include "server/demo/deeds.hpp"
#include "server/demo/looking.hpp"

namespace yui::demo {
namespace {

bool whole(const protocol::DemoTask& task) {
    for (const auto& help : task.help)
        if (help.confirmed.value_or(0) < help.heads_max) return false;
    return true;
}

bool urgent(const protocol::DemoTask& task) {
    if (task.need_kind != protocol::NeedKind::shift) return false;
    for (const auto& help : task.help)
        if (help.confirmed.value_or(0) < help.heads_min) return true;
    return false;
}

}  // namespace

// Tomorrow's shifts in the order of their hours, and one for any time; each sign of the table once.
void post_first_needs(Town& town, Wanted& wanted) {
    const auto districts = town.areas.size() - 1;
    std::size_t number = 0;
    for (const auto& task : town.common.first_needs) {
        const auto date =
            task.start ? std::optional(period(town.today() + 1, *task.start, *task.minutes)) : std::nullopt;
        const auto posted = post(town, task_of(town, task, 1 + number++ % districts, date));
        for (std::size_t i = 0; i < posted.roles.size(); ++i)
            confirm(town, posted.roles[i], task.help[i].confirmed.value_or(0));
        --wanted.left[whole(task) ? Standing::filled : Standing::open];
        if (urgent(task)) --wanted.urgent;
    }
}

}  // namespace yui::demo
