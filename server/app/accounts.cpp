#include "server/app/accounts.hpp"

#include "server/app/accounts_session.hpp"
#include "server/app/hash.hpp"
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
using protocol::ContactKind;
using protocol::Problem;
using protocol::ProblemCode;

// 79 bits, for years in a drawer; 59 bits, for a day.
constexpr int recovery_groups = 4;
constexpr int one_time_groups = 3;

std::string hash_of_code(std::string_view code) { return digest(domain::code_of(code)); }

// Two people who choose one name at once wait for each other instead of for the index.
std::string login_guard(const std::string& login) { return "login:" + digest(login); }

Prepared alone_on(const std::optional<store::Credential>& found) {
    if (!found) return {};
    return {{store::account_guard(found->account)}};
}

store::NewResident resident_of(std::int64_t account, const domain::Identity& who) {
    store::NewResident resident;
    resident.account = account;
    resident.display_name = who.display_name;
    if (who.contact_kind == ContactKind::mail) resident.mail = who.contact;
    if (who.contact_kind == ContactKind::phone) resident.phone = who.contact;
    return resident;
}

// Whatever was known of the account before opens nothing any more.
void begin_anew(Doing& doing, std::int64_t account, const Proof& proof) {
    store::set_password(doing.sql(), account, proof.chosen);
    end_all_sessions(doing, account);
}

}  // namespace

Prepared prepare(store::Connection&, const domain::Actor&, const protocol::Register& command) {
    const auto who = domain::identity_of(command);
    if (who.has_error()) return {};
    return {{login_guard(who->login)}};
}

protocol::Result<protocol::Registered> run(Doing& doing, const protocol::Register& command, const Proof& proof) {
    const auto who = domain::identity_of(command);
    if (who.has_error()) return who.error();
    if (command.consent != store::city(doing.sql()).consent_version) return domain::invalid("/consent", "not_listed");
    if (command.area && !store::area_exists(doing.sql(), *command.area)) return domain::invalid("/area", "not_listed");

    const auto code = new_code(recovery_groups);
    const store::NewAccount row{*who, proof.chosen, hash_of_code(code), command.locale, command.consent, doing.now()};
    const auto account = store::insert_account(doing.sql(), row);
    if (!account)
        return Problem{ProblemCode::login_taken, who->contact ? "/contact" : "/display_name"};
    auto resident = resident_of(*account, *who);
    resident.area = command.area;
    resident.at = doing.now();
    store::insert_resident(doing.sql(), resident);
    begin_session(doing, *account, computer(command.shared_computer));
    return protocol::Registered{*account, code};
}

Prepared prepare(store::Connection& connection, const domain::Actor&, const protocol::LogIn& command) {
    return alone_on(store::credential(connection, domain::login_of(command.login)));
}

protocol::Result<protocol::LoggedIn> run(Doing& doing, const protocol::LogIn& command, const Proof& proof) {
    const auto found = store::credential(doing.sql(), domain::login_of(command.login));
    // Read again: the password may have been changed, or the account blocked, while this one was being checked.
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
    begin_anew(doing, account, proof);
    begin_session(doing, account, kind);
    return protocol::Done{};
}

Prepared prepare(store::Connection& connection, const domain::Actor&, const protocol::Recover& command) {
    return alone_on(store::credential(connection, domain::login_of(command.login)));
}

protocol::Result<protocol::Registered> run(Doing& doing, const protocol::Recover& command, const Proof& proof) {
    const auto codes = store::codes(doing.sql(), domain::login_of(command.login), doing.now());
    const auto given = hash_of_code(command.code);
    if (!codes || (given != codes->recovery && given != codes->one_time))
        return Problem{ProblemCode::wrong_code};
    const auto fresh = new_code(recovery_groups);
    store::replace_codes(doing.sql(), codes->account, hash_of_code(fresh));
    begin_anew(doing, codes->account, proof);
    begin_session(doing, codes->account, Computer::shared);
    return protocol::Registered{codes->account, fresh};
}

Prepared prepare(store::Connection& connection, const domain::Actor& actor, const protocol::IssueCode& command) {
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
