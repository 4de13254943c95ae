#include "tests/blackbox/process.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

namespace yui::tests {
namespace {

std::string folder_of(pid_t pid) { return "/proc/" + std::to_string(pid); }

}  // namespace

std::size_t open_descriptors(pid_t pid) {
    const std::filesystem::directory_iterator all(folder_of(pid) + "/fd");
    return static_cast<std::size_t>(std::distance(begin(all), end(all)));
}

std::size_t memory_kib(pid_t pid) {
    std::ifstream in(folder_of(pid) + "/status");
    for (std::string line; std::getline(in, line);)
        if (line.starts_with("RssAnon:")) return std::stoul(line.substr(8));
    throw std::runtime_error("no memory is known of process " + std::to_string(pid));
}

}  // namespace yui::tests
