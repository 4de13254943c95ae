#include "server/bus/listener.hpp"

#include <utility>

namespace yui::bus {

void Listener::open(Bus::OnBatch on_batch, Bus::OnGap on_gap) {
    const std::lock_guard lock(calling_);
    on_batch_ = std::move(on_batch);
    on_gap_ = std::move(on_gap);
}

void Listener::batch(std::shared_ptr<const Batch> batch) {
    const std::lock_guard lock(calling_);
    if (on_batch_) on_batch_(std::move(batch));
}

void Listener::gap() {
    const std::lock_guard lock(calling_);
    if (on_gap_) on_gap_();
}

void Listener::close() { open({}, {}); }

}  // namespace yui::bus
