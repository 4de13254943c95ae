// The planner's thread: owns the roster and answers what is ranked by it.
//
// The roster is loaded at the first question, so a node that ranks nothing holds none; from then on it is
// kept up every two seconds, and before every question, so that whoever has just told something finds it
// counted. Questions that wait together share one look at the database.
#pragma once

#include <condition_variable>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "server/app/roster_keeper.hpp"
#include "server/store/writer.hpp"

namespace yui::app {

class Planner {
public:
    using Question = std::function<void(domain::Roster&)>;

    explicit Planner(store::Connect connect);
    ~Planner();  // nobody may be asking any more

    // Any thread but the planner's; returns when `question` was put to a roster that knows whatever was
    // committed before. Throws store::DatabaseError where the roster could not be read, and what `question`
    // throws.
    void ask(const Question& question);

private:
    struct Waiting {
        const Question* question;
        bool done = false;
        std::exception_ptr failure = nullptr;
    };
    using Queue = std::vector<Waiting*>;

    void loop();
    Queue take();
    void catch_up();
    void answer(const Queue& questions);

    const store::Connect connect_;
    // Of the planner's thread alone.
    std::unique_ptr<store::Connection> connection_;
    RosterKeeper keeper_;
    // The queue is all that threads share.
    std::mutex mutex_;
    std::condition_variable wake_;
    std::condition_variable answered_;
    Queue queue_;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace yui::app
