#include "tests/support/access_paper.hpp"

#include <fstream>
#include <sstream>

namespace yui::tests {

std::map<std::string, Ways> access_on_paper(const std::string& file) {
    std::ifstream in(file);
    std::map<std::string, Ways> rows;
    bool table = false;
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("| action")) table = true;
        if (line.empty()) table = false;
        if (!table || line.starts_with("| action") || line.starts_with("|--")) continue;
        const auto middle = line.find(" | ", 2);
        std::istringstream ways(line.substr(middle + 3, line.size() - middle - 5));
        for (std::string way; std::getline(ways, way, ',');)
            rows[line.substr(2, middle - 2)].insert(way.substr(way.find_first_not_of(' ')));
    }
    return rows;
}

}  // namespace yui::tests
