// What is at which address: the table of paths and what answers there. One for each I/O thread; knows no
// sockets.
#pragma once

#include <memory>

#include "server/app/api.hpp"
#include "server/net/http_message.hpp"
#include "server/net/loop.hpp"
#include "server/net/meter.hpp"
#include "server/net/reply_cache.hpp"
#include "server/net/site.hpp"

namespace yui::net {

class Router {
public:
    Router(Site& site, app::Api& api, std::shared_ptr<Loop> loop, Meter& meter, ReplyCache& replies);

    // Answers once, at once or later. Every answer carries what guards a browser, and the name of the
    // request.
    void answer(Request request, Respond respond);

    app::Caller caller_of(const Request& request) const;
    // A request that could not even be read.
    Response broken(const Request& request, protocol::ProblemCode code) const;

private:
    struct Exchange {
        Request request;
        app::Caller caller;
        Respond respond;
    };
    struct Route;
    static const Route routes[];

    const Route* find(const Exchange& exchange) const;
    void take_command(Exchange exchange);
    void take_query(Exchange exchange);
    void send_openapi(Exchange exchange);
    void send_health(Exchange exchange);
    void send_readiness(Exchange exchange);
    void send_metrics(Exchange exchange);
    void send_file(Exchange exchange);

    bool too_fast(const Exchange& exchange);
    void refuse(const Exchange& exchange, const protocol::Problem& problem) const;
    void refuse_method(const Exchange& exchange, const Route& route) const;
    Response response_of(const Exchange& exchange, const app::Reply& reply) const;
    bool may_read_metrics(const Request& request) const;
    Response finished(Response response, const std::string& request_id) const;

    Site& site_;
    app::Api& api_;
    std::shared_ptr<Loop> loop_;
    Meter& meter_;
    ReplyCache& replies_;
};

}  // namespace yui::net
