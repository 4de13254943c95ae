// Short ways to say something to an application and to wait for its answer.
#pragma once

#include <future>
#include <stdexcept>
#include <string>

#include "protocol/json.hpp"
#include "server/app/app.hpp"

namespace yui::tests {

template <class T>
protocol::Result<T> read_answer(const app::Reply& reply) {
    if (reply.answer.has_error()) return reply.answer.error();
    auto parsed = protocol::read_strict<T>(*reply.answer);
    if (parsed.has_error()) throw std::runtime_error("an answer breaks the schema: " + *reply.answer);
    return parsed;
}

template <class Q>
protocol::Result<protocol::AnswerOf<Q>> ask(app::App& app, const app::Caller& caller, Q query) {
    std::promise<app::Reply> promise;
    app.query(caller, protocol::Query(std::move(query)), [&](app::Reply reply) { promise.set_value(reply); });
    return read_answer<protocol::AnswerOf<Q>>(promise.get_future().get());
}

}  // namespace yui::tests
