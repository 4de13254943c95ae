#include "server/clock.hpp"

#include <atomic>
#include <chrono>
#include <fstream>
#include <memory>
#include <stdexcept>

namespace yui {
namespace {

std::int64_t read_file(const std::string& file) {
    std::ifstream in(file);
    std::int64_t value = 0;
    return in >> value ? value : 0;
}

}  // namespace

store::Clock make_clock(const std::string& file) {
    if (file.empty())
        return [] {
            const auto now = std::chrono::system_clock::now().time_since_epoch();
            return std::int64_t{std::chrono::duration_cast<std::chrono::milliseconds>(now).count()};
        };
    if (read_file(file) == 0) throw std::runtime_error("no time in the file " + file);
    return [file, last = std::make_shared<std::atomic<std::int64_t>>(read_file(file))] {
        const auto value = read_file(file);
        if (value != 0) *last = value;
        return last->load();
    };
}

}  // namespace yui
