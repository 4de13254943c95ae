#include "tests/support/scripted_api.hpp"
#include "protocol/frames.hpp"

#include <algorithm>
#include <utility>

namespace yui::app {
namespace {

protocol::Problem unavailable() { return protocol::Problem{protocol::ProblemCode::unavailable}; }

}  // namespace

std::size_t ScriptedApi::times(std::string_view prefix) const {
    const std::lock_guard lock(one_at_a_time_);
    return static_cast<std::size_t>(std::count_if(
        asked.begin(), asked.end(), [&](const auto& each) { return each.starts_with(prefix); }));
}

void ScriptedApi::change(const std::function<void()>& step) {
    const std::lock_guard lock(one_at_a_time_);
    step();
}

void ScriptedApi::answer(std::string question, std::function<void()> step) {
    const std::lock_guard lock(one_at_a_time_);
    asked.push_back(std::move(question));
    if (paused)
        questions_.push_back(std::move(step));
    else
        step();
}

void ScriptedApi::release() { release_one(0); }

void ScriptedApi::release_one(std::size_t which) {
    const std::lock_guard lock(one_at_a_time_);
    const auto step = std::move(questions_.at(which));
    questions_.erase(questions_.begin() + static_cast<std::ptrdiff_t>(which));
    step();
}

void ScriptedApi::release_all() {
    const std::lock_guard lock(one_at_a_time_);
    while (!questions_.empty()) release();
}

bus::Message ScriptedApi::commit(const std::string& stream, const std::string& text) {
    const std::lock_guard lock(one_at_a_time_);
    const bus::Message row{stream, "", head(stream) + 1, text};
    log[stream].push_back(row);
    return row;
}

bus::Message ScriptedApi::set(const std::string& stream, const std::string& key, const std::string& text) {
    const std::lock_guard lock(one_at_a_time_);
    auto& entry = entries[stream + '\n' + key];
    entry = {stream, key, entry.position + 1, text};
    return entry;
}

void ScriptedApi::trim(const std::string& stream, std::uint64_t up_to) {
    std::erase_if(log[stream], [up_to](const auto& row) { return row.position <= up_to; });
}

void ScriptedApi::execute(Caller caller, protocol::CommandFrame frame, OnReply done) {
    answer("execute", [this, caller, frame, done] {
        done(on_command ? on_command(caller, frame) : Reply{std::string("{}")});
    });
}

void ScriptedApi::query(Caller caller, protocol::Query query, OnReply done) {
    answer("query", [this, caller, query, done] {
        done(on_query ? on_query(caller, query) : Reply{std::string("{}")});
    });
}

void ScriptedApi::who(Caller caller, std::function<void(protocol::Result<Who>)> done) {
    answer("who " + caller.session, [this, caller, done] {
        if (database_away)
            done(unavailable());
        else
            done(who_is(caller));
    });
}

void ScriptedApi::follow(Caller caller, Follow wish, std::function<void(protocol::Result<Followed>)> done) {
    answer("follow " + wish.stream, [this, caller, wish, done] {
        const bool own =
            !wish.stream.starts_with("user:") || who_is(caller).account == std::stoll(wish.stream.substr(5));
        if (database_away)
            done(unavailable());
        else if (!own || denied.contains({caller.session, wish.stream}))
            done(protocol::Problem{protocol::ProblemCode::not_allowed});
        else
            done(followed(wish));
    });
}

void ScriptedApi::recheck(Caller caller,
                          std::vector<std::string> streams,
                          std::function<void(protocol::Result<Recheck>)> done) {
    answer("recheck " + caller.session, [this, caller, streams, done] {
        if (database_away) return done(unavailable());
        Recheck result{who_is(caller), {}};
        for (const auto& stream : streams) {
            if (denied.contains({caller.session, stream}))
                result.refused.emplace_back(stream, protocol::ProblemCode::not_allowed);
        }
        done(result);
    });
}

void ScriptedApi::scan(std::int64_t since, std::function<void(protocol::Result<Scan>)> done) {
    answer("scan " + std::to_string(since), [this, done] {
        if (database_away)
            done(unavailable());
        else
            done(present());
    });
}

void ScriptedApi::read_log(std::string stream,
                           std::uint64_t after,
                           std::function<void(protocol::Result<bus::Batch>)> done) {
    answer("read_log " + stream + ' ' + std::to_string(after), [this, stream, after, done] {
        if (database_away) return done(unavailable());
        bus::Batch rows;
        for (const auto& row : log[stream]) {
            if (row.position > after && rows.size() < 1000) rows.push_back(row);
        }
        done(rows);
    });
}

void ScriptedApi::read_state(std::vector<std::string> guards,
                             std::function<void(protocol::Result<bus::Batch>)> done) {
    std::string question = "read_state";
    for (const auto& guard : guards) question += ' ' + guard;
    answer(question, [this, guards, done] {
        if (database_away) return done(unavailable());
        bus::Batch found;
        for (const auto& [name, entry] : entries) {
            if (std::find(guards.begin(), guards.end(), entry.key) != guards.end()) found.push_back(entry);
        }
        done(found);
    });
}

Who ScriptedApi::who_is(const Caller& caller) const {
    const auto found = sessions.find(caller.session);
    if (found == sessions.end()) return {};
    const auto end = expiry.find(caller.session);
    return {found->second, end == expiry.end() ? 0 : end->second};
}

std::uint64_t ScriptedApi::head(const std::string& stream) const {
    const auto found = log.find(stream);
    return found == log.end() || found->second.empty() ? 0 : found->second.back().position;
}

Followed ScriptedApi::followed(const Follow& wish) {
    Followed result;
    result.epoch = epoch;
    result.everybody = !wish.stream.starts_with("user:") && !denied.contains({"", wish.stream});
    result.head = std::exchange(replica_head, std::nullopt).value_or(head(wish.stream));
    const auto rows = log.find(wish.stream);
    const bool trimmed = rows != log.end() && wish.since && !rows->second.empty() &&
                         *wish.since + 1 < rows->second.front().position;
    const bool foreign = wish.epoch && *wish.epoch != epoch;
    if (wish.since && (foreign || *wish.since > result.head || trimmed)) {
        result.recovered = false;
        return result;
    }
    if (wish.since && rows != log.end()) {
        for (const auto& row : rows->second) {
            if (row.position > *wish.since && row.position <= result.head) result.missed.push_back(row);
        }
    }
    for (const auto& [name, entry] : entries) {
        const auto have = wish.have.find(entry.key);
        if (entry.stream != wish.stream || have == wish.have.end()) continue;
        result.revs.emplace(entry.key, entry.position);
        if (entry.position > have->second) result.missed.push_back(entry);
    }
    return result;
}

Scan ScriptedApi::present() const {
    Scan scan{epoch, 1'700'000'000'000, {}};
    for (const auto& [stream, rows] : log) scan.heads.push_back({stream, head(stream), 0});
    for (const auto& [name, entry] : entries) scan.heads.push_back({entry.key, 0, entry.position});
    return scan;
}

}  // namespace yui::app
