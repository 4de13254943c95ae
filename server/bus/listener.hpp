// The two callbacks of a bus, and the moment they fall silent.
//
// Any thread. Calls never overlap, so whoever listens needs no lock of its own.
#pragma once

#include "server/bus/bus.hpp"

#include <mutex>

namespace yui::bus {

class Listener {
public:
    void open(Bus::OnBatch on_batch, Bus::OnGap on_gap);
    void batch(std::shared_ptr<const Batch> batch);
    void gap();
    void close();  // returns when no call is running; none follows

private:
    // Held during a call, which only posts the batch on: that a call is not running when close() returns, and
    // that two never overlap, needs nothing less.
    std::mutex calling_;
    Bus::OnBatch on_batch_;
    Bus::OnGap on_gap_;
};

}  // namespace yui::bus
