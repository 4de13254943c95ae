// The reference of the schedules: what was committed, who may see it until when, and what went wrong.
//
// The log is that of ScriptedApi. Every row and entry carries a number of its own, so that a copy of another
// is seen.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "tests/support/scripted_api.hpp"

namespace yui::net::schedules {

inline const std::vector<std::string> log_streams{"event:1", "event:1:staff", "user:7", "user:8"};
inline const std::vector<std::string> state_streams{"seats", "list:public", "center:3:board"};
inline const std::vector<std::string> guards{"occurrence:1", "occurrence:2", "need:9"};

bool is_log(const std::string& stream);

// What a page reads before it follows a stream.
struct Reading {
    std::string epoch;
    std::uint64_t head = 0;
    std::map<std::string, bus::Message> entries = {};
};

class Truth {
public:
    Truth();

    app::ScriptedApi api;

    // --- changes; what they return is what the bus should bring ---
    bus::Message append(const std::string& stream);
    bus::Batch set(const std::string& guard);  // in all its streams, with one revision
    bus::Message end_right(const std::string& session, const std::string& stream);
    bus::Message log_out(const std::string& session);
    void trim(const std::string& stream, std::size_t keep);
    void new_epoch();
    void restore(std::size_t lost_rows);

    // --- what holds ---
    Reading read(const std::string& stream) const;
    std::uint64_t head(const std::string& stream) const { return rows_.at(stream).size(); }
    std::uint64_t tail(const std::string& stream) const { return tails_.at(stream); }
    const std::string& row(const std::string& stream, std::uint64_t seq) const;  // "": there is none
    bool may_follow(const std::string& session, const std::string& stream) const;
    // Whether it was committed while the session had the right to see it.
    bool may_see(const std::string& session, const std::string& stream, const std::string& text) const;

    void complain(const std::string& what) { complaints.push_back(what); }
    void happened(const std::string& what) { ++happenings[what]; }

    std::vector<std::string> complaints;
    std::map<std::string, std::uint64_t> happenings;

private:
    bus::Message access_changed(const std::string& session);
    std::string next_text(const std::string& more);

    std::int64_t last_number_ = 0;
    int last_epoch_ = 1;
    std::map<std::string, std::vector<std::string>> rows_;
    std::map<std::string, std::uint64_t> tails_;
    std::map<std::pair<std::string, std::string>, std::int64_t> rights_ended_;  // session, stream: after this
};

}  // namespace yui::net::schedules
