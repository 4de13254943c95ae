#include "tests/net/schedule_node.hpp"

#include <utility>

#include "protocol/frames.hpp"

namespace yui::net::schedules {
namespace {

// Three messages in a second are many, and two pages: every way in which messages leave has its turn.
constexpr Rush rush{3, 8, 2};

app::Followed not_recovered(app::Followed followed) {
    followed.recovered = false;
    followed.missed.clear();
    return followed;
}

}  // namespace

// Positions are compared with the epoch of the node, whatever the database holds by now.
void NodeApi::follow(app::Caller caller,
                     app::Follow wish,
                     std::function<void(protocol::Result<app::Followed>)> done) {
    const bool foreign = wish.since && wish.epoch && *wish.epoch != epoch_;
    wish.epoch.reset();
    auto as_ours = [epoch = epoch_, foreign, done](protocol::Result<app::Followed> followed) {
        if (!followed) return done(followed);
        followed->epoch = epoch;
        done(foreign ? not_recovered(std::move(*followed)) : std::move(*followed));
    };
    database_.follow(std::move(caller), std::move(wish), std::move(as_ours));
}

void NodeApi::scan(std::int64_t since, std::function<void(protocol::Result<app::Scan>)> done) {
    database_.scan(since,
                   [this, alive = std::weak_ptr(alive_), done](const protocol::Result<app::Scan>& scan) {
                       if (alive.expired() || !scan || scan->epoch == epoch_) return done(scan);
                       ends_ = true;
                       done(protocol::Problem{protocol::ProblemCode::unavailable});
                   });
}

void NodeApi::execute(app::Caller caller, protocol::CommandFrame frame, app::OnReply done) {
    database_.execute(std::move(caller), std::move(frame), std::move(done));
}

void NodeApi::query(app::Caller caller, protocol::Query query, app::OnReply done) {
    database_.query(std::move(caller), std::move(query), std::move(done));
}

void NodeApi::who(app::Caller caller, std::function<void(protocol::Result<app::Who>)> done) {
    database_.who(std::move(caller), std::move(done));
}

void NodeApi::recheck(app::Caller caller,
                      std::vector<std::string> streams,
                      std::function<void(protocol::Result<app::Recheck>)> done) {
    database_.recheck(std::move(caller), std::move(streams), std::move(done));
}

void NodeApi::read_log(std::string stream,
                       std::uint64_t after,
                       std::function<void(protocol::Result<bus::Batch>)> done) {
    database_.read_log(std::move(stream), after, std::move(done));
}

void NodeApi::read_state(std::vector<std::string> names,
                         std::function<void(protocol::Result<bus::Batch>)> done) {
    database_.read_state(std::move(names), std::move(done));
}

Node::Node(Truth& truth, const std::shared_ptr<ManualLoop>& loop)
    : api(truth.api),
      hub(
          api, loop, meter, [] { return std::int64_t{0}; }, rush),
      scanner(
          api,
          loop,
          [this](const auto& scan) { hub.compare(*scan); },
          [this](const auto& state) { hub.deliver(*state); }) {
    scanner.start();
}

// As a thread takes what it finds when it looks, or in the midst of a turn.
void Node::heed(const bus::Batch& batch) {
    if (batch.front().position % 2 == 0)
        hub.deliver(batch);
    else
        hub.deliver_together({std::make_shared<const bus::Batch>(batch)});
    scanner.heed(batch);
}

}  // namespace yui::net::schedules
