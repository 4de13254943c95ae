// The events of `yui match replay`: one JSON object a line. Needs and people who come later are told in full
// by their event. People are there from the start and take no part before; needs join when their event comes.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "matching/live/live_plan.hpp"

namespace yui::match {

struct Need {
    matching::Shift shift;
    std::vector<matching::Role> roles;
};

struct Event {
    std::string name;  // "cancel", "sign_up", ...
    matching::Index volunteer = matching::none;
    matching::Index role = matching::none;
    matching::Index shift = matching::none;
    std::vector<matching::Interval> available;
    std::optional<Need> need;  // one that comes with the event
};

// Throws Refusal with the line.
class Events {
public:
    Events(nlohmann::json instance, const std::string& lines);

    // With the people, but without the needs that come later; what these say is in its pools and names.
    const matching::Problem& problem() const { return problem_; }
    const matching::Problem& beginning() const { return beginning_; }  // without the people too
    const std::vector<matching::Index>& absent() const { return absent_; }
    const std::vector<Event>& list() const { return list_; }

private:
    matching::Problem beginning_;
    matching::Problem problem_;
    std::vector<matching::Index> absent_;
    std::vector<Event> list_;
};

matching::Repair apply(const Event& event, matching::LivePlan& plan);

}  // namespace yui::match
