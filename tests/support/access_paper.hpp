// docs/access.md (`file`) as a test reads it: who may do what, as people are told.
#pragma once

#include <map>
#include <set>
#include <string>

namespace yui::tests {

using Ways = std::set<std::string>;  // "anyone", "own", "organizer" ...

// action -> the ways it is open by; a stream is "stream event:staff".
std::map<std::string, Ways> access_on_paper(const std::string& file);

}  // namespace yui::tests
