// Runs due jobs on this node: claims a few through the writer, does each in a transaction of its own.
//
// Any number of nodes may run one on the same database. Looks when a command has left a job behind that is
// due at once, and every half second of real time; what is due it asks the clock of the application, so that
// a test that moves the clock need not wait.
#pragma once

#include <atomic>
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

private:
    void loop();
    std::vector<store::Claimed> claim();
    void run(const store::Claimed& job);

    App& app_;
    std::atomic<bool> stopping_ = false;
    std::thread thread_;
};

// Puts the jobs there that the clock alone asks for; at every start, harmless if they exist.
void start_upkeep(App& app);

}  // namespace yui::app
