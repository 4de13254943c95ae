#include "server/match/names.hpp"

#include <algorithm>

#include "server/match/files.hpp"

namespace yui::match {
namespace {

matching::Index position(const std::vector<std::string>& names, const std::string& id, const char* what) {
    const auto found = std::find(names.begin(), names.end(), id);
    if (found == names.end()) throw Refusal(std::string("no such ") + what + ": " + id);
    return static_cast<matching::Index>(found - names.begin());
}

}  // namespace

matching::Index volunteer_of(const matching::Problem& problem, const std::string& id) {
    return position(problem.names.volunteers, id, "volunteer");
}

matching::Index role_of(const matching::Problem& problem, const std::string& id) {
    return position(problem.names.roles, id, "role");
}

}  // namespace yui::match
