// The refusal of a step that the present state of a thing does not allow: it names the state.
#pragma once

#include <string>

#include "protocol/enum.hpp"
#include "protocol/result.hpp"

namespace yui::domain {

template <protocol::NamedEnum State>
protocol::Problem wrong_state(State state) {
    return {protocol::ProblemCode::wrong_state, {}, {{"state", std::string(protocol::to_text(state))}}};
}

}  // namespace yui::domain
