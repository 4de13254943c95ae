// What other processes have used, as the kernel counts it. Gone ones count nothing.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <string_view>
#include <vector>

namespace yui::load {

// CPU time of all their threads so far, in ns: /proc/PID/task/*/schedstat.
std::int64_t cpu_ns(const std::vector<pid_t>& processes);
// Only of the threads whose name begins like this.
std::int64_t cpu_ns(const std::vector<pid_t>& processes, std::string_view thread_name);
// Their own share of the memory that they have touched, in bytes: Pss of /proc/PID/smaps_rollup. What the
// kernel keeps for their sockets is not in it.
std::int64_t memory_bytes(const std::vector<pid_t>& processes);

}  // namespace yui::load
