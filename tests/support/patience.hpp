// How long a test waits for what a server says before it fails.
#pragma once

#include <sys/socket.h>
#include <sys/time.h>

namespace yui::testing_support {

// Reading from this socket fails after 20 s.
inline void be_patient(int socket) {
    constexpr timeval patience{20, 0};
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
}

}  // namespace yui::testing_support
