#include "server/app/command_work.hpp"

#include <utility>

#include "protocol/json.hpp"
#include "server/app/hash.hpp"
#include "server/store/actors.hpp"
#include "server/store/log.hpp"

namespace yui::app {
namespace {

using protocol::Problem;
using protocol::ProblemCode;

std::string hash_of_session(const std::string& token) {
    return token.empty() ? std::string() : digest(token);
}

}  // namespace

std::optional<Problem> trouble(store::End end) {
    switch (end) {
        case store::End::busy:
            return Problem{ProblemCode::busy};
        case store::End::unavailable:
            return Problem{ProblemCode::unavailable};
        case store::End::unknown_outcome:
            return Problem{ProblemCode::unknown_outcome};
        default:
            return std::nullopt;
    }
}

CommandWork::CommandWork(Caller caller,
                         protocol::CommandFrame frame,
                         store::Clock clock,
                         const Seal& seal,
                         Bell& jobs_due,
                         OnReply done)
    : caller_(std::move(caller)),
      frame_(std::move(frame)),
      clock_(std::move(clock)),
      seal_(seal),
      jobs_due_(jobs_due),
      reply_(std::move(done)),
      session_hash_(hash_of_session(caller_.session)),
      body_hash_(digest(protocol::to_json(frame_.command))),
      outcome_{Problem{ProblemCode::unavailable}} {}

std::vector<std::string> CommandWork::guards(store::Connection& connection) {
    const auto session = store::session(connection, session_hash_, clock_());
    if (!session) return {};
    return guards_of(connection, session->actor, frame_.command);
}

bool CommandWork::run(store::Tx& tx) {
    const auto session = store::session(tx.sql(), session_hash_, tx.now());
    if (!session) {
        outcome_ = {Problem{ProblemCode::log_in_first}};
        return false;
    }
    const auto account = session->actor.account;
    outcome_ = perform(tx, session->actor, caller_, seal_, frame_.command);
    left_a_job_ = tx.left_a_job();
    if (outcome_.answer.has_error()) {
        repeated(tx, account);
        return false;
    }
    // One statement does both: it remembers the answer, and finds that the same command was done before.
    if (store::remember(tx.sql(), account, frame_.id, {body_hash_, *outcome_.answer}, tx.now())) return true;
    repeated(tx, account);
    return false;
}

// The first answer of a command that was done before takes the place of whatever the rules say now.
void CommandWork::repeated(store::Tx& tx, std::int64_t account) {
    const auto first = store::answered(tx.sql(), account, frame_.id);
    if (!first) return;
    if (first->body_hash == body_hash_)
        outcome_ = {first->answer};
    else
        outcome_ = {Problem{ProblemCode::id_reused}};
}

void CommandWork::done(store::End end) {
    if (const auto problem = trouble(end)) outcome_ = {*problem};
    if (end == store::End::committed && left_a_job_) jobs_due_.ring();
    reply_({std::move(outcome_.answer), std::move(outcome_.cookie)});
}

}  // namespace yui::app
