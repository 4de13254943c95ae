// yui_crowd: drives one server with many connections and prints what it measured as one line of JSON.
#include <sys/resource.h>

#include <CLI/CLI.hpp>
#include <exception>
#include <iostream>
#include <nlohmann/json.hpp>

#include "tests/load/crowd/run.hpp"

namespace {

using yui::load::Measured;
using yui::load::Plan;

void add_options(CLI::App& app, Plan& plan) {
    app.add_option("--tongue", plan.tongue, "yui, yui-sign-ups, plain, nchan, socketio or centrifuge");
    app.add_option("--port", plan.port, "of the server, on 127.0.0.1")->required();
    app.add_option("--publish-port", plan.publish_port, "of the server that is published to; 0: the same");
    app.add_option("--door", plan.door, "socket that takes `load` commands of a test build");
    app.add_option("--scene", plan.scene, "file of guests, written by yui_load scene");
    app.add_option("--pids", plan.processes, "processes whose CPU and memory counts")->delimiter(',');
    app.add_option("--connections", plan.connections, "that follow four streams each");
    app.add_option("--events", plan.events, "streams that are published to")->check(CLI::PositiveNumber);
    app.add_option("--rate", plan.rate, "messages a second; 0: none");
    app.add_option("--burst", plan.burst, "messages in one write")->check(CLI::PositiveNumber);
    app.add_option("--warm", plan.warm_seconds, "seconds before anything counts");
    app.add_option("--seconds", plan.seconds, "that count");
    app.add_option("--stopped", plan.stopped, "connections that stop reading");
    app.add_option("--at-once", plan.at_once, "connections on their way")->check(CLI::PositiveNumber);
    app.add_flag("--deflate", plan.deflate, "offer permessage-deflate");
    app.add_flag("--awake", plan.awake, "never sleep while counting: the server need not wake us");
    app.add_flag("--arrivals", plan.arrivals, "say, too, when the kernel had the messages for us");
    app.add_flag("--again", plan.again, "leave and come in once more before anything counts");
}

void allow_many_descriptors() {
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

nlohmann::json json_of(const Measured& measured) {
    const auto& counted = measured.counted;
    const auto ms = [](const yui::load::Delays& delays, double share) {
        return static_cast<double>(delays.quantile(share)) / 1000;
    };
    return {{"connections", measured.came.connections},
            {"came_cpu_ns", measured.came.cpu_ns},
            {"came_io_cpu_ns", measured.came.io_cpu_ns},
            {"came_memory", measured.came.memory},
            {"came_database_memory", measured.came.database_memory},
            {"came_first_io_cpu_ns", measured.came.first_io_cpu_ns},
            {"published", measured.published},
            {"seconds", measured.seconds},
            {"expected", measured.expected},
            {"delivered", counted.messages},
            {"others", counted.others},
            {"skipped", counted.skipped},
            {"doubled", counted.doubled},
            {"gone", counted.gone},
            {"sent_away", counted.sent_away},
            {"bytes", counted.bytes},
            {"reads", counted.reads},
            {"cpu_ns", measured.cpu_ns},
            {"own_cpu_ns", measured.own_cpu_ns},
            {"naps", measured.naps},
            {"memory", measured.memory},
            {"p50_ms", ms(counted.delays, 0.5)},
            {"p99_ms", ms(counted.delays, 0.99)},
            {"arrived_p50_ms", ms(counted.arrivals, 0.5)},
            {"arrived_p99_ms", ms(counted.arrivals, 0.99)},
            {"longest_ms", static_cast<double>(counted.delays.longest()) / 1000}};
}

}  // namespace

int main(int argc, char** argv) {
    Plan plan;
    CLI::App app("Many connections to one server");
    add_options(app, plan);
    CLI11_PARSE(app, argc, argv);
    allow_many_descriptors();
    try {
        std::cout << json_of(yui::load::run(plan)) << '\n';
    } catch (const std::exception& error) {
        std::cerr << "yui_crowd: " << error.what() << '\n';
        return 1;
    }
}
