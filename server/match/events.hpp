// The events of `yui match replay`: one JSON object a line. Needs and people who come later are told in full
// by their event; the instance is made with them from the start, and they take no part before.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "matching/live/live_plan.hpp"

namespace yui::match {

struct Event {
    std::string name;  // "cancel", "sign_up", ...
    matching::Index volunteer = matching::none;
    matching::Index role = matching::none;
    matching::Index shift = matching::none;
    std::vector<matching::Interval> available;
};

// Throws Refusal with the line.
class Events {
public:
    Events(nlohmann::json instance, const std::string& lines);

    const matching::Problem& problem() const { return problem_; }      // with all who come later
    const matching::Problem& beginning() const { return beginning_; }  // without them
    const std::vector<matching::Index>& absent() const { return absent_; }
    const std::vector<matching::Index>& unopened() const { return unopened_; }  // shifts
    const std::vector<Event>& list() const { return list_; }

private:
    matching::Problem beginning_;
    matching::Problem problem_;
    std::vector<matching::Index> absent_;
    std::vector<matching::Index> unopened_;
    std::vector<Event> list_;
};

matching::Repair apply(const Event& event, matching::LivePlan& plan);

}  // namespace yui::match
