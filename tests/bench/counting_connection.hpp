// A real connection that counts the statements it is asked for.
#pragma once

#include <atomic>
#include <memory>
#include <utility>

#include "server/store/sql.hpp"

namespace yui::bench {

class CountingConnection : public store::Connection {
public:
    CountingConnection(std::unique_ptr<store::Connection> real, std::atomic<std::int64_t>& count)
        : real_(std::move(real)), count_(count) {}

    store::Dialect dialect() const override { return real_->dialect(); }
    std::int64_t run(std::string_view sql, store::Params params, const store::Each& each) override {
        ++count_;
        return real_->run(sql, params, each);
    }
    void run_later(std::string_view sql, store::Params params, const store::Each& each) override {
        ++count_;
        real_->run_later(sql, params, each);
    }
    void script(const std::string& sql) override { real_->script(sql); }
    void begin_write() override { real_->begin_write(); }
    void begin_read() override { real_->begin_read(); }
    void lock(std::span<const std::string> names) override {
        count_ += static_cast<std::int64_t>(names.size());
        real_->lock(names);
    }
    void savepoint() override { real_->savepoint(); }
    void release_savepoint() override { real_->release_savepoint(); }
    void rollback_to_savepoint() override { real_->rollback_to_savepoint(); }
    void commit() override { real_->commit(); }
    void rollback() noexcept override { real_->rollback(); }
    bool in_transaction() const override { return real_->in_transaction(); }
    bool alive() const override { return real_->alive(); }
    void idle() noexcept override { real_->idle(); }

private:
    std::unique_ptr<store::Connection> real_;
    std::atomic<std::int64_t>& count_;
};

}  // namespace yui::bench
