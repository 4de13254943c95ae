#include "server/store/my_time.hpp"

#include <algorithm>
#include <limits>

#include "server/domain/assignment_states.hpp"
#include "server/domain/fit.hpp"
#include "server/domain/period.hpp"
#include "server/store/enum_text.hpp"
#include "server/store/occurrences.hpp"

namespace yui::store {

MyTime my_time(Connection& connection, std::int64_t resident, std::int64_t now) {
    MyTime time;
    time.held = commitments(connection, resident, now, std::numeric_limits<std::int64_t>::max(), 0);
    connection.run(
        "SELECT a.id, a.role, a.state, a.answer_by, COALESCE(r.starts_at, a.at) FROM assignment a "
        "JOIN role r ON r.id = a.role WHERE a.resident = $1 ORDER BY a.id",
        {resident},
        [&](const Row& row) {
            const auto state = enum_at<protocol::AssignmentState>(row, 2);
            const protocol::MyAssignment mine{
                row.integer(0), row.integer(1), state, row.maybe_integer(3), {}};
            if (state == protocol::AssignmentState::confirmed) time.helping_at.push_back(row.integer(4));
            const auto [known, is_new] = time.mine.try_emplace(mine.role, mine);
            if (!is_new && !domain::active(known->second.state)) known->second = mine;
        });
    return time;
}

domain::Held held_at(const MyTime& time, const domain::Role& role, std::int64_t now) {
    const auto at = domain::counted_at(role, now);
    const auto count_in = [&](domain::Period period) {
        return std::count_if(
            time.helping_at.begin(), time.helping_at.end(), [&](auto one) { return period.has(one); });
    };
    domain::Held held{count_in(domain::week_of(at)), count_in(domain::month_of(at)), {}};
    if (!role.starts_at || !role.ends_at) return held;
    if (const auto* other = domain::overlapping(time.held, *role.starts_at, *role.ends_at))
        held.overlap = other->title;
    return held;
}

}  // namespace yui::store
