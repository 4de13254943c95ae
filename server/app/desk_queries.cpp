#include "server/app/desk_queries.hpp"

#include "server/domain/account.hpp"
#include "server/store/group_checks.hpp"
#include "server/store/resident_search.hpp"
#include "server/store/residents.hpp"
#include "server/store/subjects.hpp"

namespace yui::app {
namespace {

constexpr std::int64_t usual_count = 10;

}  // namespace

domain::Subject about(store::Connection&, const domain::Actor& actor, const protocol::FindResidents&) {
    return domain::at_own_desk(actor, protocol::FindResidents::type);
}

protocol::Result<protocol::ResidentList> answer(Asking& asking, const protocol::FindResidents& query) {
    asking.private_read = true;
    const store::ResidentWish wish{
        query.text, domain::phone_of(query.text), query.limit.value_or(usual_count)};
    auto found = store::find_residents(asking.sql(), wish);
    asking.shown.list = protocol::ReadList::search;
    for (const auto& one : found) asking.shown.residents.push_back(one.resident);
    for (auto& one : found) one.certificates = store::certificates_of(asking.sql(), one.resident);
    return protocol::ResidentList{std::move(found)};
}

domain::Subject about(store::Connection& connection,
                      const domain::Actor& actor,
                      const protocol::ListGroupsToCheck& query) {
    return store::subject_of_center(connection, actor, query.center);
}

protocol::Result<protocol::GroupsToCheck> answer(Asking& asking, const protocol::ListGroupsToCheck& query) {
    return protocol::GroupsToCheck{query.center, store::groups_to_check(asking.sql(), query.center)};
}

}  // namespace yui::app
