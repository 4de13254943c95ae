// The figures of database, bus and passwords in the text format of Prometheus. Names are promised to
// deploy/grafana.json, which a test compares with what is written here.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "server/bus/bus.hpp"
#include "server/store/writer.hpp"

namespace yui::app {

struct Vitals {
    std::vector<store::WriterStats> writers = {};
    std::size_t reads_waiting = 0;
    std::uint64_t dead_jobs = 0;
    std::uint64_t passwords_computed = 0;
    std::size_t passwords_waiting = 0;
    std::size_t sqlite_memory = 0;  // bytes
    std::optional<bus::Stats> bus = {};
};

std::string metrics_text(const Vitals& vitals);

}  // namespace yui::app
