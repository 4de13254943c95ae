#include "server/net/known_sessions.hpp"

namespace yui::net {

void KnownSessions::remember(std::string_view session, const app::Who& who, std::int64_t now_ms) {
    if (sessions_.size() >= most) return;
    sessions_.insert_or_assign(std::string(session), Known{who, now_ms});
}

std::optional<app::Who> KnownSessions::find(std::string_view session, std::int64_t now_ms) const {
    const auto found = sessions_.find(session);
    if (found == sessions_.end() || too_old(found->second, now_ms)) return std::nullopt;
    return found->second.who;
}

void KnownSessions::forget(std::int64_t account) {
    std::erase_if(sessions_, [account](const auto& each) { return each.second.who.account == account; });
}

void KnownSessions::forget_older(std::int64_t now_ms) {
    std::erase_if(sessions_, [now_ms](const auto& each) { return too_old(each.second, now_ms); });
}

}  // namespace yui::net
