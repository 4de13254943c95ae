// The end of every event: what earlier ones put off, second thoughts, ages, prices.
#include <algorithm>

#include "matching/live/live_plan.hpp"

namespace yui::matching {
namespace {

// A small city lies in the caches: there twice as much can be looked at in the same time.
int ease(const Graph& graph) {
    constexpr Index large = 500'000;  // edges
    return graph.edges() < large ? 2 : 1;
}

// Roles whose crew is another now.
std::vector<Index> touched(const Repair& repair) {
    std::vector<Index> roles;
    for (const auto& one : repair.left) roles.push_back(one.role);
    for (const auto& one : repair.taken) roles.push_back(one.role);
    std::sort(roles.begin(), roles.end());
    roles.erase(std::unique(roles.begin(), roles.end()), roles.end());
    return roles;
}

}  // namespace

// What earlier events had no time for, as far as this one has any left.
void LivePlan::catch_up(Repair& repair) {
    for (auto roles = put_off_.size(); roles > 0 && effort_left_ > 0; --roles) {
        const Index role = put_off_.front();
        put_off_.pop_front();
        is_put_off_[role] = 0;
        fill(role, repair);
    }
}

// Everybody in turn, as far as this event has any time left.
void LivePlan::reconsider(Repair& repair) {
    constexpr int people = 40;
    for (int i = 0; i < people && effort_left_ > 0; ++i) {
        next_person_ = next_person_ + 1 < graph_->people() ? next_person_ + 1 : 0;
        if (absent_[next_person_] != 0) continue;
        repair.gain += rethink_->about(next_person_, effort_left_);
        effort_left_ -= rethink_->spent();
    }
    effort_left_ = effort_an_event * ease(*graph_);
}

// Whoever came or left may have taken a generation along.
void LivePlan::mix(Repair& repair) {
    constexpr int effort = 10;  // of each search
    note(repair);
    if (!graph_->mixes()) return;
    for (const Index role : touched(repair)) repair.gain += mixing_->about(role, effort);
    note(repair);
}

Repair LivePlan::finish(Repair repair) {
    catch_up(repair);
    reconsider(repair);
    mix(repair);
    for (const Index role : touched(repair)) prices_->changed(role);
    constexpr int others = 8;  // roles whose prices follow
    prices_->settle(others * ease(*graph_));
    return repair;
}

}  // namespace yui::matching
