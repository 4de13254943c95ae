// What the operating system knows of a process: open descriptors and memory of its own.
#pragma once

#include <sys/types.h>

#include <cstddef>

namespace yui::tests {

std::size_t open_descriptors(pid_t pid);
std::size_t memory_kib(pid_t pid);  // RssAnon: what it allocated and touched

}  // namespace yui::tests
