// How far a plan is, on standard error: a bar that is drawn over itself on a terminal, nothing elsewhere.
#pragma once

#include <functional>

#include "matching/plan/plan.hpp"

namespace yui::match {

std::function<void(const matching::Progress&)> progress_bar();

}  // namespace yui::match
