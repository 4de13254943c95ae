#include "server/store/subjects.hpp"

#include "server/store/actors.hpp"

namespace yui::store {
namespace {

struct Owned {
    std::int64_t group;
    bool public_now;
};

domain::Subject subject_of(Connection& connection,
                           const domain::Actor& actor,
                           const std::optional<Owned>& owned) {
    if (!owned) {
        domain::Subject nothing;
        nothing.exists = false;
        return nothing;
    }
    auto subject = subject_of_group(connection, actor, owned->group);
    subject.public_now = owned->public_now;
    return subject;
}

}  // namespace

domain::Subject subject_of_event(Connection& connection, const domain::Actor& actor, std::int64_t event) {
    const auto owned = maybe_row<Owned>(
        connection, "SELECT group_id, state FROM event WHERE id = $1", {event}, [](const Row& row) {
            return Owned{row.integer(0), row.text(1) == "published" || row.text(1) == "cancelled"};
        });
    return subject_of(connection, actor, owned);
}

// A need is public as soon as it is posted, unless a center took it off or it belongs to an event that is
// not.
domain::Subject subject_of_need(Connection& connection, const domain::Actor& actor, std::int64_t need) {
    const auto owned = maybe_row<Owned>(
        connection,
        "SELECT n.group_id, e.state, n.off_reason FROM need n LEFT JOIN event e ON e.id = n.event WHERE n.id "
        "= $1",
        {need},
        [](const Row& row) {
            const bool event_shows = row.null(1) || row.text(1) == "published" || row.text(1) == "cancelled";
            return Owned{row.integer(0), event_shows && row.null(2)};
        });
    return subject_of(connection, actor, owned);
}

domain::Subject subject_of_center(Connection& connection, const domain::Actor& actor, std::int64_t center) {
    domain::Subject subject;
    subject.center = center;  // that there is a center is no secret; what is there is for its people
    const auto area = maybe_row<std::int64_t>(
        connection, "SELECT area FROM center WHERE id = $1", {center}, [](const Row& row) {
            return row.integer(0);
        });
    subject.exists = area.has_value();
    if (area) subject.areas = areas_above(connection, actor, *area);
    return subject;
}

}  // namespace yui::store
