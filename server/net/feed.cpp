#include "server/net/feed.hpp"

#include "server/log.hpp"

namespace yui::net {
namespace {

constexpr std::int64_t patience_ms = 50;       // for a row whose elder is on its way
constexpr std::int64_t retry_ms = 1000;        // after the log could not be read
constexpr int most_empty_reads = 3;            // of a log that should hold more
constexpr std::size_t most_versions = 50'000;  // forgetting them costs an entry sent twice

}  // namespace

Feed::Feed(const std::string& name, Outlet& outlet, app::Api& api, std::shared_ptr<Loop> loop, Meter& meter)
    : name_(name), outlet_(outlet), api_(api), loop_(std::move(loop)), meter_(meter) {}

void Feed::begin_after(std::uint64_t head) {
    order_.begin_after(head);
    give_out_held();
}

void Feed::take(const bus::Message& message) {
    if (message.key.empty())
        take_row(message);
    else
        take_entry(message);
}

void Feed::take_entry(const bus::Message& entry) {
    const auto [known, added] = versions_.try_emplace(entry.key, entry.position);
    if (!added && entry.position <= known->second) return;
    known->second = entry.position;
    outlet_.message(entry);
    if (versions_.size() > most_versions) versions_.clear();
}

void Feed::take_row(const bus::Message& row) {
    if (order_.take(row)) outlet_.message(row);
    give_out_held();
}

void Feed::expect(std::uint64_t head) {
    order_.expect(head);
    if (order_.behind()) look_again_in(patience_ms);
}

void Feed::give_out_held() {
    while (const auto row = order_.take_held()) outlet_.message(*row);
    if (order_.behind()) look_again_in(patience_ms);
}

void Feed::look_again_in(std::int64_t delay_ms) {
    if (waiting_) return;
    waiting_ = true;
    loop_->after(delay_ms, [this, alive = std::weak_ptr(alive_)] {
        if (alive.expired()) return;
        waiting_ = false;
        look();
    });
}

void Feed::look() {
    if (!order_.behind()) return;
    meter_.gaps.add(1);
    read_log();
}

void Feed::read_log() {
    waiting_ = true;
    meter_.log_reads.add(1);
    auto take = [this, alive = std::weak_ptr(alive_)](const protocol::Result<bus::Batch>& rows) {
        if (alive.expired()) return;
        waiting_ = false;
        took_from_log(rows);
    };
    api_.read_log(name_, order_.known(), at_home<protocol::Result<bus::Batch>>(loop_, std::move(take)));
}

void Feed::took_from_log(const protocol::Result<bus::Batch>& rows) {
    if (!rows) return look_again_in(retry_ms);
    if (rows->empty()) return found_nothing();
    const std::uint64_t before = order_.known();
    const std::uint64_t first = rows->front().position;
    if (first > before + 1) {
        order_.give_up_to(first - 1);
        outlet_.lost(first - 1);
    }
    for (const auto& row : *rows) {
        if (order_.take(row)) outlet_.message(row);
    }
    while (const auto row = order_.take_held()) outlet_.message(*row);
    if (order_.known() == before) return found_nothing();
    empty_reads_ = 0;
    if (order_.behind()) read_log();
}

// A head without its rows: the log was trimmed up to it, or the stream was deleted.
void Feed::found_nothing() {
    if (!order_.behind()) return;
    if (++empty_reads_ < most_empty_reads) return look_again_in(retry_ms);
    empty_reads_ = 0;
    log::warn("rows of a stream are lost", {{"stream", name_}, {"after", order_.known()}});
    const std::uint64_t end = order_.expected();
    order_.give_up_to(end);
    outlet_.lost(end);
}

}  // namespace yui::net
