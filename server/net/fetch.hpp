// Asks the processor to bring an object near before it is used: a walk over thousands of connections, each of
// which lies somewhere else, would wait for memory at every one of them.
#pragma once

#include <cstddef>

namespace yui::net {

inline void fetch(const void* object, std::size_t bytes) {
    constexpr std::size_t line = 64;
    const char* const begin = static_cast<const char*>(object);
    for (std::size_t at = 0; at < bytes; at += line) __builtin_prefetch(begin + at);
    __builtin_prefetch(begin + bytes - 1);
}

}  // namespace yui::net
