// The way of commands with passwords and codes: limited, read, hashed, and only then before the writer.
//
//     arrival      a name or contact that cannot be is refused; so is whoever tries too often
//     reader       may they; the stored hash
//     password     checks the one that was given, hashes the one that was chosen
//     writer       AccountWork
// Any thread may call take(). What it is built on outlives it; readers and the password thread are joined
// first.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "server/app/accounts_work.hpp"
#include "server/app/login_limits.hpp"
#include "server/app/passwords.hpp"
#include "server/store/readers.hpp"

namespace yui::app {

class AccountsStep {
public:
    using ToWriter = std::function<bool(std::unique_ptr<store::Work>, std::vector<std::string> guards)>;

    AccountsStep(store::Readers& readers,
                 Passwords& passwords,
                 LoginLimits& limits,
                 ToWriter to_writer,
                 store::Clock clock,
                 const Seal& seal);

    // Only commands that are about_passwords().
    void take(Caller caller, protocol::CommandFrame frame, OnReply done);

private:
    void read(const std::shared_ptr<Attempt>& attempt, store::Connection* connection);
    void prove(const std::shared_ptr<Attempt>& attempt,
               const std::string& stored,
               std::vector<std::string> guards);
    void write(const std::shared_ptr<Attempt>& attempt, std::vector<std::string> guards);

    store::Readers& readers_;
    Passwords& passwords_;
    LoginLimits& limits_;
    const ToWriter to_writer_;
    const store::Clock clock_;
    const Seal& seal_;
};

}  // namespace yui::app
