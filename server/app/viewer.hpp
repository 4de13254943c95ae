// The person who reads a page with needs on it: what they told, what fills their time, where they stand on
// roles.
#pragma once

#include <optional>

#include "server/app/doing.hpp"
#include "server/domain/areas.hpp"
#include "server/domain/role.hpp"
#include "server/store/my_time.hpp"
#include "server/store/roles.hpp"

namespace yui::app {

struct Viewer {
    domain::Person person = {};
    store::MyTime time = {};
    domain::AreaTree areas = {};
};

// A visitor is a person who told nothing but, perhaps, an area; an account without an area takes this one.
Viewer viewer(Asking& asking, std::optional<std::int64_t> area);

// Adds what is asked about roles when they are held against a person.
void prepare_roles(Asking& asking, const Viewer& viewer, std::vector<store::RoleRow>& rows);

// The role as this person reads it: with reasons and with where they stand. Visitors without an area get
// none.
protocol::RoleView role_view(const Viewer& viewer, const store::RoleRow& row, std::int64_t now);

}  // namespace yui::app
