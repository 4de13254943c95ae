// The bus of a node that is alone: what is published is delivered, and nothing can be lost.
#pragma once

#include "server/bus/bus.hpp"
#include "server/bus/listener.hpp"

#include <atomic>

namespace yui::bus {

class LocalBus final : public Bus {
public:
    void start(OnBatch on_batch, OnGap on_gap) override;
    void publish(std::shared_ptr<const Batch> batch) override;
    void stop() override { listener_.close(); }
    Stats stats() const override;

private:
    Listener listener_;
    std::atomic<std::uint64_t> published_ = 0;
};

}  // namespace yui::bus
