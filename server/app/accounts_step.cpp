#include "server/app/accounts_step.hpp"

#include <new>
#include <optional>
#include <utility>
#include <variant>

#include "protocol/frames.hpp"
#include "server/app/hash.hpp"
#include "server/domain/account.hpp"
#include "server/log.hpp"
#include "server/store/accounts.hpp"

namespace yui::app {
namespace {

using protocol::Problem;
using protocol::ProblemCode;
using Keys = std::vector<LoginLimits::Key>;

// What can be seen to be wrong without looking anything up.
std::optional<Problem> impossible(const protocol::Command& command) {
    const auto* registering = std::get_if<protocol::Register>(&command);
    if (registering == nullptr) return std::nullopt;
    const auto who = domain::identity_of(*registering);
    return who.has_error() ? std::optional(who.error()) : std::nullopt;
}

// What a command says about passwords, and what its tries are counted by.
struct Secrets {
    Keys keys;
    const std::string* given = nullptr;     // the password that is said to be the present one
    const std::string* chosen = nullptr;    // the one that shall be the next
    std::string_view wrong_at = {};         // pointer to `given` in a refusal
    std::optional<std::string> login = {};  // whose password it is; none: the actor's own
};

// Log-in and recovery do not share a key: whoever keeps guessing a password cannot keep its owner from the
// code.
struct SecretsOf {
    const Caller& caller;

    Secrets operator()(const protocol::LogIn& command) const {
        const auto login = domain::login_of(command.login);
        return {.keys = named("log_in:", login), .given = &command.password, .login = login};
    }
    Secrets operator()(const protocol::Recover& command) const {
        return {.keys = named("recover:", domain::login_of(command.login)), .chosen = &command.password};
    }
    Secrets operator()(const protocol::ChangePassword& command) const {
        return {.keys = named("change:", digest(caller.session)),
                .given = &command.old_password,
                .chosen = &command.new_password,
                .wrong_at = "/old_password"};
    }
    Secrets operator()(const protocol::ChangeContact& command) const {
        return {.keys = named("contact:", digest(caller.session)),
                .given = &command.password,
                .wrong_at = "/password"};
    }
    Secrets operator()(const protocol::DeleteAccount& command) const {
        return {.keys = named("delete:", digest(caller.session)),
                .given = &command.password,
                .wrong_at = "/password"};
    }
    Secrets operator()(const protocol::Register& command) const {
        return {.keys = {{"register:" + caller.address, limits::registrations}}, .chosen = &command.password};
    }
    Secrets operator()(const auto&) const { return {}; }

    Keys named(const char* what, const std::string& name) const {
        return {{what + name, limits::by_name}, {"address:" + caller.address, limits::by_address}};
    }
};

Secrets secrets_of(const Attempt& attempt) { return std::visit(SecretsOf{attempt.caller}, attempt.command); }

LoginLimits::End end_of(const Outcome& outcome) {
    if (outcome.answer.has_value()) return LoginLimits::End::passed;
    switch (outcome.answer.error().code) {
        case ProblemCode::wrong_password:
        case ProblemCode::wrong_code:
        case ProblemCode::login_taken:
            return LoginLimits::End::failed;
        default:
            return LoginLimits::End::undone;
    }
}

// The stored hash that the given password must fit; "" where there is no such account.
std::string stored_hash(store::Connection& connection, const domain::Actor& actor, const Secrets& secrets) {
    if (secrets.given == nullptr) return {};
    const auto found = secrets.login ? store::credential(connection, *secrets.login)
                                     : store::credential_of(connection, actor.account);
    return found ? found->password_hash : std::string();
}

Prepared prepare_any(store::Connection& connection,
                     const domain::Actor& actor,
                     const protocol::Command& command) {
    return std::visit(
        [&]<class C>(const C& one) -> Prepared {
            if constexpr (WithProof<C>) return prepare(connection, actor, one);
            return {};
        },
        command);
}

std::string_view type_of(const protocol::Command& command) {
    return std::visit([]<class C>(const C&) { return C::type; }, command);
}

}  // namespace

AccountsStep::AccountsStep(store::Readers& readers,
                           Passwords& passwords,
                           LoginLimits& limits,
                           ToWriter to_writer,
                           store::Clock clock,
                           const Seal& seal)
    : readers_(readers),
      passwords_(passwords),
      limits_(limits),
      to_writer_(std::move(to_writer)),
      clock_(std::move(clock)),
      seal_(seal) {}

void AccountsStep::take(Caller caller, protocol::CommandFrame frame, OnReply done) {
    if (const auto no = impossible(frame.command)) return done({*no});
    auto attempt = std::make_shared<Attempt>(Attempt{std::move(caller), std::move(frame.command)});
    auto keys = secrets_of(*attempt).keys;
    if (const auto seconds = limits_.admit(keys, clock_()); seconds > 0) return done({slow_down(seconds)});

    attempt->answer = [this, keys = std::move(keys), done = std::move(done)](Outcome outcome) {
        limits_.settle(keys, end_of(outcome), clock_());
        done({std::move(outcome.answer), std::move(outcome.cookie)});
    };
    if (!readers_.post([this, attempt](store::Connection* connection) { read(attempt, connection); }))
        attempt->answer({Problem{ProblemCode::busy}});
}

void AccountsStep::read(const std::shared_ptr<Attempt>& attempt, store::Connection* connection) {
    if (connection == nullptr) return attempt->answer({Problem{ProblemCode::unavailable}});
    Prepared prepared;
    std::string stored;
    const auto secrets = secrets_of(*attempt);
    try {
        const auto actor = actor_of(*connection, attempt->caller, clock_());
        prepared = prepare_any(*connection, actor, attempt->command);
        if (const auto no = domain::refused(actor, type_of(attempt->command), prepared.subject))
            return attempt->answer({*no});
        stored = stored_hash(*connection, actor, secrets);
    } catch (const std::exception& error) {
        log::error("an account could not be read", {{"reason", error.what()}});
        return attempt->answer({Problem{ProblemCode::unavailable}});
    }
    if (!secrets.given && !secrets.chosen) return write(attempt, std::move(prepared.guards));
    auto job = [this, attempt, stored = std::move(stored), guards = std::move(prepared.guards)] {
        prove(attempt, stored, guards);
    };
    if (!passwords_.post(std::move(job))) attempt->answer({Problem{ProblemCode::busy}});
}

void AccountsStep::prove(const std::shared_ptr<Attempt>& attempt,
                         const std::string& stored,
                         std::vector<std::string> guards) {
    const auto secrets = secrets_of(*attempt);
    try {
        if (secrets.given) {
            if (!passwords_.verify(stored, *secrets.given))
                return attempt->answer({Problem{ProblemCode::wrong_password, std::string(secrets.wrong_at)}});
            attempt->proof.matched = stored;
        }
        if (secrets.chosen) attempt->proof.chosen = passwords_.hash(*secrets.chosen);
    } catch (const std::bad_alloc&) {
        log::error("no memory for a password hash");
        return attempt->answer({Problem{ProblemCode::busy}});
    }
    write(attempt, std::move(guards));
}

void AccountsStep::write(const std::shared_ptr<Attempt>& attempt, std::vector<std::string> guards) {
    if (!to_writer_(std::make_unique<AccountWork>(attempt, clock_, seal_), std::move(guards)))
        attempt->answer({Problem{ProblemCode::busy}});
}

}  // namespace yui::app
