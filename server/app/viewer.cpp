#include "server/app/viewer.hpp"

#include "server/app/need_views.hpp"
#include "server/domain/ranking.hpp"
#include "server/store/assignments.hpp"

namespace yui::app {
namespace {

bool says_nothing(const Viewer& viewer) { return viewer.person.resident == 0 && !viewer.person.area; }

// What happened to an offer or a request earlier is no news any more.
bool worth_showing(protocol::AssignmentState state) {
    return state != protocol::AssignmentState::withdrawn && state != protocol::AssignmentState::declined;
}

}  // namespace

Viewer viewer(Asking& asking, std::optional<std::int64_t> area) {
    Viewer viewer;
    if (!asking.actor.visitor()) {
        viewer.person = store::person(asking.sql(), asking.actor.resident, asking.now()).value();
        viewer.time = store::my_time(asking.sql(), asking.actor.resident, asking.now());
    }
    if (!viewer.person.area) viewer.person.area = area;
    if (viewer.person.area) viewer.areas = store::area_tree(asking.sql());
    return viewer;
}

void prepare_roles(Asking& asking, const Viewer& viewer, std::vector<store::RoleRow>& rows) {
    if (viewer.person.first_timer()) store::add_experience(asking.sql(), rows, asking.now());
    if (!viewer.person.area) return;
    for (auto& row : rows) row.role.districts = viewer.areas.districts_of(row.role.area);
}

protocol::RoleView role_view(const Viewer& viewer, const store::RoleRow& row, std::int64_t now) {
    auto view = role_view(row, now);
    const auto mine = viewer.time.mine.find(row.role.id);
    if (mine != viewer.time.mine.end() && worth_showing(mine->second.state)) {
        view.mine = mine->second;
        view.mine->version = view.version;
    }
    if (says_nothing(viewer)) return view;
    const auto held = store::held_at(viewer.time, row.role, now);
    view.reasons = domain::reasons_for_person({row.role, viewer.person, held, now});
    return view;
}

}  // namespace yui::app
