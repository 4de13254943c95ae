#include "server/app/planner.hpp"

#include <chrono>
#include <utility>

#include "server/log.hpp"

namespace yui::app {
namespace {

constexpr std::chrono::seconds between_looks(2);

}  // namespace

Planner::Planner(store::Connect connect) : connect_(std::move(connect)), thread_([this] { loop(); }) {}

Planner::~Planner() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_one();
    thread_.join();
}

void Planner::ask(const Question& question) {
    Waiting waiting{&question};
    std::unique_lock lock(mutex_);
    queue_.push_back(&waiting);
    wake_.notify_one();
    answered_.wait(lock, [&] { return waiting.done; });
    if (waiting.failure) std::rethrow_exception(waiting.failure);
}

// Empty: nobody asked for a while, or it is time to stop.
Planner::Queue Planner::take() {
    std::unique_lock lock(mutex_);
    const auto something = [this] { return stopping_ || !queue_.empty(); };
    if (keeper_.loaded())
        wake_.wait_for(lock, between_looks, something);
    else
        wake_.wait(lock, something);
    return std::exchange(queue_, {});
}

void Planner::loop() {
    for (;;) {
        const auto questions = take();
        {
            const std::lock_guard lock(mutex_);
            if (stopping_ && questions.empty()) return;
        }
        answer(questions);
    }
}

void Planner::catch_up() {
    if (!connection_ || !connection_->alive()) {
        connection_.reset();
        connection_ = connect_();
    }
    keeper_.keep_up(*connection_);
}

void Planner::answer(const Queue& questions) {
    std::exception_ptr failure;
    try {
        catch_up();
    } catch (const store::DatabaseError& error) {
        log::warn("the roster could not be read", {{"reason", error.what()}});
        failure = std::current_exception();
    }
    for (auto* waiting : questions) {
        waiting->failure = failure;
        try {
            if (!failure) (*waiting->question)(keeper_.roster());
        } catch (...) {
            waiting->failure = std::current_exception();
        }
    }
    {
        const std::lock_guard lock(mutex_);
        for (auto* waiting : questions) waiting->done = true;
    }
    answered_.notify_all();
}

}  // namespace yui::app
