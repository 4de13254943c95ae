// The same stream of sign-ups for every measurement: people and dates that exist, each pair once.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "protocol/frames.hpp"
#include "server/app/api.hpp"
#include "tests/support/town.hpp"

namespace yui::bench {

struct Step {
    app::Caller caller;
    std::int64_t resident = 0;
    std::int64_t occurrence = 0;
    std::int64_t now = 0;  // ms UTC, of the town
};

// `count` sign-ups of 200 people at dates that do not overlap, spread over them in turn.
std::vector<Step> sign_up_stream(tests::Town& town, std::size_t count);
protocol::CommandFrame sign_up_frame(const Step& step);

}  // namespace yui::bench
