#include "server/net/scanner.hpp"

#include <algorithm>
#include <utility>

#include "server/net/presence.hpp"

namespace yui::net {
namespace {

constexpr std::int64_t between_scans_ms = 2000;
// Longer than a scan looks back: a guard that it may still name is not forgotten.
constexpr std::int64_t remembered_ms = 10 * 60 * 1000;

}  // namespace

bool Scanner::Seen::has(std::uint64_t rev) const {
    if (!read) return false;
    const auto newer = [rev](const auto& each) { return each.second >= rev; };
    return *read >= rev || (!heard.empty() && std::all_of(heard.begin(), heard.end(), newer));
}

Scanner::Scanner(app::Api& api, std::shared_ptr<Loop> loop, OnScan on_scan, OnState on_state)
    : api_(api), loop_(std::move(loop)), on_scan_(std::move(on_scan)), on_state_(std::move(on_state)) {}

void Scanner::start() {
    if (!running_) scan();
}

void Scanner::gap() {
    seen_.clear();
    if (running_)
        again_ = true;
    else
        scan();
}

void Scanner::heed(const bus::Batch& batch) {
    for (const auto& each : batch) {
        if (each.key.empty() || is_viewers_stream(each.stream)) continue;
        Seen& seen = seen_[each.key];
        auto& version = seen.heard[each.stream];
        version = std::max(version, each.position);
        seen.at_ms = loop_->now_ms();
    }
}

void Scanner::scan() {
    running_ = true;
    again_ = false;
    ++plan_;
    auto took_it = [this, alive = std::weak_ptr(alive_)](const protocol::Result<app::Scan>& found) {
        if (!alive.expired()) took(found);
    };
    api_.scan(since_, at_home<protocol::Result<app::Scan>>(loop_, std::move(took_it)));
}

void Scanner::took(const protocol::Result<app::Scan>& found) {
    running_ = false;
    if (found) {
        since_ = found->at;
        on_scan_(std::make_shared<const app::Scan>(*found));
        read_moved(*found);
        forget_old();
    }
    if (again_)
        scan();
    else
        plan_next();
}

void Scanner::plan_next() {
    loop_->after(between_scans_ms, [this, alive = std::weak_ptr(alive_), plan = plan_] {
        if (!alive.expired() && plan == plan_ && !running_) scan();
    });
}

void Scanner::read_moved(const app::Scan& scan) {
    std::vector<app::StreamHead> moved;
    std::vector<std::string> names;
    for (const auto& each : scan.heads) {
        const auto known = seen_.find(each.name);
        if (each.rev == 0 || (known != seen_.end() && known->second.has(each.rev))) continue;
        moved.push_back(each);
        names.push_back(each.name);
    }
    if (moved.empty()) return;
    auto took_it = [this, alive = std::weak_ptr(alive_), moved](const protocol::Result<bus::Batch>& state) {
        if (!alive.expired()) took_state(moved, state);
    };
    api_.read_state(std::move(names), at_home<protocol::Result<bus::Batch>>(loop_, std::move(took_it)));
}

// A guard without entries is noted too: it has nothing to say. After a failure the next scan names them
// again.
void Scanner::took_state(const std::vector<app::StreamHead>& moved,
                         const protocol::Result<bus::Batch>& state) {
    if (!state) return;
    for (const auto& each : moved) note_read(each.name, each.rev);
    heed(*state);
    if (!state->empty()) on_state_(std::make_shared<const bus::Batch>(*state));
}

void Scanner::note_read(const std::string& guard, std::uint64_t rev) {
    Seen& seen = seen_[guard];
    seen.read = std::max(seen.read.value_or(0), rev);
    seen.at_ms = loop_->now_ms();
}

void Scanner::forget_old() {
    const std::int64_t oldest = loop_->now_ms() - remembered_ms;
    std::erase_if(seen_, [oldest](const auto& each) { return each.second.at_ms < oldest; });
}

}  // namespace yui::net
