#include "server/bus/resolve.hpp"

#include "server/bus/redis_protocol.hpp"

#include <netdb.h>

#include <cstring>
#include <exception>
#include <future>
#include <memory>
#include <thread>
#include <utility>

namespace yui::bus {

Endpoints look_up(const std::string& host, const std::string& port) {
    addrinfo wanted{};
    wanted.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    const int error = ::getaddrinfo(host.c_str(), port.c_str(), &wanted, &found);
    if (error != 0) throw LinkBroken(std::string("host not found: ") + ::gai_strerror(error));
    const std::unique_ptr<addrinfo, void (*)(addrinfo*)> owner(found, ::freeaddrinfo);
    Endpoints endpoints;
    for (const auto* each = found; each != nullptr; each = each->ai_next) {
        auto& endpoint = endpoints.emplace_back();
        endpoint.size = each->ai_addrlen;
        std::memcpy(&endpoint.name, each->ai_addr, each->ai_addrlen);
    }
    return endpoints;
}

Endpoints resolve(
    const std::string& host, const std::string& port, Time until, const Stop& stop, LookUp look) {
    struct Answer {
        Bell bell;
        std::promise<Endpoints> endpoints;
    };
    const auto answer = std::make_shared<Answer>();
    auto endpoints = answer->endpoints.get_future();
    std::thread([answer, host, port, look = std::move(look)] {
        try {
            answer->endpoints.set_value(look(host, port));
        } catch (...) {
            answer->endpoints.set_exception(std::current_exception());
        }
        answer->bell.ring();
    }).detach();
    wait_readable({answer->bell.fd(), stop.fd()}, until);
    if (endpoints.wait_for(milliseconds(0)) != std::future_status::ready)
        throw LinkBroken("the name of the host was not looked up in time");
    return endpoints.get();
}

}  // namespace yui::bus
