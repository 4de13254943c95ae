#include "server/app/certificates.hpp"

#include "server/domain/account.hpp"
#include "server/domain/invalid.hpp"
#include "server/domain/time.hpp"
#include "server/store/city.hpp"
#include "server/store/names.hpp"
#include "server/store/residents.hpp"

namespace yui::app {
namespace {

Prepared for_resident(store::Connection& connection,
                      const domain::Actor& actor,
                      std::string_view action,
                      std::int64_t resident) {
    Prepared prepared{{store::resident_guard(resident)}, domain::at_own_desk(actor, action)};
    prepared.subject.exists = store::account_of_resident(connection, resident).has_value();
    prepared.subject.public_now = false;  // who is not of a desk learns nothing about people
    return prepared;
}

// Its people read their profile again, and whoever looks for helpers finds them by it.
void tell(Doing& doing, std::int64_t resident, std::string_view action) {
    doing.tx.touch(store::resident_guard(resident));
    if (const auto account = store::account_of_resident(doing.sql(), resident).value(); account != 0)
        doing.tx.say(store::user_stream(account), protocol::ProfileChanged{});
    doing.tx.audit(doing.actor.account, action, store::resident_guard(resident));
}

}  // namespace

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::ConfirmCertificate& command) {
    return for_resident(connection, actor, command.type, command.resident);
}

protocol::Result<protocol::Done> run(Doing& doing, const protocol::ConfirmCertificate& command) {
    if (!store::city(doing.sql()).certificates.contains(command.certificate))
        return domain::invalid("/certificate", "not_listed");
    store::SeenCertificate seen{command.resident, command.certificate, {}, doing.actor.account, doing.now()};
    if (command.valid_until) {
        seen.valid_until = domain::last_moment_of(*command.valid_until);
        if (*seen.valid_until < doing.now())
            return protocol::Problem{protocol::ProblemCode::date_in_past, "/valid_until"};
    }
    store::save_certificate(doing.sql(), seen);
    tell(doing, command.resident, command.type);
    return protocol::Done{};
}

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::DropCertificate& command) {
    return for_resident(connection, actor, command.type, command.resident);
}

protocol::Result<protocol::Done> run(Doing& doing, const protocol::DropCertificate& command) {
    if (store::drop_certificate(doing.sql(), command.resident, command.certificate))
        tell(doing, command.resident, command.type);
    return protocol::Done{};
}

}  // namespace yui::app
