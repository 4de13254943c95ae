// Runs due jobs on this node: claims a few through the writer, does each in a transaction of its own.
//
// Any number of nodes may run one on the same database. Looks every half second of real time and asks the
// clock of the application what is due, so that a test that moves the clock need not wait.
#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "server/app/app.hpp"
#include "server/store/jobs.hpp"

namespace yui::app {

class JobRunner {
public:
    explicit JobRunner(App& app);
    ~JobRunner();  // waits for the jobs under way, then joins

    // Any thread: look now.
    void wake();

private:
    void loop();
    std::vector<store::Claimed> claim();
    void run(const store::Claimed& job);

    App& app_;
    // Only the wish to look or to stop is shared.
    std::mutex mutex_;
    std::condition_variable wake_;
    bool look_ = false;
    bool stopping_ = false;
    std::thread thread_;
};

// Puts the jobs there that the clock alone asks for; at every start, harmless if they exist.
void start_upkeep(App& app);

}  // namespace yui::app
