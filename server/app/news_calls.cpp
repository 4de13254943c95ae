#include "server/app/news_calls.hpp"

#include "server/store/names.hpp"
#include "server/store/news_calls.hpp"
#include "server/store/subjects.hpp"

namespace yui::app {

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::MarkTold& command) {
    Prepared prepared{{store::call_guard(command.call)}};
    if (const auto call = store::news_call(connection, command.call)) {
        prepared.subject = store::subject_of_center(connection, actor, call->center);
        prepared.subject.public_now = false;  // who is rung up is
    } else
        prepared.subject.exists = false;
    return prepared;
}

// Two who ring up the same person have both told them: the second hears that nothing is left to do.
protocol::Result<protocol::Done> run(Doing& doing, const protocol::MarkTold& command) {
    if (store::news_call(doing.sql(), command.call)->told)
        return protocol::Problem{protocol::ProblemCode::wrong_state, {}, {{"state", "told"}}};
    store::mark_told(doing.tx, command.call, doing.actor.account);
    doing.tx.audit(doing.actor.account, protocol::MarkTold::type, store::call_guard(command.call));
    return protocol::Done{};
}

}  // namespace yui::app
