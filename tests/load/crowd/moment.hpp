// The clock of all measurements: it runs at the same pace in every process of the machine.
#pragma once

#include <chrono>
#include <cstdint>

namespace yui::load {

inline std::int64_t now_us() {
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::microseconds>(now).count();
}

}  // namespace yui::load
