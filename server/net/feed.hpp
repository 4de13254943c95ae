// One followed stream: its messages, each once and in order, whatever the bus lost, doubled or mixed up.
//
// Rows of the log: a row that comes too early waits 50 ms for its elders, then the log is read. State
// entries: only what is newer than the last one of its key. One I/O thread; used by the hub.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>

#include "server/app/api.hpp"
#include "server/net/log_order.hpp"
#include "server/net/loop.hpp"
#include "server/net/meter.hpp"

namespace yui::net {

class Feed {
public:
    // What comes out. Must not destroy the feed while it is called.
    class Outlet {
    public:
        virtual ~Outlet() = default;
        virtual void message(const bus::Message& message) = 0;
        virtual void lost(std::uint64_t up_to) = 0;  // rows up to here are no longer in the log
    };

    // `name` and `outlet` outlive it.
    Feed(const std::string& name, Outlet& outlet, app::Api& api, std::shared_ptr<Loop> loop, Meter& meter);

    const std::string& name() const { return name_; }
    bool begun() const { return order_.begun(); }
    std::uint64_t known() const { return order_.known(); }

    // Rows after `head` come out from now on. Rows that arrive before this was called are held.
    void begin_after(std::uint64_t head);
    void take(const bus::Message& message);
    // Somebody saw this head: what is lacking after 50 ms is read from the log.
    void expect(std::uint64_t head);
    // All that would be lost with it is known().
    bool at_rest() const { return begun() && !waiting_ && order_.at_rest() && versions_.empty(); }

private:
    void take_entry(const bus::Message& entry);
    void take_row(const bus::Message& row);
    void give_out_held();
    void look_again_in(std::int64_t delay_ms);
    void look();
    void read_log();
    void took_from_log(const protocol::Result<bus::Batch>& rows);
    void found_nothing();

    const std::string& name_;
    Outlet& outlet_;
    app::Api& api_;
    std::shared_ptr<Loop> loop_;
    Meter& meter_;
    LogOrder order_;
    std::unordered_map<std::string, std::uint64_t> versions_;  // of the entries given out, by key
    bool waiting_ = false;                                     // for an elder, or for the answer of the log
    int empty_reads_ = 0;
    std::shared_ptr<const char> alive_ = std::make_shared<const char>();  // answers look whether we still are
};

}  // namespace yui::net
