#include "server/app/notices.hpp"

#include "server/app/positions.hpp"
#include "server/store/names.hpp"
#include "server/store/notices.hpp"

namespace yui::app {
namespace {

constexpr std::int64_t notices_a_page = 30;

}  // namespace

Prepared prepare(store::Connection&, const domain::Actor& actor, const protocol::ReadNotices&) {
    return {{store::account_guard(actor.account)}, mine_or_public(actor)};
}

protocol::Result<protocol::Done> run(Doing& doing, const protocol::ReadNotices& command) {
    const auto account = doing.actor.account;
    if (store::read_notices(doing.sql(), account, command.until, doing.now()))
        doing.tx.say(store::user_stream(account),
                     protocol::NoticesRead{store::unread_notices(doing.sql(), account)});
    return protocol::Done{};
}

protocol::Result<protocol::NoticeList> answer(Asking& asking, const protocol::ListNotices& query) {
    const auto account = asking.actor.account;
    protocol::NoticeList list;
    list.notices = store::notices(asking.sql(), account, query.before, query.limit.value_or(notices_a_page));
    list.unread = store::unread_notices(asking.sql(), account);
    list.at = positions(asking, {store::user_stream(account)});
    return list;
}

}  // namespace yui::app
