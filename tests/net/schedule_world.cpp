#include "tests/net/schedule_world.hpp"

#include <algorithm>

namespace yui::net::schedules {
namespace {

constexpr unsigned most_rounds = 20;  // of half a second each until everybody must know everything
constexpr std::int64_t round_ms = 500;

const std::vector<std::string> all_streams = [] {
    auto all = log_streams;
    all.insert(all.end(), state_streams.begin(), state_streams.end());
    return all;
}();

template <class List>
const auto& chosen(const List& list, unsigned which) {
    return list[which % list.size()];
}

}  // namespace

// Begins with everybody reading what they may.
World::World() {
    for (auto& node : nodes_) node = std::make_shared<Node>(truth_, loop_);
    using Shows = Client::Shows;
    clients_.emplace_back(truth_, "ann", "ann", Shows::all);
    clients_.emplace_back(truth_, "ann again", "ann", Shows::one);
    clients_.emplace_back(truth_, "bob", "bob", Shows::one);
    clients_.emplace_back(truth_, "visitor", "", Shows::all);
    truth_.api.release_all();
    loop_->turn();
    for (unsigned i = 0; i < clients_.size(); ++i) {
        for (const auto& stream : all_streams) client_of(i).join(stream, Client::From::here);
        client_of(i).connect(node_of(i)->hub);
    }
    be_still();
}

Client& World::client_of(unsigned which) {
    return *std::next(clients_.begin(), static_cast<std::ptrdiff_t>(which % clients_.size()));
}

void World::run(const Step& step) {
    using Queue = std::deque<bus::Message>;
    const auto at = [](Queue& queue, std::size_t i) {
        return queue.begin() + static_cast<std::ptrdiff_t>(i);
    };
    Client& client = client_of(step.which);
    switch (step.kind) {
        case Kind::commit:
            commit(step);
            break;
        case Kind::commit_unsaid:
            commit_unsaid(step);
            break;
        case Kind::carry:
            carry(*node_of(step.which), 0);
            break;
        case Kind::carry_late:
            carry(*node_of(step.which), step.what);
            break;
        case Kind::drop:
            with_message(step, [&](Queue& all, std::size_t i) { all.erase(at(all, i)); });
            break;
        case Kind::duplicate:
            with_message(step, [](Queue& all, std::size_t i) { all.push_back(all[i]); });
            break;
        case Kind::delay:
            with_message(
                step, [&](Queue& all, std::size_t i) { std::rotate(at(all, i), at(all, i) + 1, all.end()); });
            break;
        case Kind::redis_away:
            redis_away();
            break;
        case Kind::redis_back:
            redis_back();
            break;
        case Kind::flush:
            flush();
            break;
        case Kind::restart_node:
            restart(node_of(step.which));
            break;
        case Kind::new_epoch:
            truth_.new_epoch();
            break;
        case Kind::restore:
            restore(step.what % 4);
            break;
        case Kind::trim:
            truth_.trim(chosen(log_streams, step.which), step.what % 4);
            break;
        case Kind::database_away:
            truth_.api.database_away = true;
            break;
        case Kind::database_back:
            truth_.api.database_away = false;
            break;
        case Kind::answer:
            answer(step.which);
            break;
        case Kind::turn:
            loop_->turn();
            break;
        case Kind::wait:
            loop_->advance(step.what < 900 ? step.which % 120 : 2000);
            break;
        case Kind::join:
            client.join(chosen(all_streams, step.what),
                        step.what % 5 == 0 ? Client::From::now : Client::From::here);
            break;
        case Kind::ask_again:
            client.ask_again(chosen(all_streams, step.what));
            break;
        case Kind::leave:
            client.leave(chosen(all_streams, step.what));
            break;
        case Kind::read:
            client.read(step.what % 20);
            break;
        case Kind::stall:
            client.stall();
            break;
        case Kind::cut:
            client.cut();
            break;
        case Kind::connect:
            client.connect(node_of(step.what)->hub);
            break;
        case Kind::end_right:
            end_right(step);
            break;
        case Kind::log_out:
            log_out(step);
            break;
    }
    tend();
}

void World::commit(const Step& step) {
    if (!truth_.api.database_away) say(node_of(step.which), changes(step.what));
}

bus::Batch World::changes(unsigned what) {
    if (what % 4 == 0) return truth_.set(chosen(guards, what / 4));
    bus::Batch batch{truth_.append(chosen(log_streams, what))};
    if (what % 3 == 0) batch.push_back(truth_.append(chosen(log_streams, what + 1)));
    if (what % 5 != 0) return batch;
    for (auto& entry : truth_.set(chosen(guards, what))) batch.push_back(std::move(entry));
    return batch;
}

// This node hears itself at once; to the others each message travels alone.
void World::say(const std::shared_ptr<Node>& node, const bus::Batch& batch) {
    loop_->post([said_by = std::weak_ptr(node), batch] {
        if (const auto alive = said_by.lock()) alive->heed(batch);
    });
    for (auto& other : nodes_) {
        if (other == node || !redis_up_) continue;
        other->coming.insert(other->coming.end(), batch.begin(), batch.end());
    }
}

void World::commit_unsaid(const Step& step) {
    if (truth_.api.database_away) return;
    changes(step.what);
    restart(node_of(step.which));
}

void World::carry(Node& node, std::size_t which) {
    if (node.coming.empty()) return;
    const auto at = node.coming.begin() + static_cast<std::ptrdiff_t>(which % node.coming.size());
    const bus::Message message = *at;
    node.coming.erase(at);
    node.heed({message});
}

void World::with_message(const Step& step,
                         const std::function<void(std::deque<bus::Message>&, std::size_t)>& fault) {
    auto& coming = node_of(step.which)->coming;
    if (!coming.empty()) fault(coming, step.what % coming.size());
}

void World::redis_away() {
    redis_up_ = false;
    flush();
}

void World::redis_back() {
    if (std::exchange(redis_up_, true)) return;
    for (auto& node : nodes_) node->scanner.gap();
}

void World::flush() {
    for (auto& node : nodes_) node->coming.clear();
}

void World::restart(std::shared_ptr<Node>& node) {
    for (auto& client : clients_) {
        if (client.hub() == &node->hub) client.node_died();
    }
    node.reset();
    node = std::make_shared<Node>(truth_, loop_);
}

// As a node that was told to end: everybody is sent away, then it begins anew.
void World::drain(std::shared_ptr<Node>& node) {
    for (auto& client : clients_) {
        if (client.hub() == &node->hub) client.close(protocol::CloseCode::going_away);
        client.tend();
    }
    restart(node);
}

void World::restore(unsigned lost_rows) {
    truth_.restore(lost_rows);
    for (auto& node : nodes_) restart(node);
}

void World::answer(unsigned which) {
    if (truth_.api.waiting() > 0) truth_.api.release_one(which % truth_.api.waiting());
}

void World::end_right(const Step& step) {
    if (truth_.api.database_away) return;
    const std::string session = step.which % 2 == 0 ? "ann" : "bob";
    const std::string stream = step.what % 2 == 0 ? "event:1:staff" : "center:3:board";
    say(node_of(step.what / 2), {truth_.end_right(session, stream)});
}

void World::log_out(const Step& step) {
    const std::string session = step.which % 2 == 0 ? "ann" : "bob";
    if (truth_.api.database_away || !truth_.api.sessions.contains(session)) return;
    say(node_of(step.what), {truth_.log_out(session)});
}

void World::tend() {
    for (auto& node : nodes_) {
        if (node->api.ends()) drain(node);
    }
    for (auto& client : clients_) client.tend();
}

bool World::all_is_quiet() const {
    return truth_.api.waiting() == 0 &&
           std::all_of(clients_.begin(), clients_.end(), [](const Client& each) { return each.idle(); });
}

void World::settle() {
    truth_.api.database_away = false;
    flush();
    redis_back();
    for (unsigned round = 0; round < most_rounds; ++round) {
        for (auto& client : clients_) client.connect(node_of(round)->hub);
        loop_->advance(round_ms);
        be_still();
    }
    if (!all_is_quiet()) truth_.complain("there is no rest");
    for (auto& client : clients_) client.expect_all_is_known();
}

// Every question is answered, everything that was sent is read.
void World::be_still() {
    for (int i = 0; i < 4; ++i) {
        tend();
        truth_.api.release_all();
        loop_->turn();
        for (auto& client : clients_) client.read(1000);
    }
}

std::vector<std::string> play(const Schedule& schedule, std::map<std::string, std::uint64_t>& happenings) {
    World world;
    for (const auto& step : schedule) world.run(step);
    world.settle();
    for (const auto& [what, times] : world.truth().happenings) happenings[what] += times;
    return world.truth().complaints;
}

}  // namespace yui::net::schedules
