// A value that arrives at once or later, awaited by a coroutine of the same thread.
//
// Not a coroutine itself, and the awaiting handler is resumed from a turn of the loop, never from inside the
// initiation: what compilers and Asio need to get this right.
#pragma once

#include <boost/asio/async_result.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace yui::net {

template <class Value>
class Pending {
public:
    void set(Value value) {
        value_ = std::move(value);
        if (resume_) std::exchange(resume_, nullptr)();
    }
    bool ready() const { return value_.has_value(); }
    Value take() { return *std::exchange(value_, std::nullopt); }

    // Only while not ready.
    void then(std::function<void()> resume) { resume_ = std::move(resume); }

private:
    std::optional<Value> value_;
    std::function<void()> resume_;
};

// Only while it is not ready.
template <class Value>
boost::asio::awaitable<void> arrival(std::shared_ptr<Pending<Value>> pending) {
    return boost::asio::async_initiate<const boost::asio::use_awaitable_t<>, void()>(
        [](auto handler, const std::shared_ptr<Pending<Value>>& awaited) {
            auto shared = std::make_shared<decltype(handler)>(std::move(handler));
            awaited->then([shared] { std::move (*shared)(); });
        },
        boost::asio::use_awaitable,
        std::move(pending));
}

}  // namespace yui::net
