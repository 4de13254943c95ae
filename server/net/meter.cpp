#include "server/net/meter.hpp"

#include <algorithm>

namespace yui::net {

void Histogram::note(std::int64_t milliseconds) {
    const auto bound = std::lower_bound(bounds_ms.begin(), bounds_ms.end(), milliseconds);
    buckets_[static_cast<std::size_t>(bound - bounds_ms.begin())].add(1);
    sum_ms_.add(static_cast<std::uint64_t>(std::max<std::int64_t>(milliseconds, 0)));
}

void RequestFigures::note(RouteName route, int status) {
    const auto found = std::find(statuses.begin(), statuses.end() - 1, status);
    counts_[static_cast<std::size_t>(route)][static_cast<std::size_t>(found - statuses.begin())].add(1);
}

void CloseFigures::note(Code code) {
    const auto found = std::find(codes.begin(), codes.end(), code);
    if (found != codes.end()) counts_[static_cast<std::size_t>(found - codes.begin())].add(1);
}

}  // namespace yui::net
