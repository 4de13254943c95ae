#include "server/app/accounts_session.hpp"

#include <algorithm>
#include <utility>

#include "server/app/hash.hpp"
#include "server/app/positions.hpp"
#include "server/log.hpp"
#include "server/store/accounts.hpp"
#include "server/store/names.hpp"
#include "server/store/notices.hpp"
#include "server/store/sessions.hpp"

namespace yui::app {
namespace {

using domain::Computer;

constexpr std::int64_t most_unread = 1'000'000;  // of the schema

void end_session_of(Doing& doing, const std::string& token) {
    if (token.empty()) return;
    const auto account = store::end_session(doing.sql(), digest(token));
    if (account) doing.tx.say(store::user_stream(*account), protocol::AccessChanged{});
}

Computer computer_of(const store::Session& session) {
    return session.shared ? Computer::shared : Computer::own;
}

class KeepAlive : public store::Work {
public:
    KeepAlive(std::string token_hash, Computer computer)
        : token_hash_(std::move(token_hash)), computer_(computer) {}

    std::vector<std::string> guards(store::Connection&) override { return {}; }
    bool run(store::Tx& tx) override {
        store::move_forward(tx.sql(), token_hash_, computer_, tx.now());
        return true;
    }
    void done(store::End end) override {
        if (end != store::End::committed) log::debug("the use of a session was not written down");
    }

private:
    const std::string token_hash_;
    const Computer computer_;
};

}  // namespace

Computer computer(std::optional<bool> shared) {
    return shared.value_or(false) ? Computer::shared : Computer::own;
}

Computer computer_of_session(Doing& doing) {
    const auto session = store::session(doing.sql(), digest(doing.caller.session), doing.now());
    return session ? computer_of(*session) : Computer::shared;
}

std::int64_t begin_session(Doing& doing, std::int64_t account, Computer computer) {
    end_session_of(doing, doing.caller.session);
    const auto token = new_token();
    const auto expires_at =
        store::insert_session(doing.sql(), {digest(token), account, computer, doing.now()});
    doing.cookie = SessionCookie{token, domain::cookie_seconds(computer)};
    return expires_at;
}

void end_all_sessions(store::Tx& tx, std::int64_t account) {
    store::end_sessions_of(tx.sql(), account);
    tx.say(store::user_stream(account), protocol::AccessChanged{});
}

Prepared prepare(store::Connection&, const domain::Actor& actor, const protocol::LogOut&) {
    return {{}, mine_or_public(actor)};
}

protocol::Result<protocol::Done> run(Doing& doing, const protocol::LogOut&) {
    end_session_of(doing, doing.caller.session);
    doing.cookie = SessionCookie{};
    return protocol::Done{};
}

OnReply out_of_this_browser(OnReply done) {
    return [done = std::move(done)](Reply reply) {
        const bool failed =
            reply.answer.has_error() && reply.answer.error().code == protocol::ProblemCode::unavailable;
        if (failed) reply.cookie = SessionCookie{};
        done(std::move(reply));
    };
}

protocol::Result<protocol::SessionView> answer(Asking& asking, const protocol::GetSession&) {
    protocol::SessionView view;
    view.at = positions(asking, {});
    if (asking.actor.visitor()) return view;
    const auto account = asking.actor.account;
    const auto session = store::session(asking.sql(), digest(asking.caller.session), asking.now());
    view.account = account;
    view.resident = asking.actor.resident;
    view.display_name = asking.actor.display_name;
    view.grants = store::grant_views(asking.sql(), account, asking.now());
    view.unread = std::min(store::unread_notices(asking.sql(), account), most_unread);
    view.shared_computer = session->shared;
    view.expires_at = session->expires_at;
    view.at = positions(asking, {store::user_stream(account)});
    return view;
}

std::unique_ptr<store::Work> keep_alive(const store::Session& session,
                                        const Caller& caller,
                                        std::int64_t now) {
    if (session.actor.visitor()) return nullptr;
    if (!domain::to_move_forward(computer_of(session), session.expires_at, now)) return nullptr;
    return std::make_unique<KeepAlive>(digest(caller.session), computer_of(session));
}

}  // namespace yui::app
