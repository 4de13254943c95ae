#include "tests/faults/watcher.hpp"

#include <algorithm>
#include <chrono>
#include <thread>

#include "tests/support/town.hpp"

namespace yui::tests {

Watcher::Watcher(const Ports& ports, std::string cookie, Gathering event, unsigned seed)
    : ports_(ports),
      headers_{{"Cookie", std::move(cookie)},
               {"X-Forwarded-For", "198.51.100." + std::to_string(seed % 250)}},
      key_("occurrence:" + std::to_string(event.occurrence)),
      random_(seed) {
    const std::string stream = "event:" + std::to_string(event.event);
    streams_[stream];
    streams_[stream + ":staff"];
}

void Watcher::run(const std::atomic<bool>& done) {
    while (!done) {
        try {
            follow_for_a_while(done);
        } catch (const std::exception&) {  // a node died
            ++came_back_;
            std::this_thread::sleep_for(std::chrono::milliseconds(20 + random_() % 100));
        }
    }
}

void Watcher::follow_for_a_while(const std::atomic<bool>& done) {
    testing_support::WsClient socket(ports_[random_() % ports_.size()], headers_);
    socket.hello();
    std::map<std::string, Stream> now;
    {
        const std::lock_guard lock(lock_);
        for (auto& [name, stream] : streams_) stream.live = false;
        now = streams_;
    }
    for (const auto& [name, stream] : now) subscribe(socket, name, stream);
    try {
        listen(socket, done);
    } catch (const std::exception&) {
        const auto code = socket.close_code().value_or(0);
        const std::lock_guard lock(lock_);
        ++endings_[code];
        for (auto& [name, stream] : streams_) stream.live = false;
        throw;
    }
}

void Watcher::listen(testing_support::WsClient& socket, const std::atomic<bool>& done) {
    while (!done) {
        const auto frame = socket.next();
        if (frame.at("type") == "ping") socket.send(R"({"type":"pong"})");
        if (frame.at("type") == "refusal") return;  // the database is away: come back later
        hear(frame);
    }
}

void Watcher::subscribe(testing_support::WsClient& socket, const std::string& name, const Stream& stream) {
    Json wish{{"type", "subscribe"}, {"id", new_uuid()}, {"stream", name}};
    if (stream.position) wish["epoch"] = stream.epoch;
    if (stream.position) wish["since"] = *stream.position;
    if (!name.ends_with("staff")) wish["have"] = {{key_, version_}};
    socket.send(wish.dump());
}

void Watcher::hear(const Json& frame) {
    const std::string type = frame.at("type");
    const std::lock_guard lock(lock_);
    if (type == "state") return state(frame);
    if (type == "resync" || type == "unsubscribed") complaints_.push_back(frame.dump());
    if (type == "subscribed") subscribed(frame, streams_.at(frame.at("stream")));
    if (type == "event") event(frame, streams_.at(frame.at("stream")));
}

// Nothing is trimmed while we look: what was missed must always be there.
void Watcher::subscribed(const Json& frame, Stream& stream) {
    if (!frame.at("recovered")) complaints_.push_back(frame.dump());
    stream.live = true;
    stream.epoch = frame.at("epoch");
    if (!stream.position) stream.position = frame.at("head").get<std::int64_t>();
}

void Watcher::event(const Json& frame, Stream& stream) {
    const std::int64_t seq = frame.at("seq");
    if (!stream.live || seq != *stream.position + 1)
        complaints_.push_back("after " + std::to_string(stream.position.value_or(-1)) + ": " + frame.dump());
    stream.position = seq;
    stream.rows.emplace(seq, frame.at("event"));
}

void Watcher::state(const Json& frame) {
    if (frame.at("key") != key_ || frame.at("version").get<std::int64_t>() <= version_) return;
    version_ = frame.at("version");
    seats_ = frame.at("state");
}

std::map<std::int64_t, Json> Watcher::rows(const std::string& stream) const {
    const std::lock_guard lock(lock_);
    return streams_.at(stream).rows;
}

bool Watcher::live() const {
    const std::lock_guard lock(lock_);
    return std::all_of(streams_.begin(), streams_.end(), [](const auto& each) { return each.second.live; });
}

std::int64_t Watcher::position(const std::string& stream) const {
    const std::lock_guard lock(lock_);
    return streams_.at(stream).position.value_or(-1);
}

Json Watcher::seats() const {
    const std::lock_guard lock(lock_);
    return seats_;
}

std::map<unsigned, std::uint64_t> Watcher::endings() const {
    const std::lock_guard lock(lock_);
    return endings_;
}

std::vector<std::string> Watcher::complaints() const {
    const std::lock_guard lock(lock_);
    return complaints_;
}

}  // namespace yui::tests
