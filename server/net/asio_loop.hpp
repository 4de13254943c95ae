// The loop of a real I/O thread.
#pragma once

#include <boost/asio/io_context.hpp>

#include "server/net/loop.hpp"

namespace yui::net {

class AsioLoop : public Loop {
public:
    std::int64_t now_ms() const override;
    void after(std::int64_t delay_ms, Work work) override;
    void post(Work work) override;

    boost::asio::io_context& context() { return context_; }

private:
    boost::asio::io_context context_{1};
};

}  // namespace yui::net
