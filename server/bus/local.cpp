#include "server/bus/local.hpp"

#include <utility>

namespace yui::bus {

void LocalBus::start(OnBatch on_batch, OnGap on_gap) {
    listener_.open(std::move(on_batch), std::move(on_gap));
    listener_.gap();
}

void LocalBus::publish(std::shared_ptr<const Batch> batch) {
    if (batch->empty()) return;
    published_ += batch->size();
    listener_.batch(std::move(batch));
}

Stats LocalBus::stats() const {
    Stats stats;
    stats.published = published_;
    return stats;
}

}  // namespace yui::bus
