#include "server/domain/risk.hpp"

#include <algorithm>

#include "server/domain/fit.hpp"
#include "server/domain/time.hpp"

namespace yui::domain {
namespace {

constexpr std::int64_t soon = 3 * day;
constexpr std::int64_t far = 60 * day;
constexpr std::int64_t scale = 1'000'000;

// When it is too late to find somebody.
std::optional<std::int64_t> too_late_at(const Role& role) {
    return role.starts_at ? role.starts_at : over_at(role);
}

}  // namespace

bool urgent(const Role& role, std::int64_t now) {
    const auto late = too_late_at(role);
    return late && role.missing() > 0 && *late > now && *late - now <= soon;
}

// One head missing tomorrow weighs as much as ten in ten days; what has no date stands behind what is two
// months away.
std::int64_t risk(const Role& role, std::int64_t now) {
    const auto late = too_late_at(role);
    if (late && *late <= now) return 0;
    const std::int64_t days = std::min(late ? (*late - now) / day : far, far) + 1;
    return role.missing() * scale / days;
}

}  // namespace yui::domain
