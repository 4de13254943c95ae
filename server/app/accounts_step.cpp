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

// Log-in and recovery do not share a key: whoever keeps guessing a password cannot keep its owner from the
// code.
struct LimitedBy {
    const Caller& caller;

    Keys operator()(const protocol::LogIn& command) const {
        return named("log_in:", domain::login_of(command.login));
    }
    Keys operator()(const protocol::Recover& command) const {
        return named("recover:", domain::login_of(command.login));
    }
    Keys operator()(const protocol::ChangePassword&) const {
        return named("change:", digest(caller.session));
    }
    Keys operator()(const protocol::ChangeContact&) const {
        return named("contact:", digest(caller.session));
    }
    Keys operator()(const protocol::Register&) const {
        return {{"register:" + caller.address, limits::registrations}};
    }
    Keys operator()(const auto&) const { return {}; }

    Keys named(const char* what, const std::string& name) const {
        return {{what + name, limits::by_name}, {"address:" + caller.address, limits::by_address}};
    }
};

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

// The password that is said to be the present one; null where a command has none.
const std::string* given(const protocol::Command& command) {
    if (const auto* log_in = std::get_if<protocol::LogIn>(&command)) return &log_in->password;
    if (const auto* change = std::get_if<protocol::ChangePassword>(&command)) return &change->old_password;
    if (const auto* change = std::get_if<protocol::ChangeContact>(&command)) return &change->password;
    return nullptr;
}

// The password that shall be the next one.
const std::string* chosen(const protocol::Command& command) {
    if (const auto* registering = std::get_if<protocol::Register>(&command)) return &registering->password;
    if (const auto* change = std::get_if<protocol::ChangePassword>(&command)) return &change->new_password;
    if (const auto* recover = std::get_if<protocol::Recover>(&command)) return &recover->password;
    return nullptr;
}

// The stored hash that the given password must fit; "" where there is no such account.
std::string stored_hash(store::Connection& connection,
                        const domain::Actor& actor,
                        const protocol::Command& command) {
    std::optional<store::Credential> found;
    if (const auto* log_in = std::get_if<protocol::LogIn>(&command))
        found = store::credential(connection, domain::login_of(log_in->login));
    if (std::holds_alternative<protocol::ChangePassword>(command) ||
        std::holds_alternative<protocol::ChangeContact>(command))
        found = store::credential_of(connection, actor.account);
    return found ? found->password_hash : std::string();
}

Problem wrong_password(const protocol::Command& command) {
    if (std::holds_alternative<protocol::ChangePassword>(command))
        return {ProblemCode::wrong_password, "/old_password"};
    if (std::holds_alternative<protocol::ChangeContact>(command))
        return {ProblemCode::wrong_password, "/password"};
    return {ProblemCode::wrong_password};
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
    auto keys = std::visit(LimitedBy{caller}, frame.command);
    if (const auto seconds = limits_.admit(keys, clock_()); seconds > 0) return done({slow_down(seconds)});

    auto attempt = std::make_shared<Attempt>(Attempt{std::move(caller), std::move(frame.command)});
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
    try {
        const auto actor = actor_of(*connection, attempt->caller, clock_());
        prepared = prepare_any(*connection, actor, attempt->command);
        if (const auto no = domain::refused(actor, type_of(attempt->command), prepared.subject))
            return attempt->answer({*no});
        stored = stored_hash(*connection, actor, attempt->command);
    } catch (const store::DatabaseError& error) {
        log::error("an account could not be read", {{"reason", error.what()}});
        return attempt->answer({Problem{ProblemCode::unavailable}});
    }
    if (!given(attempt->command) && !chosen(attempt->command))
        return write(attempt, std::move(prepared.guards));
    auto job = [this, attempt, stored = std::move(stored), guards = std::move(prepared.guards)] {
        prove(attempt, stored, guards);
    };
    if (!passwords_.post(std::move(job))) attempt->answer({Problem{ProblemCode::busy}});
}

void AccountsStep::prove(const std::shared_ptr<Attempt>& attempt,
                         const std::string& stored,
                         std::vector<std::string> guards) {
    try {
        if (const auto* password = given(attempt->command)) {
            if (!passwords_.verify(stored, *password))
                return attempt->answer({wrong_password(attempt->command)});
            attempt->proof.matched = stored;
        }
        if (const auto* password = chosen(attempt->command))
            attempt->proof.chosen = passwords_.hash(*password);
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
