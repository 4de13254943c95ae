#include "tests/bench/tool.hpp"

#include <array>
#include <cstdio>
#include <stdexcept>

namespace yui::bench {

double figure_of(const std::string& command, const std::string& label) {
    FILE* const out = popen((command + " 2>&1").c_str(), "r");
    if (out == nullptr) throw std::runtime_error("cannot start " + command);
    std::string text;
    std::array<char, 512> part{};
    while (std::fgets(part.data(), part.size(), out) != nullptr) text += part.data();
    const int status = pclose(out);
    const auto at = text.find(label);
    if (status != 0 || at == text.npos || text.find("Non-2xx") != text.npos)
        throw std::runtime_error(command + " said:\n" + text);
    return std::stod(text.substr(at + label.size()));
}

}  // namespace yui::bench
