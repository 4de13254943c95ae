#include "server/app/own_data.hpp"

#include "server/log.hpp"
#include "server/store/own_data.hpp"
#include "server/store/place_waits.hpp"
#include "server/store/residents.hpp"
#include "server/store/seen_by_staff.hpp"

namespace yui::app {
namespace {

std::vector<protocol::KeptSignUp> opened(Asking& asking, std::vector<store::KeptDate> kept) {
    std::vector<protocol::KeptSignUp> rows;
    for (auto& one : kept) {
        if (!one.sealed.empty()) {
            one.row.care = asking.seal.open(one.sealed, one.id);
            if (!one.row.care)
                log::error("a wish of care does not open with this key", {{"sign_up", one.id}});
        }
        rows.push_back(std::move(one.row));
    }
    return rows;
}

}  // namespace

protocol::Result<protocol::MyData> answer(Asking& asking, const protocol::GetMyData&) {
    const auto account = asking.actor.account;
    const auto resident = asking.actor.resident;
    auto data = store::account_data(asking.sql(), account, asking.now());
    data.profile = store::profile_of(asking.sql(), resident);
    data.certificates = store::certificates_of(asking.sql(), resident);
    data.groups = store::groups_of_account(asking.sql(), account);
    data.sign_ups = opened(asking, store::kept_dates(asking.sql(), resident));
    data.help = store::kept_help(asking.sql(), resident);
    data.waits = store::waits_of(asking.sql(), account, asking.now());
    data.readings = store::seen_by_staff(asking.sql(), resident);
    return data;
}

}  // namespace yui::app
