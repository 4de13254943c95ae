#include "server/match/progress.hpp"

#include <unistd.h>

#include <iostream>
#include <string>

namespace yui::match {
namespace {

using matching::Progress;
using matching::Stage;

const char* told(Stage stage) {
    switch (stage) {
        case Stage::candidates:
            return "candidates";
        case Stage::auction:
            return "first plan";
        case Stage::iterations:
            return "better plans";
        case Stage::city_bound:
            return "bound of the city";
        case Stage::done:
            return "done";
    }
    return "";
}

void draw(const Progress& progress) {
    constexpr std::size_t width = 30;
    const auto of = static_cast<std::size_t>(progress.iterations > 0 ? progress.iterations : 1);
    const auto at = static_cast<std::size_t>(progress.iteration);
    const auto full = progress.stage >= Stage::city_bound ? width : std::min(width, width * at / of);
    std::cerr << "\r[" << std::string(full, '#') << std::string(width - full, ' ') << "] "
              << told(progress.stage) << ", objective " << progress.objective << "\033[K"
              << (progress.stage == Stage::done ? "\n" : "") << std::flush;
}

}  // namespace

std::function<void(const Progress&)> progress_bar() {
    if (isatty(STDERR_FILENO) == 0) return [](const Progress&) {};
    return draw;
}

}  // namespace yui::match
