#include "server/app/dispatch.hpp"

#include <stdexcept>
#include <type_traits>
#include <variant>

#include "protocol/json.hpp"
#include "server/app/accounts.hpp"
#include "server/app/accounts_session.hpp"
#include "server/app/asking.hpp"
#include "server/app/assignments.hpp"
#include "server/app/board.hpp"
#include "server/app/candidates.hpp"
#include "server/app/certificates.hpp"
#include "server/app/city.hpp"
#include "server/app/desk_queries.hpp"
#include "server/app/entered_sign_ups.hpp"
#include "server/app/event_changes.hpp"
#include "server/app/events.hpp"
#include "server/app/group_desk.hpp"
#include "server/app/groups.hpp"
#include "server/app/guards.hpp"
#include "server/app/import_review.hpp"
#include "server/app/memberships.hpp"
#include "server/app/my_page.hpp"
#include "server/app/need_pages.hpp"
#include "server/app/need_taken_off.hpp"
#include "server/app/needs.hpp"
#include "server/app/news_calls.hpp"
#include "server/app/notices.hpp"
#include "server/app/own_data.hpp"
#include "server/app/places.hpp"
#include "server/app/profiles.hpp"
#include "server/app/reports.hpp"
#include "server/app/sign_ups.hpp"
#include "server/app/waits.hpp"
#include "server/store/names.hpp"

namespace yui::app {
namespace {

template <class C>
Outcome perform_one(
    store::Tx& tx, const domain::Actor& actor, const Caller& caller, const Seal& seal, const C& command) {
    if constexpr (WithProof<C>) {
        throw std::logic_error("a command with a password came past the password thread");
    } else {
        const Prepared prepared = prepare(tx.sql(), actor, command);
        if (auto no = domain::refused(actor, C::type, prepared.subject)) return {*no};
        take_guards(tx, prepared, C::type);
        Doing doing{tx, actor, caller, prepared.subject, seal};
        const auto done = run(doing, command);
        if (done.has_error()) return {done.error()};
        return {protocol::to_json(*done), doing.cookie};
    }
}

template <class Q>
protocol::Result<std::string> ask_one(Asking& asking, const Q& query) {
    if (auto no = domain::refused(asking.actor, Q::type, about(asking.sql(), asking.actor, query)))
        return *no;
    const auto answered = answer(asking, query);
    if (answered.has_error()) return answered.error();
    return protocol::to_json(*answered);
}

}  // namespace

std::vector<std::string> guards_of(store::Connection& connection,
                                   const domain::Actor& actor,
                                   const protocol::Command& command) {
    return std::visit(
        [&](const auto& one) -> std::vector<std::string> {
            if constexpr (WithProof<std::decay_t<decltype(one)>>)
                return {};
            else
                return prepare(connection, actor, one).guards;
        },
        command);
}

Outcome perform(store::Tx& tx,
                const domain::Actor& actor,
                const Caller& caller,
                const Seal& seal,
                const protocol::Command& command) {
    return std::visit([&](const auto& one) { return perform_one(tx, actor, caller, seal, one); }, command);
}

protocol::Result<std::string> ask(Asking& asking, const protocol::Query& query) {
    return std::visit([&](const auto& one) { return ask_one(asking, one); }, query);
}

bool same_for_visitors(const protocol::Query& query) {
    return std::holds_alternative<protocol::ListEvents>(query) ||
           std::holds_alternative<protocol::ListNeeds>(query) ||
           std::holds_alternative<protocol::ListGroups>(query) ||
           std::holds_alternative<protocol::GetCity>(query);
}

bool about_passwords(const protocol::Command& command) {
    return std::visit([]<class C>(const C&) { return WithProof<C>; }, command);
}

}  // namespace yui::app
