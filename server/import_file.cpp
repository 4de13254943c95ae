#include "server/import_file.hpp"

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>

#include "server/clock.hpp"
#include "server/import/report_text.hpp"

namespace yui {
namespace {

std::string bytes_of(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator(in), {}};
    if (!in.is_open() || in.bad()) throw std::runtime_error("cannot read " + path);
    if (bytes.empty()) throw std::runtime_error(path + " is empty");
    return bytes;
}

// A bar that is drawn over itself on a terminal, a line every thousand rows elsewhere.
void show_on_terminal(std::size_t done, std::size_t of) {
    constexpr std::size_t width = 40;
    const auto full = of == 0 ? width : done * width / of;
    std::cerr << '\r' << '[' << std::string(full, '#') << std::string(width - full, ' ') << "] " << done
              << '/' << of << (done >= of ? "\n" : "") << std::flush;
}

void show_in_lines(std::size_t done, std::size_t of) {
    if (done % 1000 == 0 || done >= of) std::cerr << done << '/' << of << '\n';
}

}  // namespace

int import_file(const Options& options) {
    imports::Order order;
    order.kind = options.import_kind;
    order.database = options.db;
    order.file = std::filesystem::path(options.file).filename().string();
    order.bytes = bytes_of(options.file);
    order.group = options.group;
    order.area = options.area;
    order.title = options.title;
    order.trial = options.dry_run ? imports::Trial::dry_run : imports::Trial::write;
    order.clock = make_clock("");
    const auto report =
        imports::import_file(order, isatty(STDERR_FILENO) != 0 ? show_on_terminal : show_in_lines);
    std::cout << imports::report_text(report);
    return 0;
}

}  // namespace yui
