#include "server/app/admin.hpp"

#include <functional>
#include <future>
#include <memory>
#include <utility>

#include "protocol/json.hpp"
#include "protocol/text.hpp"
#include "server/app/accounts_writes.hpp"
#include "server/app/command_work.hpp"
#include "server/domain/invalid.hpp"
#include "server/store/city.hpp"
#include "server/store/names.hpp"
#include "server/store/open.hpp"

namespace yui::app {
namespace {

using protocol::Problem;
using protocol::ProblemCode;
using Decide = std::function<protocol::Result<Admitted>(store::Tx&)>;

constexpr std::int64_t nobody = 0;  // in the audit: the operator, who has no account

class ConsoleWork : public store::Work {
public:
    ConsoleWork(Decide decide, std::promise<protocol::Result<Admitted>>& result)
        : decide_(std::move(decide)), result_(result) {}

    std::vector<std::string> guards(store::Connection&) override { return {}; }  // found in the transaction
    bool run(store::Tx& tx) override {
        outcome_ = decide_(tx);
        return outcome_.has_value();
    }
    void done(store::End end) override {
        if (const auto problem = trouble(end)) outcome_ = *problem;
        result_.set_value(std::move(outcome_));
    }

private:
    const Decide decide_;
    std::promise<protocol::Result<Admitted>>& result_;
    protocol::Result<Admitted> outcome_ = Problem{ProblemCode::unavailable};
};

protocol::Result<Admitted> in_one_transaction(const Console& console, Decide decide) {
    std::promise<protocol::Result<Admitted>> result;
    const auto connect = [&] { return store::open(console.database, store::Use::write); };
    const auto no_state = [](store::Connection&, const std::string&, std::uint64_t) {
        return store::Publication{};
    };
    store::Writer writer(connect, no_state, [](store::Publication) {}, console.clock, {});
    writer.post(std::make_unique<ConsoleWork>(std::move(decide), result));
    return result.get_future().get();
}

std::optional<Problem> wrong(const std::string& password) {
    const auto length = protocol::is_utf8(password) ? protocol::code_points(password) : 0;
    if (length < 8) return domain::invalid("/password", "too_short", "8");
    if (length > 200) return domain::invalid("/password", "too_long", "200");
    return std::nullopt;
}

std::optional<Problem> wrong(store::Connection& connection, const std::vector<domain::Grant>& grants) {
    for (std::size_t i = 0; i < grants.size(); ++i)
        if (!store::scope_exists(connection, grants[i]))
            return domain::invalid("/grants/" + std::to_string(i), "not_listed");
    return std::nullopt;
}

protocol::Register as_registration(const AdminDraft& draft) {
    protocol::Register command;
    command.display_name = draft.display_name;
    command.contact_kind = draft.contact_kind;
    command.contact = draft.contact;
    return command;
}

protocol::Result<Admitted> create(store::Tx& tx,
                                  const store::NewAccount& row,
                                  const std::vector<domain::Grant>& grants) {
    tx.need({login_guard(row.identity.login)});
    if (auto no = wrong(tx.sql(), grants)) return *no;
    const auto made = make_account(tx, row, {});
    if (!made) return Problem{ProblemCode::login_taken};
    for (const auto& grant : grants) store::insert_grant(tx.sql(), made->account, grant, tx.now());
    tx.audit(nobody, "create_admin", store::account_guard(made->account));
    return Admitted{made->account, row.identity.login, made->recovery_code};
}

protocol::Result<Admitted> reset(store::Tx& tx, const std::string& login, const std::string& hash) {
    const auto found = store::credential(tx.sql(), login);
    if (!found) return Problem{ProblemCode::not_found};
    tx.need({store::account_guard(found->account)});
    begin_anew(tx, found->account, hash);
    tx.audit(nobody, "reset_password", store::account_guard(found->account));
    return Admitted{found->account, login, replace_recovery_code(tx, found->account)};
}

}  // namespace

protocol::Result<Admitted> create_admin(const Console& console, const AdminDraft& draft) {
    const auto who = domain::identity_of(as_registration(draft));
    if (who.has_error()) return who.error();
    if (auto no = wrong(draft.password)) return *no;
    store::NewAccount row{*who, hash_password(draft.password, console.password_cost)};
    return in_one_transaction(console, [&](store::Tx& tx) { return create(tx, row, draft.grants); });
}

protocol::Result<Admitted> reset_password(const Console& console,
                                          const std::string& login,
                                          const std::string& password) {
    if (auto no = wrong(password)) return *no;
    const auto hash = hash_password(password, console.password_cost);
    return in_one_transaction(console,
                              [&](store::Tx& tx) { return reset(tx, domain::login_of(login), hash); });
}

std::optional<Problem> set_emergency(const Console& console, const std::optional<protocol::Text3>& text) {
    if (text) {
        const auto read = protocol::read_strict<protocol::Text3>(protocol::to_json(*text));
        if (read.has_error()) return read.error();
    }
    const auto done = in_one_transaction(console, [&](store::Tx& tx) -> protocol::Result<Admitted> {
        auto city = store::city(tx.sql());
        city.emergency = text;
        store::save_city(tx.sql(), city);
        tx.audit(nobody, "set_emergency", "city");
        return Admitted{};
    });
    return done.has_error() ? std::optional(done.error()) : std::nullopt;
}

}  // namespace yui::app
