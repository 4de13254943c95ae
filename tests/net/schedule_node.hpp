// A node of the schedules: a real hub and scanner on an application that, like the real one, keeps the epoch
// it began with. When a scan finds another one in the database, the node ends and begins anew (exit code 75).
#pragma once

#include <deque>
#include <memory>

#include "server/net/hub.hpp"
#include "server/net/scanner.hpp"
#include "tests/net/schedule_truth.hpp"
#include "tests/support/manual_loop.hpp"

namespace yui::net::schedules {

class NodeApi : public app::Api {
public:
    explicit NodeApi(app::ScriptedApi& database) : database_(database), epoch_(database.epoch) {}

    bool ends() const { return ends_; }  // has seen another epoch

    void follow(app::Caller caller,
                app::Follow wish,
                std::function<void(protocol::Result<app::Followed>)> done) override;
    void scan(std::int64_t since, std::function<void(protocol::Result<app::Scan>)> done) override;

    void execute(app::Caller caller, protocol::CommandFrame frame, app::OnReply done) override;
    void query(app::Caller caller, protocol::Query query, app::OnReply done) override;
    void who(app::Caller caller, std::function<void(protocol::Result<app::Who>)> done) override;
    void recheck(app::Caller caller,
                 std::vector<std::string> streams,
                 std::function<void(protocol::Result<app::Recheck>)> done) override;
    void read_log(std::string stream,
                  std::uint64_t after,
                  std::function<void(protocol::Result<bus::Batch>)> done) override;
    void read_state(std::vector<std::string> names,
                    std::function<void(protocol::Result<bus::Batch>)> done) override;
    void announce(bus::Batch batch) override { database_.announce(std::move(batch)); }
    bool ready() const override { return database_.ready(); }
    std::string metrics() const override { return database_.metrics(); }

private:
    app::ScriptedApi& database_;
    std::string epoch_;
    bool ends_ = false;
    std::shared_ptr<const char> alive_ = std::make_shared<const char>();  // answers look whether we still are
};

struct Node {
    Node(Truth& truth, const std::shared_ptr<ManualLoop>& loop);
    void heed(const bus::Batch& batch);

    NodeApi api;
    Meter meter;
    Hub hub;
    Scanner scanner;
    std::deque<bus::Message> coming;  // what the bus has for this node
};

}  // namespace yui::net::schedules
