#include "server/app/accounts.hpp"

#include "server/app/accounts_session.hpp"
#include "server/app/accounts_writes.hpp"
#include "server/app/receipt.hpp"
#include "server/domain/account.hpp"
#include "server/domain/invalid.hpp"
#include "server/store/accounts.hpp"
#include "server/store/city.hpp"
#include "server/store/names.hpp"
#include "server/store/residents.hpp"

namespace yui::app {
namespace {

using domain::Computer;
using protocol::Problem;
using protocol::ProblemCode;

constexpr int one_time_groups = 3;  // 59 bits, for a day

Prepared alone_on(const std::optional<store::Credential>& found) {
    if (!found) return {};
    return {{store::account_guard(found->account)}};
}

}  // namespace

Prepared prepare(store::Connection&, const domain::Actor&, const protocol::Register& command) {
    const auto who = domain::identity_of(command);
    if (who.has_error()) return {};
    return {{login_guard(who->login)}};
}

protocol::Result<protocol::Registered> run(Doing& doing,
                                           const protocol::Register& command,
                                           const Proof& proof) {
    const auto who = domain::identity_of(command);
    if (who.has_error()) return who.error();
    if (command.consent != store::city(doing.sql()).consent_version)
        return domain::invalid("/consent", "not_listed");
    if (command.area && !store::area_exists(doing.sql(), *command.area))
        return domain::invalid("/area", "not_listed");

    const store::NewAccount draft{*who, proof.chosen, {}, command.locale, command.consent};
    const auto made = make_account(doing.tx, draft, {command.area, command.interests});
    if (!made) return Problem{ProblemCode::login_taken, who->contact ? "/contact" : "/display_name"};
    begin_session(doing, made->account, computer(command.shared_computer));
    return protocol::Registered{made->account, made->recovery_code};
}

Prepared prepare(store::Connection& connection, const domain::Actor&, const protocol::LogIn& command) {
    return alone_on(store::credential(connection, domain::login_of(command.login)));
}

protocol::Result<protocol::LoggedIn> run(Doing& doing, const protocol::LogIn& command, const Proof& proof) {
    const auto found = store::credential(doing.sql(), domain::login_of(command.login));
    // Read again: the password may have been changed, or the account blocked, while this one was being
    // checked.
    if (!found || found->password_hash != proof.matched) return Problem{ProblemCode::wrong_password};
    const auto expires_at = begin_session(doing, found->account, computer(command.shared_computer));
    return protocol::LoggedIn{found->account, expires_at};
}

Prepared prepare(store::Connection& connection, const domain::Actor& actor, const protocol::ChangePassword&) {
    auto prepared = alone_on(store::credential_of(connection, actor.account));
    prepared.subject.owner = actor.account;
    return prepared;
}

protocol::Result<protocol::Done> run(Doing& doing, const protocol::ChangePassword&, const Proof& proof) {
    const auto account = doing.actor.account;
    const auto found = store::credential_of(doing.sql(), account);
    if (!found || found->password_hash != proof.matched)
        return Problem{ProblemCode::wrong_password, "/old_password"};
    const auto kind = computer_of_session(doing);
    begin_anew(doing.tx, account, proof.chosen);
    begin_session(doing, account, kind);
    return protocol::Done{};
}

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::ChangeContact& command) {
    auto prepared = alone_on(store::credential_of(connection, actor.account));
    prepared.subject.owner = actor.account;
    prepared.guards.push_back(store::resident_guard(actor.resident));
    if (const auto who = domain::identity_of(command, actor.display_name); who.has_value())
        prepared.guards.push_back(login_guard(who->login));
    return prepared;
}

protocol::Result<protocol::Done> run(Doing& doing,
                                     const protocol::ChangeContact& command,
                                     const Proof& proof) {
    const auto account = doing.actor.account;
    const auto who = domain::identity_of(command, doing.actor.display_name);
    if (who.has_error()) return who.error();
    const auto found = store::credential_of(doing.sql(), account);
    if (!found || found->password_hash != proof.matched)
        return Problem{ProblemCode::wrong_password, "/password"};
    const auto holder = store::credential(doing.sql(), who->login);
    if (holder && holder->account != account)
        return Problem{ProblemCode::login_taken, who->contact ? "/contact" : "/display_name"};
    store::set_contact(doing.sql(), account, *who);
    store::set_contact_of_resident(doing.sql(), doing.actor.resident, *who);
    doing.tx.touch(store::resident_guard(doing.actor.resident));
    doing.tx.say(store::user_stream(account), protocol::ProfileChanged{});
    return protocol::Done{};
}

Prepared prepare(store::Connection& connection, const domain::Actor&, const protocol::Recover& command) {
    return alone_on(store::credential(connection, domain::login_of(command.login)));
}

protocol::Result<protocol::Registered> run(Doing& doing,
                                           const protocol::Recover& command,
                                           const Proof& proof) {
    const auto codes = store::codes(doing.sql(), domain::login_of(command.login), doing.now());
    const auto given = hash_of_code(command.code);
    if (!codes || (given != codes->recovery && given != codes->one_time))
        return Problem{ProblemCode::wrong_code};
    begin_anew(doing.tx, codes->account, proof.chosen);
    begin_session(doing, codes->account, Computer::shared);
    return protocol::Registered{codes->account, replace_recovery_code(doing.tx, codes->account)};
}

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::IssueCode& command) {
    const auto found = store::credential_of(connection, command.account);
    auto prepared = alone_on(found);
    prepared.subject = domain::at_own_desk(actor, protocol::IssueCode::type);
    prepared.subject.exists = found.has_value();
    prepared.subject.public_now = false;  // who is not of a desk learns nothing about accounts
    return prepared;
}

protocol::Result<protocol::CodeIssued> run(Doing& doing, const protocol::IssueCode& command, const Proof&) {
    const auto held = store::grants_of(doing.sql(), command.account, doing.now());
    if (auto no = domain::issue_code(doing.actor, held)) return *no;
    const auto code = new_code(one_time_groups);
    const auto until = doing.now() + domain::day;
    store::set_one_time_code(doing.sql(), command.account, hash_of_code(code), until);
    doing.tx.audit(doing.actor.account, protocol::IssueCode::type, store::account_guard(command.account));
    return protocol::CodeIssued{code, until};
}

}  // namespace yui::app
