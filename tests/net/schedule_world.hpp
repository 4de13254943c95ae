// Two nodes with real hubs and scanners, a bus that may do everything that a bus can do wrong, and clients.
#pragma once

#include <array>
#include <list>
#include <memory>

#include "tests/net/schedule.hpp"
#include "tests/net/schedule_client.hpp"
#include "tests/net/schedule_node.hpp"

namespace yui::net::schedules {

class World {
public:
    World();
    World(const World&) = delete;
    World& operator=(const World&) = delete;

    void run(const Step& step);
    // Everything around the hubs is whole again, nothing more is committed; what was on the way is lost.
    void settle();

    const Truth& truth() const { return truth_; }

private:
    void commit(const Step& step);
    bus::Batch changes(unsigned what);
    void say(const std::shared_ptr<Node>& node, const bus::Batch& batch);
    void commit_unsaid(const Step& step);
    void carry(Node& node, std::size_t which);
    void with_message(const Step& step,
                      const std::function<void(std::deque<bus::Message>&, std::size_t)>& fault);
    void redis_away();
    void redis_back();
    void flush();
    void restart(std::shared_ptr<Node>& node);
    void drain(std::shared_ptr<Node>& node);
    void restore(unsigned lost_rows);
    void answer(unsigned which);
    void end_right(const Step& step);
    void log_out(const Step& step);
    void tend();
    void be_still();
    bool all_is_quiet() const;

    std::shared_ptr<Node>& node_of(unsigned which) { return nodes_[which % nodes_.size()]; }
    Client& client_of(unsigned which);

    std::shared_ptr<ManualLoop> loop_ = std::make_shared<ManualLoop>();
    Truth truth_;
    std::list<Client> clients_;
    std::array<std::shared_ptr<Node>, 2> nodes_;
    bool redis_up_ = true;
};

// What went wrong; empty: nothing. Adds to `happenings` what happened.
std::vector<std::string> play(const Schedule& schedule, std::map<std::string, std::uint64_t>& happenings);

}  // namespace yui::net::schedules
