#include "server/app/accounts_writes.hpp"

#include <utility>

#include "server/app/accounts_session.hpp"
#include "server/app/hash.hpp"
#include "server/app/receipt.hpp"
#include "server/store/names.hpp"
#include "server/store/residents.hpp"

namespace yui::app {
namespace {

using protocol::ContactKind;

constexpr int recovery_groups = 4;  // 79 bits, for years in a drawer

store::NewResident resident_of(std::int64_t account, const domain::Identity& who) {
    store::NewResident resident;
    resident.account = account;
    resident.display_name = who.display_name;
    if (who.contact_kind == ContactKind::mail) resident.mail = who.contact;
    if (who.contact_kind == ContactKind::phone) resident.phone = who.contact;
    return resident;
}

}  // namespace

std::string hash_of_code(std::string_view code) { return digest(domain::code_of(code)); }

std::string login_guard(const std::string& login) { return "login:" + digest(login); }

std::optional<AccountMade> make_account(store::Tx& tx, store::NewAccount draft, const ChosenBefore& chosen) {
    auto code = new_code(recovery_groups);
    draft.recovery_hash = hash_of_code(code);
    draft.at = tx.now();
    const auto account = store::insert_account(tx.sql(), draft);
    if (!account) return std::nullopt;
    auto resident = resident_of(*account, draft.identity);
    resident.area = chosen.area;
    resident.interests = chosen.interests;
    resident.at = tx.now();
    tx.touch(store::resident_guard(store::insert_resident(tx.sql(), resident)));
    return AccountMade{*account, std::move(code)};
}

void begin_anew(store::Tx& tx, std::int64_t account, const std::string& password_hash) {
    store::set_password(tx.sql(), account, password_hash);
    end_all_sessions(tx, account);
}

std::string replace_recovery_code(store::Tx& tx, std::int64_t account) {
    auto code = new_code(recovery_groups);
    store::set_recovery_code(tx.sql(), account, hash_of_code(code));
    return code;
}

}  // namespace yui::app
