#include "server/net/recent.hpp"

#include <algorithm>
#include <iterator>

#include "server/net/frames.hpp"

namespace yui::net {

void Recent::begin_after(std::uint64_t head) {
    head_ = head;
    while (!rows_.empty()) drop_oldest();
}

void Recent::add(const bus::Message& message, std::int64_t now_ms) {
    if (!message.key.empty()) return add_entry(message);
    if (message.position != head_ + 1) begin_after(message.position - 1);
    head_ = message.position;
    count(message.text.size());
    rows_.push_back({message, now_ms});
    while (rows_.size() > most_rows || bytes_ > most_bytes) drop_oldest();
    while (budget_.used > budget_.most && !rows_.empty()) drop_oldest();
    forget_older(now_ms);
}

void Recent::add_older(const bus::Batch& rows, std::int64_t now_ms) {
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        const std::uint64_t wanted = head_ - rows_.size();
        if (!row->key.empty() || row->position > wanted) continue;
        const std::size_t size = row->text.size();
        const bool room =
            rows_.size() < most_rows && bytes_ + size <= most_bytes && budget_.used + size <= budget_.most;
        if (row->position < wanted || !room) return;
        count(row->text.size());
        rows_.push_front({*row, now_ms});
    }
}

Recent::Entry& Recent::entry_of(const std::string& key) {
    if (entries_.size() >= most_keys) entries_.clear();
    return entries_[key];
}

void Recent::note(const std::string& key, std::uint64_t rev) {
    Entry& known = entry_of(key);
    known.told = true;
    if (rev <= known.rev) return;
    known.rev = rev;
    known.message.reset();
}

void Recent::add_entry(const bus::Message& entry) {
    Entry& known = entry_of(entry.key);
    if (entry.position < known.rev) return;
    known.rev = entry.position;
    known.message = entry;
}

void Recent::forget_older(std::int64_t now_ms) {
    while (!rows_.empty() && now_ms - rows_.front().at_ms > oldest_ms) drop_oldest();
}

void Recent::count(std::size_t bytes) {
    bytes_ += bytes;
    budget_.used += bytes;
}

void Recent::drop_oldest() {
    const std::size_t bytes = rows_.front().message.text.size();
    bytes_ -= bytes;
    budget_.used -= bytes;
    rows_.pop_front();
}

std::optional<Missed> Recent::missed(const app::Follow& wish) {
    Missed missed;
    if (wish.since && !append_rows(*wish.since, missed)) return std::nullopt;
    if (!append_entries(wish, missed)) return std::nullopt;
    return missed;
}

bool Recent::append_rows(std::uint64_t since, Missed& missed) {
    if (since > head_ || head_ - since > rows_.size()) return false;
    const auto wanted = static_cast<std::ptrdiff_t>(head_ - since);
    for (auto row = std::prev(rows_.end(), wanted); row != rows_.end(); ++row) {
        if (!row->frame) row->frame = message_frame(row->message);
        missed.rows.push_back(*row->frame);
    }
    return true;
}

bool Recent::append_entries(const app::Follow& wish, Missed& missed) const {
    for (const auto& [key, version] : wish.have) {
        const auto known = entries_.find(key);
        if (known == entries_.end() || !known->second.told) return false;
        if (known->second.rev <= version) continue;
        if (!known->second.message) return false;
        missed.entries.push_back(*known->second.message);
    }
    return true;
}

}  // namespace yui::net
