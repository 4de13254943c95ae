// A real connection that fails once, at a chosen statement, in a chosen way.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <utility>

#include "server/store/sql.hpp"

namespace yui::tests {

// What breaks, shared by all connections that a writer opens one after the other.
struct Fault {
    int at = -1;  // number of the statement that fails, counted from 0 since arm(); -1: none
    bool loses_transaction =
        false;  // the database gave the whole transaction up, as SQLite does when it is full
    bool loses_connection = false;
    bool at_commit = false;       // COMMIT fails instead of a statement
    bool commit_unknown = false;  // COMMIT is done, its answer is lost
    int count = 0;

    void arm(int statement) {
        at = statement;
        count = 0;
    }
    bool due() { return at >= 0 && count++ == at; }
};

class FaultyConnection : public store::Connection {
public:
    FaultyConnection(std::unique_ptr<store::Connection> real, std::shared_ptr<Fault> fault)
        : real_(std::move(real)), fault_(std::move(fault)) {}

    store::Dialect dialect() const override { return real_->dialect(); }
    using store::Connection::run;
    std::int64_t run(std::string_view sql, store::Params params, const store::Each& each) override {
        fail_if_due();
        return real_->run(sql, params, each);
    }
    using store::Connection::run_later;
    void run_later(std::string_view sql, store::Params params, const store::Each& each) override {
        fail_if_due();
        real_->run_later(sql, params, each);
    }
    void script(const std::string& sql) override { real_->script(sql); }
    void begin_write() override {
        fail_if_due();
        real_->begin_write();
    }
    void begin_read() override { real_->begin_read(); }
    void lock(std::span<const std::string> names) override { real_->lock(names); }
    void savepoint() override {
        fail_if_due();
        real_->savepoint();
    }
    void release_savepoint() override {
        fail_if_due();
        real_->release_savepoint();
    }
    void rollback_to_savepoint() override { real_->rollback_to_savepoint(); }
    void commit() override {
        if (fault_->commit_unknown && fault_->at >= 0) {
            fault_->at = -1;
            real_->commit();
            alive_ = false;
            throw store::DatabaseError(store::Failure::unknown, "connection lost after COMMIT");
        }
        if (fault_->at_commit && fault_->at >= 0) {
            fault_->at = -1;
            throw store::DatabaseError(store::Failure::full, "no room at COMMIT");
        }
        real_->commit();
    }
    void rollback() noexcept override { real_->rollback(); }
    bool in_transaction() const override { return real_->in_transaction(); }
    bool alive() const override { return alive_ && real_->alive(); }

private:
    void fail_if_due() {
        if (fault_->at_commit || fault_->commit_unknown || !fault_->due()) return;
        fault_->at = -1;
        if (fault_->loses_transaction || fault_->loses_connection) real_->rollback();
        if (fault_->loses_connection) alive_ = false;
        const auto failure = fault_->loses_connection ? store::Failure::gone : store::Failure::full;
        throw store::DatabaseError(failure, "made to fail");
    }

    std::unique_ptr<store::Connection> real_;
    std::shared_ptr<Fault> fault_;
    bool alive_ = true;
};

}  // namespace yui::tests
