// The application as the network sees it, played by a few maps. Answers at once, or, while `paused`, when a
// test releases them; what is answered is read at that moment. Tests over sockets call it from several
// threads: a lock makes each call one step, as a transaction would.
#pragma once

#include <atomic>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "server/app/api.hpp"

namespace yui::app {

class ScriptedApi : public Api {
public:
    // --- the world ---
    std::string epoch = "e1";
    std::map<std::string, bus::Batch> log;                 // stream -> rows, ascending
    std::map<std::string, bus::Message> entries;           // stream + key -> newest
    std::map<std::string, std::int64_t> sessions;          // session -> account
    std::map<std::string, std::int64_t> expiry;            // session -> expires_at
    std::set<std::pair<std::string, std::string>> denied;  // session, stream
    bool database_away = false;
    std::optional<std::uint64_t> replica_head;  // the next reading for a wish sees no row after this one
    std::function<Reply(const Caller&, const protocol::CommandFrame&)> on_command;
    std::function<Reply(const Caller&, const protocol::Query&)> on_query;
    std::function<void(const bus::Batch&)> on_announce;
    bool is_ready = true;

    // Changes the world while a server asks.
    void change(const std::function<void()>& step);

    // --- what was asked ---
    std::vector<std::string> asked;  // "follow event:1", "read_log event:1 4", "recheck s1", ...
    std::size_t times(std::string_view prefix) const;

    // --- answers by hand ---
    std::atomic<bool> paused = false;
    void release();  // the oldest question that waits
    void release_one(std::size_t which);
    void release_all();
    std::size_t waiting() const { return questions_.size(); }

    // Commits a row to a stream, and returns it as the bus would bring it.
    bus::Message commit(const std::string& stream, const std::string& text);
    bus::Message set(const std::string& stream, const std::string& key, const std::string& text);
    void trim(const std::string& stream, std::uint64_t up_to);

    void execute(Caller caller, protocol::CommandFrame frame, OnReply done) override;
    void query(Caller caller, protocol::Query query, OnReply done) override;
    void who(Caller caller, std::function<void(protocol::Result<Who>)> done) override;
    void follow(Caller caller, Follow wish, std::function<void(protocol::Result<Followed>)> done) override;
    void recheck(Caller caller,
                 std::vector<std::string> streams,
                 std::function<void(protocol::Result<Recheck>)> done) override;
    void scan(std::int64_t since, std::function<void(protocol::Result<Scan>)> done) override;
    void read_log(std::string stream,
                  std::uint64_t after,
                  std::function<void(protocol::Result<bus::Batch>)> done) override;
    void read_state(std::vector<std::string> guards,
                    std::function<void(protocol::Result<bus::Batch>)> done) override;
    void announce(bus::Batch batch) override {
        if (on_announce) on_announce(batch);
    }
    bool ready() const override { return is_ready; }
    std::string metrics() const override { return "yui_store_commits_total 1\n"; }

private:
    void answer(std::string question, std::function<void()> step);
    Who who_is(const Caller& caller) const;
    std::uint64_t head(const std::string& stream) const;
    Followed followed(const Follow& wish);
    Scan present() const;

    mutable std::recursive_mutex one_at_a_time_;  // recursive: a released answer may ask the next question
    std::deque<std::function<void()>> questions_;
};

}  // namespace yui::app
