#include "server/net/router.hpp"

#include <utility>

#include "protocol/frame.hpp"
#include "protocol/frames.hpp"
#include "protocol/query.hpp"
#include "server/net/command_note.hpp"
#include "server/net/content.hpp"
#include "server/net/cookies.hpp"
#include "server/net/language.hpp"
#include "server/net/problem_response.hpp"
#include "server/net/request_id.hpp"
#include "server/net/safe_headers.hpp"

namespace yui::net {
namespace {

using protocol::Problem;
using protocol::ProblemCode;

bool is_json(std::string_view content_type) {
    constexpr std::string_view json = "application/json";
    return content_type.starts_with(json) &&
           (content_type.size() == json.size() || content_type[json.size()] == ';' ||
            content_type[json.size()] == ' ');
}

Ip peer_of(const Request& request) { return parse_ip(request.peer).value_or(Ip{}); }

// An answer that may be asked for again, by its tag.
Response tagged_response(const Request& request, const TaggedReply& reply) {
    const bool gzip = reply.gzip && accepted_encodings(request.accept_encoding).gzip;
    std::string tag = reply.tag;
    if (gzip) tag.insert(tag.size() - 1, "-gz");
    Response response;
    response.headers = {{"ETag", tag},
                        {"Cache-Control", "private, no-cache"},
                        {"Vary", "Accept-Encoding, Accept-Language, Cookie, X-Yui-Language"}};
    if (matches(request.if_none_match, tag)) {
        response.status = 304;
        return response;
    }
    response.headers.emplace_back("Content-Type", "application/json");
    if (gzip) response.headers.emplace_back("Content-Encoding", "gzip");
    response.body = gzip ? reply.gzip : reply.plain;
    return response;
}

std::string cache_key(const app::Caller& caller, const Request& request) {
    return std::string(1, static_cast<char>('0' + static_cast<int>(caller.language))) + request.path + '?' +
           request.query;
}

}  // namespace

struct Router::Route {
    Method method;
    std::string_view path;
    enum { exact, below } match;
    RouteName name;
    void (Router::*handle)(Exchange);
};

// HEAD is answered as GET, without the body.
const Router::Route Router::routes[] = {
    {Method::post, "/api/commands", Route::exact, RouteName::commands, &Router::take_command},
    {Method::get, "/api/query/", Route::below, RouteName::queries, &Router::take_query},
    {Method::get, "/api/openapi.json", Route::exact, RouteName::openapi, &Router::send_openapi},
    {Method::get, "/healthz", Route::exact, RouteName::healthz, &Router::send_health},
    {Method::get, "/readyz", Route::exact, RouteName::readyz, &Router::send_readiness},
    {Method::get, "/metrics", Route::exact, RouteName::metrics, &Router::send_metrics},
    {Method::get, "/ws", Route::exact, RouteName::socket, nullptr},
    {Method::get, "/api/live", Route::exact, RouteName::live, nullptr},
    {Method::other, "/api/", Route::below, RouteName::unknown, nullptr},
    {Method::get, "/", Route::below, RouteName::files, &Router::send_file},
};

Router::Router(Site& site, app::Api& api, std::shared_ptr<Loop> loop, Meter& meter, ReplyCache& replies)
    : site_(site), api_(api), loop_(std::move(loop)), meter_(meter), replies_(replies) {}

app::Caller Router::caller_of(const Request& request) const {
    app::Caller caller;
    caller.session = cookie_value(request.cookie, session_cookie_name(site_.origin.secure()));
    caller.address = limit_key(client_ip(peer_of(request), request.forwarded_for, site_.trusted_proxies));
    caller.language = language_of(request.language, request.cookie, request.accept_language);
    caller.request_id = request_id(request.request_id);
    return caller;
}

const Router::Route* Router::find(const Exchange& exchange) const {
    const std::string_view path = exchange.request.path;
    for (const auto& route : routes) {
        if (route.match == Route::exact ? path == route.path : path.starts_with(route.path)) return &route;
    }
    return nullptr;
}

void Router::answer(Request request, Respond respond) {
    Exchange exchange{std::move(request), {}, {}};
    exchange.caller = caller_of(exchange.request);
    const Route* route = find(exchange);
    const RouteName name = route ? route->name : RouteName::unknown;
    exchange.respond =
        [this, name, id = exchange.caller.request_id, respond = std::move(respond)](Response response) {
            meter_.requests.note(name, response.status);
            respond(finished(std::move(response), id));
        };
    if (!route || name == RouteName::unknown) return refuse(exchange, Problem{ProblemCode::not_found});
    const Method asked = exchange.request.method == Method::head ? Method::get : exchange.request.method;
    if (asked != route->method || !route->handle) return refuse_method(exchange, *route);
    (this->*route->handle)(std::move(exchange));
}

Response Router::broken(const Request& request, ProblemCode code) const {
    const auto caller = caller_of(request);
    Response response = problem_response(Problem{code}, caller.language, request.path);
    meter_.requests.note(RouteName::broken, response.status);
    return finished(std::move(response), caller.request_id);
}

Response Router::finished(Response response, const std::string& request_id) const {
    add_safe_headers(response, site_.origin.secure() ? Transport::tls : Transport::plain);
    response.headers.emplace_back("X-Request-Id", request_id);
    return response;
}

// Then it has been refused.
bool Router::too_fast(const Exchange& exchange) {
    const auto& caller = exchange.caller;
    const auto problem = site_.refused(caller.address, caller.session, loop_->now_ms());
    if (problem) refuse(exchange, *problem);
    return problem.has_value();
}

void Router::take_command(Exchange exchange) {
    if (too_fast(exchange)) return;
    const Request& request = exchange.request;
    if (!site_.origin.allows(request.origin, request.host))
        return refuse(exchange, Problem{ProblemCode::not_allowed});
    if (!is_json(request.content_type)) {
        return refuse(
            exchange,
            Problem{ProblemCode::invalid_field, "", {{"field", "Content-Type"}, {"hint", "wrong_kind"}}});
    }
    auto frame = protocol::read_frame(request.body);
    if (!frame) return refuse(exchange, frame.error());
    auto* command = std::get_if<protocol::CommandFrame>(&*frame);
    if (!command) return refuse(exchange, Problem{ProblemCode::unknown_type, "/type"});
    const CommandNote note(command->command, exchange.caller.request_id, loop_->now_ms());
    auto caller = exchange.caller;
    auto done = [this, note, exchange = std::move(exchange)](const app::Reply& reply) {
        note.answered(meter_, reply, loop_->now_ms());
        exchange.respond(response_of(exchange, reply));
    };
    api_.execute(std::move(caller), std::move(*command), at_home<app::Reply>(loop_, std::move(done)));
}

void Router::take_query(Exchange exchange) {
    if (too_fast(exchange)) return;
    const Request& request = exchange.request;
    const bool visitor = exchange.caller.session.empty();
    std::string key = visitor ? cache_key(exchange.caller, request) : std::string();
    if (visitor) {
        const auto* kept = replies_.find(key, loop_->now_ms());
        if (kept) return exchange.respond(tagged_response(request, *kept));
    }
    std::vector<std::pair<std::string, std::string>> pairs;
    if (!decode_query(request.query, pairs)) return refuse(exchange, Problem{ProblemCode::malformed_json});
    auto query = protocol::read_query(
        std::string_view(request.path).substr(std::string_view("/api/query/").size()), pairs);
    if (!query) return refuse(exchange, query.error());
    auto caller = exchange.caller;
    auto done =
        [this, visitor, key = std::move(key), edition = replies_.edition(), exchange = std::move(exchange)](
            const app::Reply& reply) {
            if (!reply.cacheable || !reply.answer) return exchange.respond(response_of(exchange, reply));
            const TaggedReply forms = tagged(*reply.answer);
            if (visitor) replies_.keep(key, forms, edition, loop_->now_ms());
            exchange.respond(tagged_response(exchange.request, forms));
        };
    api_.query(std::move(caller), std::move(*query), at_home<app::Reply>(loop_, std::move(done)));
}

Response Router::response_of(const Exchange& exchange, const app::Reply& reply) const {
    Response response;
    if (reply.answer) {
        response.headers = {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}};
        response.body = std::make_shared<const std::string>(*reply.answer);
    } else {
        response = problem_response(reply.answer.error(), exchange.caller.language, exchange.request.path);
    }
    if (reply.cookie) {
        const auto line =
            set_session_cookie(reply.cookie->value, reply.cookie->max_age_s, site_.origin.secure());
        response.headers.emplace_back("Set-Cookie", line);
    }
    return response;
}

void Router::send_openapi(Exchange exchange) {
    Response response;
    const auto tag = entity_tag(site_.openapi);
    response.headers = {{"Content-Type", "application/json"}, {"Cache-Control", "no-cache"}, {"ETag", tag}};
    if (matches(exchange.request.if_none_match, tag))
        response.status = 304;
    else
        response.body = std::make_shared<const std::string>(site_.openapi);
    exchange.respond(std::move(response));
}

void Router::send_health(Exchange exchange) { exchange.respond(text_response(200, "alive\n")); }

void Router::send_readiness(Exchange exchange) {
    const bool ready = site_.caught_up && !site_.stopping && api_.ready();
    exchange.respond(ready ? text_response(200, "ready\n") : text_response(503, "not ready\n"));
}

// A proxy on this machine forwards the whole world from 127.0.0.1, and says so.
bool Router::may_read_metrics(const Request& request) const {
    const Ip peer = peer_of(request);
    const Ip client = client_ip(peer, request.forwarded_for, site_.trusted_proxies);
    if (any_contains(site_.metrics_readers, client)) return true;
    return is_loopback(peer) && request.forwarded_for.empty();
}

void Router::send_metrics(Exchange exchange) {
    if (!may_read_metrics(exchange.request)) return refuse(exchange, Problem{ProblemCode::not_found});
    Response response = text_response(200, site_.metrics() + api_.metrics());
    response.headers[0].second = "text/plain; version=0.0.4; charset=utf-8";
    exchange.respond(std::move(response));
}

void Router::send_file(Exchange exchange) {
    Response response = site_.files.answer(exchange.request);
    if (response.status == 404) return refuse(exchange, Problem{ProblemCode::not_found});
    exchange.respond(std::move(response));
}

void Router::refuse_method(const Exchange& exchange, const Route& route) const {
    const Problem problem{ProblemCode::method_not_allowed};
    Response response = problem_response(problem, exchange.caller.language, exchange.request.path);
    response.headers.emplace_back("Allow", route.method == Method::post ? "POST" : "GET, HEAD");
    exchange.respond(std::move(response));
}

void Router::refuse(const Exchange& exchange, const Problem& problem) const {
    exchange.respond(problem_response(problem, exchange.caller.language, exchange.request.path));
}

}  // namespace yui::net
