#include "server/net/asio_loop.hpp"

#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>

namespace yui::net {

std::int64_t AsioLoop::now_ms() const {
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

void AsioLoop::after(std::int64_t delay_ms, Work work) {
    auto timer = std::make_shared<boost::asio::steady_timer>(context_, std::chrono::milliseconds(delay_ms));
    auto& waiting = *timer;
    waiting.async_wait([timer = std::move(timer), work = std::move(work)](boost::system::error_code error) {
        if (!error) work();
    });
}

void AsioLoop::post(Work work) { boost::asio::post(context_, std::move(work)); }

}  // namespace yui::net
