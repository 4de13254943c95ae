#include "tests/load/crowd/process.hpp"

#include <filesystem>
#include <fstream>
#include <string>
#include <system_error>

namespace yui::load {
namespace {

std::filesystem::path folder_of(pid_t process) { return "/proc/" + std::to_string(process); }

bool is_named(const std::filesystem::path& thread, std::string_view name) {
    if (name.empty()) return true;
    std::string own;
    std::getline(std::ifstream(thread / "comm"), own);
    return own.starts_with(name);
}

std::int64_t cpu_of_thread(const std::filesystem::path& thread) {
    std::int64_t ns = 0;
    std::ifstream(thread / "schedstat") >> ns;
    return ns;
}

std::int64_t memory_of(pid_t process) {
    std::ifstream rollup(folder_of(process) / "smaps_rollup");
    for (std::string word; rollup >> word;) {
        if (word != "Pss:") continue;
        std::int64_t kilobytes = 0;
        rollup >> kilobytes;
        return kilobytes * 1024;
    }
    return 0;
}

}  // namespace

std::int64_t cpu_ns(const std::vector<pid_t>& processes) { return cpu_ns(processes, {}); }

std::int64_t cpu_ns(const std::vector<pid_t>& processes, std::string_view thread_name) {
    std::int64_t sum = 0;
    for (const pid_t each : processes) {
        std::error_code gone;
        for (const auto& thread : std::filesystem::directory_iterator(folder_of(each) / "task", gone)) {
            if (is_named(thread.path(), thread_name)) sum += cpu_of_thread(thread.path());
        }
    }
    return sum;
}

std::int64_t memory_bytes(const std::vector<pid_t>& processes) {
    std::int64_t sum = 0;
    for (const pid_t each : processes) sum += memory_of(each);
    return sum;
}

}  // namespace yui::load
