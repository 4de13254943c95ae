#include "server/app/accounts_work.hpp"

#include <utility>
#include <variant>

#include "protocol/json.hpp"
#include "server/app/command_work.hpp"
#include "server/app/guards.hpp"
#include "server/app/hash.hpp"
#include "server/store/actors.hpp"

namespace yui::app {
namespace {

template <WithProof C>
Outcome perform_with_proof(
    store::Tx& tx, const domain::Actor& actor, const Attempt& attempt, const Seal& seal, const C& command) {
    const Prepared prepared = prepare(tx.sql(), actor, command);
    if (auto no = domain::refused(actor, C::type, prepared.subject)) return {*no};
    take_guards(tx, prepared, C::type);
    Doing doing{tx, actor, attempt.caller, prepared.subject, seal};
    const auto done = run(doing, command, attempt.proof);
    if (done.has_error()) return {done.error()};
    return {protocol::to_json(*done), doing.cookie};
}

}  // namespace

domain::Actor actor_of(store::Connection& connection, const Caller& caller, std::int64_t now) {
    if (caller.session.empty()) return {};
    return store::session(connection, digest(caller.session), now).value_or(store::Session{}).actor;
}

AccountWork::AccountWork(std::shared_ptr<Attempt> attempt, store::Clock clock, const Seal& seal)
    : attempt_(std::move(attempt)), clock_(std::move(clock)), seal_(seal) {}

std::vector<std::string> AccountWork::guards(store::Connection& connection) {
    return guards_of(connection, actor_of(connection, attempt_->caller, clock_()), attempt_->command);
}

bool AccountWork::run(store::Tx& tx) {
    const auto actor = actor_of(tx.sql(), attempt_->caller, tx.now());
    std::visit(
        [&]<class C>(const C& command) {
            if constexpr (WithProof<C>) outcome_ = perform_with_proof(tx, actor, *attempt_, seal_, command);
        },
        attempt_->command);
    return outcome_.answer.has_value();
}

void AccountWork::done(store::End end) {
    if (const auto problem = trouble(end)) outcome_ = {*problem};
    attempt_->answer(std::move(outcome_));
}

}  // namespace yui::app
