#include "server/app/acting.hpp"

#include "server/store/audit.hpp"
#include "server/store/names.hpp"

namespace yui::app {

void note_acting(Doing& doing, std::string_view action, const std::string& subject) {
    if ((domain::open_ways(doing.actor, doing.subject) & domain::organizer) != 0) return;
    store::audit_on_behalf(
        doing.tx, doing.actor.account, store::group_guard(doing.subject.group), action, subject);
}

void tell_desk_alone(domain::Subject& subject, const domain::Actor& actor, bool known) {
    constexpr unsigned desk = domain::staff | domain::coordinator | domain::admin;
    if (!known && (domain::open_ways(actor, subject) & desk) != 0) subject.exists = false;
}

}  // namespace yui::app
