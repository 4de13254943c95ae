#include "tests/net/schedule_truth.hpp"

#include <algorithm>

namespace yui::net::schedules {
namespace {

const std::map<std::string, std::int64_t> accounts{{"ann", 7}, {"bob", 8}};

std::int64_t number_in(const std::string& text) { return std::stoll(text.substr(text.rfind(':') + 1)); }

}  // namespace

bool is_log(const std::string& stream) {
    return std::find(log_streams.begin(), log_streams.end(), stream) != log_streams.end();
}

Truth::Truth() {
    api.paused = true;
    api.sessions = accounts;
    for (const char* stream : {"event:1:staff", "center:3:board"}) {
        api.denied.insert({"", stream});
        rights_ended_[{"", stream}] = 0;
    }
    for (const auto& stream : log_streams) {
        tails_[stream] = 0;
        append(stream);
    }
    for (const auto& guard : guards) set(guard);
}

std::string Truth::next_text(const std::string& more) {
    return '{' + more + "\"n\":" + std::to_string(++last_number_) + '}';
}

bus::Message Truth::append(const std::string& stream) {
    rows_[stream].push_back(next_text(""));
    return api.commit(stream, rows_[stream].back());
}

bus::Batch Truth::set(const std::string& guard) {
    if (guard.starts_with("need:")) return {api.set("center:3:board", guard, next_text(""))};
    return {api.set("seats", guard, next_text("")), api.set("list:public", guard, next_text(""))};
}

bus::Message Truth::access_changed(const std::string& session) {
    const std::string stream = "user:" + std::to_string(accounts.at(session));
    rows_[stream].push_back(next_text(R"("kind":"access_changed",)"));
    return api.commit(stream, rows_[stream].back());
}

bus::Message Truth::end_right(const std::string& session, const std::string& stream) {
    api.denied.insert({session, stream});
    rights_ended_.try_emplace({session, stream}, last_number_);
    return access_changed(session);
}

bus::Message Truth::log_out(const std::string& session) {
    for (const char* stream : {"event:1:staff", "center:3:board"})
        rights_ended_.try_emplace({session, stream}, last_number_);
    api.sessions.erase(session);
    for (const char* stream : {"event:1:staff", "center:3:board"}) api.denied.insert({session, stream});
    return access_changed(session);
}

// At least the newest row stays.
void Truth::trim(const std::string& stream, std::size_t keep) {
    const std::uint64_t up_to = head(stream) - std::min<std::uint64_t>(head(stream), keep + 1);
    if (up_to <= tail(stream)) return;
    tails_[stream] = up_to;
    api.trim(stream, up_to);
}

void Truth::new_epoch() { api.epoch = 'e' + std::to_string(++last_epoch_); }

void Truth::restore(std::size_t lost_rows) {
    new_epoch();
    for (const auto& stream : log_streams) {
        auto& rows = rows_.at(stream);
        while (rows.size() > tail(stream) + 1 && lost_rows > 0 && rows.size() > 1) {
            rows.pop_back();
            api.log.at(stream).pop_back();
            --lost_rows;
        }
    }
    for (auto& [name, entry] : api.entries) {
        if (entry.position > 1) --entry.position;
    }
}

Reading Truth::read(const std::string& stream) const {
    Reading reading{api.epoch, is_log(stream) ? head(stream) : 0};
    for (const auto& [name, entry] : api.entries) {
        if (entry.stream == stream) reading.entries.emplace(entry.key, entry);
    }
    return reading;
}

const std::string& Truth::row(const std::string& stream, std::uint64_t seq) const {
    static const std::string none;
    const auto& rows = rows_.at(stream);
    return seq == 0 || seq > rows.size() ? none : rows[seq - 1];
}

bool Truth::may_follow(const std::string& session, const std::string& stream) const {
    if (stream.starts_with("user:")) {
        const auto found = api.sessions.find(session);
        return found != api.sessions.end() && stream == "user:" + std::to_string(found->second);
    }
    return !api.denied.contains({session, stream});
}

bool Truth::may_see(const std::string& session, const std::string& stream, const std::string& text) const {
    const auto ended = rights_ended_.find({session, stream});
    return ended == rights_ended_.end() || number_in(text) <= ended->second;
}

}  // namespace yui::net::schedules
