#include "tests/net/schedule.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <random>
#include <utility>

namespace yui::net::schedules {
namespace {

struct Weight {
    Kind kind;
    const char* name;
    unsigned weight;  // how often, among all
};

constexpr std::array<Weight, 28> weights{{{Kind::commit, "commit", 240},
                                          {Kind::commit_unsaid, "commit_unsaid", 6},
                                          {Kind::carry, "carry", 130},
                                          {Kind::carry_late, "carry_late", 40},
                                          {Kind::drop, "drop", 40},
                                          {Kind::duplicate, "duplicate", 25},
                                          {Kind::delay, "delay", 20},
                                          {Kind::redis_away, "redis_away", 6},
                                          {Kind::redis_back, "redis_back", 12},
                                          {Kind::flush, "flush", 4},
                                          {Kind::restart_node, "restart_node", 8},
                                          {Kind::new_epoch, "new_epoch", 2},
                                          {Kind::restore, "restore", 2},
                                          {Kind::trim, "trim", 10},
                                          {Kind::database_away, "database_away", 4},
                                          {Kind::database_back, "database_back", 40},
                                          {Kind::answer, "answer", 260},
                                          {Kind::turn, "turn", 120},
                                          {Kind::wait, "wait", 60},
                                          {Kind::join, "join", 30},
                                          {Kind::ask_again, "ask_again", 12},
                                          {Kind::leave, "leave", 10},
                                          {Kind::read, "read", 90},
                                          {Kind::stall, "stall", 25},
                                          {Kind::cut, "cut", 20},
                                          {Kind::connect, "connect", 110},
                                          {Kind::end_right, "end_right", 3},
                                          {Kind::log_out, "log_out", 2}}};

constexpr unsigned total() {
    return std::accumulate(weights.begin(), weights.end(), 0U, [](unsigned sum, const Weight& each) {
        return sum + each.weight;
    });
}

Kind kind_at(unsigned point) {
    for (const auto& each : weights) {
        if (point < each.weight) return each.kind;
        point -= each.weight;
    }
    return Kind::turn;
}

const char* name_of(Kind kind) {
    const auto same = [kind](const Weight& each) { return each.kind == kind; };
    return std::find_if(weights.begin(), weights.end(), same)->name;
}

Schedule without(const Schedule& schedule, std::size_t from, std::size_t count) {
    Schedule shorter(schedule.begin(), schedule.begin() + static_cast<std::ptrdiff_t>(from));
    const auto rest = std::min(schedule.size(), from + count);
    shorter.insert(shorter.end(), schedule.begin() + static_cast<std::ptrdiff_t>(rest), schedule.end());
    return shorter;
}

}  // namespace

Schedule random_schedule(std::uint64_t seed) {
    std::mt19937_64 random(seed);
    const auto draw = [&random](unsigned below) { return static_cast<unsigned>(random() % below); };
    Schedule schedule(40 + draw(160));
    for (auto& step : schedule) step = {kind_at(draw(total())), draw(1000), draw(1000)};
    return schedule;
}

Schedule shrunk(Schedule schedule, const std::function<bool(const Schedule&)>& fails) {
    for (std::size_t chunk = schedule.size(); chunk > 0;) {
        bool shorter = false;
        for (std::size_t from = 0; from < schedule.size();) {
            Schedule tried = without(schedule, from, chunk);
            if (fails(tried)) {
                schedule = std::move(tried);
                shorter = true;
            } else {
                from += chunk;
            }
        }
        if (chunk > 1 || !shorter) chunk /= 2;
    }
    return schedule;
}

std::string text_of(const Schedule& schedule) {
    std::string text;
    for (const auto& step : schedule) {
        text += std::string("    ") + name_of(step.kind) + ' ' + std::to_string(step.which) + ' ' +
                std::to_string(step.what) + '\n';
    }
    return text;
}

}  // namespace yui::net::schedules
