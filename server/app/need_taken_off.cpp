#include "server/app/need_taken_off.hpp"

#include "server/app/tell_role.hpp"
#include "server/domain/need_draft.hpp"
#include "server/store/names.hpp"
#include "server/store/needs.hpp"
#include "server/store/roles.hpp"
#include "server/store/subjects.hpp"

namespace yui::app {
namespace {

Prepared for_need(store::Connection& connection, const domain::Actor& actor, std::int64_t need) {
    return {{store::need_guard(need)}, store::subject_of_need(connection, actor, need)};
}

// Lists show its roles no longer, or again, and whoever is on them hears of it.
void set_shown(Doing& doing,
               std::int64_t need,
               const std::optional<std::string>& off_reason,
               protocol::NoticeKind kind,
               const domain::FieldChange& change) {
    store::set_off_reason(doing.sql(), need, off_reason);
    for (const auto& row : store::roles_of_need(doing.sql(), need)) {
        doing.tx.touch(store::role_guard(row.role.id));
        tell_role_of_page(doing.tx, row.role.id, kind, change);
    }
}

}  // namespace

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::UnpublishNeed& command) {
    return for_need(connection, actor, command.need);
}

protocol::Result<protocol::Done> run(Doing& doing, const protocol::UnpublishNeed& command) {
    const auto need = store::need(doing.sql(), command.need).value();
    if (auto no = domain::unpublish_need(need.off_reason.has_value())) return *no;
    doing.tx.say(store::need_stream(command.need), protocol::NeedUnpublished{command.need});
    set_shown(doing, command.need, command.reason, protocol::NoticeKind::taken_down, domain::off_the_pages());
    doing.tx.audit(doing.actor.account, command.type, store::need_stream(command.need), command.reason);
    return protocol::Done{};
}

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::PublishNeed& command) {
    return for_need(connection, actor, command.need);
}

protocol::Result<protocol::Done> run(Doing& doing, const protocol::PublishNeed& command) {
    const auto need = store::need(doing.sql(), command.need).value();
    if (auto no = domain::publish_need(need.state, need.off_reason.has_value())) return *no;
    doing.tx.say(store::need_stream(command.need), protocol::NeedChanged{command.need});
    set_shown(
        doing, command.need, std::nullopt, protocol::NoticeKind::shown_again, domain::on_the_pages_again());
    doing.tx.audit(doing.actor.account, command.type, store::need_stream(command.need), "");
    return protocol::Done{};
}

}  // namespace yui::app
