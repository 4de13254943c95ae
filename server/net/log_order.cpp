#include "server/net/log_order.hpp"

#include <algorithm>
#include <iterator>

namespace yui::net {
namespace {

// More rows than this wait for an elder only when something is wrong; the log has them all.
constexpr std::size_t most_held = 256;

}  // namespace

void LogOrder::begin_after(std::uint64_t head) {
    known_ = head;
    held_.erase(held_.begin(), held_.upper_bound(head));
    expect(head);
}

bool LogOrder::take(const bus::Message& row) {
    expect(row.position);
    if (!begun() || row.position > *known_ + 1) {
        hold(row);
        return false;
    }
    if (row.position <= *known_) return false;
    known_ = row.position;
    held_.erase(row.position);
    return true;
}

std::optional<bus::Message> LogOrder::take_held() {
    if (!begun() || held_.empty() || held_.begin()->first != *known_ + 1) return std::nullopt;
    auto row = std::move(held_.extract(held_.begin()).mapped());
    known_ = row.position;
    return row;
}

void LogOrder::expect(std::uint64_t head) { expected_ = std::max(expected_, head); }

void LogOrder::give_up_to(std::uint64_t seq) {
    expect(seq);
    if (begun() && seq <= *known_) return;
    begin_after(seq);
}

// The oldest are kept: they are the ones that are asked for first.
void LogOrder::hold(const bus::Message& row) {
    held_.emplace(row.position, row);
    if (held_.size() > most_held) held_.erase(std::prev(held_.end()));
}

}  // namespace yui::net
