// Ids of the command line as indices.
#pragma once

#include <string>

#include "matching/model/problem.hpp"

namespace yui::match {

// Throw Refusal for an id that the instance does not have.
matching::Index volunteer_of(const matching::Problem& problem, const std::string& id);
matching::Index role_of(const matching::Problem& problem, const std::string& id);

}  // namespace yui::match
