#include "tests/load/crowd/scene.hpp"

#include <fstream>
#include <stdexcept>

namespace yui::load {

std::vector<Guest> guests_in(const std::string& file) {
    std::ifstream in(file);
    std::vector<Guest> guests;
    for (Guest each; in >> each.account >> each.cookie;) guests.push_back(each);
    if (guests.empty()) throw std::runtime_error("nobody is in " + file);
    return guests;
}

}  // namespace yui::load
