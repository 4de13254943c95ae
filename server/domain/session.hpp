// How long a session lasts: while somebody comes back, and a short time on a computer that others use too.
#pragma once

#include <cstdint>

#include "server/domain/time.hpp"

namespace yui::domain {

enum class Computer { own, shared };

constexpr std::int64_t idle(Computer computer) {
    return computer == Computer::shared ? 20 * minute : 30 * day;
}

// A session in use is moved forward in such steps, so that reading writes seldom.
constexpr std::int64_t step(Computer computer) { return computer == Computer::shared ? minute : hour; }

// Whether this use of the session is to be written down.
constexpr bool to_move_forward(Computer computer, std::int64_t expires_at, std::int64_t now) {
    return expires_at - idle(computer) + step(computer) <= now;
}

// How long the browser keeps the cookie, in seconds; 0: until it is closed. The server ends what is idle, so
// the cookie only has to last longer than a session that is used (400 days are the most that browsers allow).
constexpr std::int64_t cookie_seconds(Computer computer) {
    return computer == Computer::shared ? 0 : 400 * day / second;
}

}  // namespace yui::domain
