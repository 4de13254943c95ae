// The figures of all I/O threads in the text format of Prometheus.
#pragma once

#include <string>
#include <vector>

#include "server/net/meter.hpp"

namespace yui::net {

std::string metrics_text(const std::vector<const Meter*>& meters, std::size_t queued_bytes);

}  // namespace yui::net
